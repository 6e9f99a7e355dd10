import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { packSections } from '../binary/sections.ts';
import { AppError } from '../errors.ts';
import { openEvidenceReader } from './packed-evidence-reader.ts';

const base = Uint8Array.from({ length: 32 }, (_, i) => i);
const manifest = {
  format: 1,
  base: createHash('sha256').update(base).digest('hex'),
  dimension: 2,
};
const head = Float32Array.of(0.5, -1, 3);
const packed = (change: Partial<Parameters<typeof packSections>[0]> = {}) =>
  packSections({
    manifest: JSON.stringify(manifest),
    places: Uint32Array.of(4, 2, 30, 1),
    bytes: Uint8Array.of(200, 201, 202),
    head,
    ...change,
  } as Parameters<typeof packSections>[0]);

describe('a packed evidence reader', () => {
  it('is the embedding model with other bytes where it says', () => {
    const { onnx, weights, bias } = openEvidenceReader(packed(), base);
    const changed = [...onnx].flatMap((byte, at) => (byte === base[at] ? [] : [[at, byte]]));
    expect(changed).toEqual([
      [4, 200],
      [5, 201],
      [30, 202],
    ]);
    expect([...weights, bias]).toEqual([0.5, -1, 3]);
  });

  it('leaves the embedding model as it is', () => {
    const before = [...base];
    openEvidenceReader(packed(), base);
    expect([...base]).toEqual(before);
  });

  it('belongs to one state of the embedding model', () => {
    expect(() =>
      openEvidenceReader(
        packed(),
        base.map((byte) => byte + 1),
      ),
    ).toThrow(/another state/);
  });

  it.each([
    ['no manifest', { manifest: 'nothing' }],
    ['more places than bytes', { places: Uint32Array.of(4, 9) }],
    ['a place behind the end', { places: Uint32Array.of(31, 2) }],
    ['too few weights', { head: Float32Array.of(1) }],
  ])('refuses %s', (_, change) => {
    expect(() => openEvidenceReader(packed(change), base)).toThrow(AppError);
  });
});
