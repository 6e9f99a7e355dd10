import { describe, expect, it } from 'vitest';
import { AppError } from '../errors.ts';
import { openPackedVectors, type PackedManifest, packVectors } from './packed-vectors.ts';
import { createVectorMatrix } from './vector-matrix.ts';

const manifest: PackedManifest = {
  format: 1,
  model: 'small sha256=0',
  dimension: 2,
  chunking: 'by clause',
  corpus: 'c0ffee',
  entries: '0'.repeat(64),
  chunks: 2,
  exemplars: 1,
};
const vectors = createVectorMatrix(Float32Array.of(1, 0, 0, 1, -1, 0), 2);
const packed = packVectors({ manifest, vectors });

describe('packed vectors', () => {
  it('come back as they were', () => {
    expect(openPackedVectors(packed, manifest)).toEqual({ manifest, vectors });
  });

  it.each([
    ['chunking', 'by sentence'],
    ['corpus', 'decaf'],
    ['chunks', 3],
    ['exemplars', 0],
  ])('of another %s are refused, and the message names both', (key, value) => {
    const open = () => openPackedVectors(packed, { ...manifest, [key]: value });
    expect(open).toThrow(AppError);
    expect(open).toThrow(new RegExp(`${manifest[key as keyof PackedManifest]}, not ${value}`));
  });

  it('may be those of the exemplars alone, and nothing between', () => {
    const rows = (count: number) => createVectorMatrix(vectors.values.slice(0, count * 2), 2);
    expect(openPackedVectors(packVectors({ manifest, vectors: rows(1) }), manifest).vectors.size).toBe(1);
    const half = packVectors({ manifest, vectors: rows(2) });
    expect(() => openPackedVectors(half, manifest)).toThrow(/holds 2 vectors/);
  });

  it('that were damaged are refused', () => {
    const broken = packed.slice();
    broken.fill(255, broken.length - 4);
    expect(() => openPackedVectors(broken, manifest)).toThrow(AppError);
  });
});
