import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { AppError } from '../errors.ts';
import { openSections, packSections } from './sections.ts';

const example = {
  name: '策问 𠮷',
  flags: Uint8Array.of(1, 2, 255),
  characters: Uint16Array.of(0, 65_535),
  counts: Uint32Array.of(0, 4_294_967_295, 7),
  vectors: Float32Array.of(0.5, -1, Math.fround(0.1)),
  nothing: new Uint32Array(),
};

describe('packed sections', () => {
  it('come back as they were', () => {
    const sections = openSections(packSections(example));
    expect(sections.text('name')).toBe(example.name);
    expect(sections.u8('flags')).toEqual(example.flags);
    expect(sections.u16('characters')).toEqual(example.characters);
    expect(sections.u32('counts')).toEqual(example.counts);
    expect(sections.f32('vectors')).toEqual(example.vectors);
    expect(sections.u32('nothing')).toHaveLength(0);
  });

  it('of any sizes and texts come back, and twice the same gives the same bytes', () => {
    fc.assert(
      fc.property(
        fc.uint8Array(),
        fc.uint32Array(),
        fc.string({ unit: 'grapheme' }),
        (flags, counts, text) => {
          const packed = packSections({ flags, text, counts });
          const sections = openSections(packed);
          expect(sections.u8('flags')).toEqual(flags);
          expect(sections.text('text')).toBe(text);
          expect(sections.u32('counts')).toEqual(counts);
          expect(packSections({ flags, text, counts })).toEqual(packed);
        },
      ),
    );
  });

  it('are views: opening copies no numbers', () => {
    const packed = packSections(example);
    expect(openSections(packed).f32('vectors').buffer).toBe(packed.buffer);
  });

  it('that were cut short or are something else are refused', () => {
    const packed = packSections(example);
    for (const length of [0, 4, 8, 20, packed.length - 8])
      expect(() => openSections(packed.slice(0, length))).toThrow(AppError);
    expect(() => openSections(new TextEncoder().encode('<!doctype html><html></html>'))).toThrow(/no packed/);
  });

  it('say which section is missing', () => {
    const sections = openSections(packSections(example));
    expect(() => sections.u32('flags')).toThrow(/section flags of kind u32/);
    expect(() => sections.text('else')).toThrow(/section else/);
  });
});
