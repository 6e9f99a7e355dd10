import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shorten } from './shorten.ts';

describe('shorten', () => {
  it.each([
    ['产值目标?', 60, '产值目标?'],
    ['  产值\n\n目标\t? ', 60, '产值 目标 ?'],
    ['一二三四五', 5, '一二三四五'],
    ['一二三四五六', 5, '一二三四…'],
    ['一二三 五六', 5, '一二三…'],
    ['👨‍👩‍👧👨‍👩‍👧👨‍👩‍👧', 3, '👨‍👩‍👧👨‍👩‍👧👨‍👩‍👧'],
    ['👨‍👩‍👧👨‍👩‍👧👨‍👩‍👧', 2, '👨‍👩‍👧…'],
    ['', 5, ''],
    [`目标a${'\u0301'.repeat(5000)}`, 5, '目标…'],
  ])('%j to %i is %j', (text, characters, expected) => {
    expect(shorten(text, characters)).toBe(expected);
  });

  it('never holds a line break, half a character or more than the limit', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.integer({ min: 1, max: 20 }), (text, characters) => {
        const short = shorten(text, characters);
        expect(short).not.toMatch(/[\r\n\t]/);
        expect(short).not.toMatch(/\p{Surrogate}/u);
        expect([...new Intl.Segmenter('zh').segment(short)].length).toBeLessThanOrEqual(characters);
      }),
    );
  });
});
