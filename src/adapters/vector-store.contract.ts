import { describe, expect, it } from 'vitest';
import type { VectorStore } from '../ports.ts';
import { createVectorMatrix, type VectorMatrix } from './vector-matrix.ts';

/** Reproducible vectors of unit length, evenly spread over all directions. */
export function randomVectors(size: number, dimension: number, seed = 1): VectorMatrix {
  let state = seed;
  const uniform = () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return (state + 1) / 4294967297;
  };
  const values = new Float32Array(size * dimension);
  for (let row = 0; row < size; row += 1) {
    const vector = Array.from({ length: dimension }, () => {
      return Math.sqrt(-2 * Math.log(uniform())) * Math.cos(2 * Math.PI * uniform());
    });
    const length = Math.hypot(...vector);
    values.set(
      vector.map((value) => value / length),
      row * dimension,
    );
  }
  return createVectorMatrix(values, dimension);
}

function axes(dimension: number, ...positions: number[]): VectorMatrix {
  const values = new Float32Array(positions.length * dimension);
  positions.forEach((position, row) => {
    values[row * dimension + position] = 1;
  });
  return createVectorMatrix(values, dimension);
}

/** What every vector store does, whatever it is made of. */
export function describeVectorStore(
  name: string,
  create: (vectors: VectorMatrix) => Promise<VectorStore>,
): void {
  describe(`${name} as a vector store`, () => {
    it('knows its size and dimension', async () => {
      const store = await create(randomVectors(5, 8));
      expect([store.size, store.dimension]).toEqual([5, 8]);
    });

    it('finds each vector by itself, with similarity 1', async () => {
      const vectors = randomVectors(300, 32);
      const store = await create(vectors);
      for (const ordinal of [0, 17, 299]) {
        const [best] = await store.nearest(Array.from(store.vectorAt(ordinal)), 1);
        expect(best?.ordinal).toBe(ordinal);
        expect(best?.similarity).toBeCloseTo(1, 6);
      }
    });

    it('gives back the very bytes it was built from', async () => {
      const vectors = randomVectors(50, 16);
      const store = await create(vectors);
      expect(store.vectorAt(49)).toEqual(vectors.values.slice(49 * 16));
    });

    it('returns cosine similarities, best first, for a query of any length', async () => {
      const store = await create(axes(3, 0, 1, 2));
      const matches = await store.nearest([3, 4, -5], 3);
      expect(matches.map((match) => match.ordinal)).toEqual([1, 0, 2]);
      const expected = [4, 3, -5].map((value) => value / Math.sqrt(50));
      matches.forEach((match, i) => {
        expect(match.similarity).toBeCloseTo(expected[i] ?? Number.NaN, 12);
      });
    });

    it('orders equally near vectors by their place in the list, also where the list is cut', async () => {
      const store = await create(axes(4, ...Array.from({ length: 200 }, (_, i) => i % 4)));
      const matches = await store.nearest([0, 1, 0, 0], 5);
      expect(matches.map((match) => match.ordinal)).toEqual([1, 5, 9, 13, 17]);
    });

    it('finds all copies of a vector among others', async () => {
      const others = randomVectors(900, 16, 2);
      const copy = randomVectors(1, 16, 3).values;
      const values = new Float32Array(1000 * 16);
      values.set(others.values);
      for (let row = 900; row < 1000; row += 1) values.set(copy, row * 16);
      const store = await create(createVectorMatrix(values, 16));
      const matches = await store.nearest(Array.from(copy), 100);
      expect(matches.map((match) => match.ordinal)).toEqual(Array.from({ length: 100 }, (_, i) => 900 + i));
    });

    it('returns all vectors when asked for more than it holds, and none when asked for none', async () => {
      const store = await create(randomVectors(7, 8));
      const query = Array.from(store.vectorAt(0));
      expect(await store.nearest(query, 1000)).toHaveLength(7);
      expect(await store.nearest(query, Number.POSITIVE_INFINITY)).toHaveLength(7);
      expect(await store.nearest(query, 0)).toEqual([]);
      expect(await store.nearest(query, -3)).toEqual([]);
    });

    it('may be empty', async () => {
      const store = await create(createVectorMatrix(new Float32Array(0), 8));
      expect(store.size).toBe(0);
      expect(await store.nearest([1, 0, 0, 0, 0, 0, 0, 0], 10)).toEqual([]);
      expect(() => store.vectorAt(0)).toThrow('no vector 0');
    });

    it('refuses a query of another dimension, one that is not finite, and one without a length', async () => {
      const store = await create(axes(2, 0, 1));
      await expect(store.nearest([1, 0, 0], 1)).rejects.toThrow('3 dimensions, the index 2');
      await expect(store.nearest([Number.NaN, 1], 1)).rejects.toThrow('not a finite vector');
      await expect(store.nearest([Number.POSITIVE_INFINITY, 1], 1)).rejects.toThrow('not a finite vector');
      await expect(store.nearest([0, 0], 1)).rejects.toThrow('not a finite vector');
    });

    it('refuses to tell of a vector it does not hold', async () => {
      const store = await create(axes(2, 0, 1));
      for (const ordinal of [-1, 2, 0.5, Number.NaN])
        expect(() => store.vectorAt(ordinal)).toThrow('There is no vector');
    });
  });
}
