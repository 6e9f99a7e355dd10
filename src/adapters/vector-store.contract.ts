import { describe, expect, it } from 'vitest';
import type { VectorMatch, VectorStore } from '../ports.ts';
import { createVectorMatrix, rowAt, type VectorMatrix } from './vector-matrix.ts';

/** The `k` nearest of one query. */
export async function nearest(
  store: VectorStore,
  query: readonly number[],
  k: number,
): Promise<readonly VectorMatch[]> {
  return (await store.compare(query, k)).nearest();
}

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
        const [best] = await nearest(store, Array.from(rowAt(vectors, ordinal)), 1);
        expect(best?.ordinal).toBe(ordinal);
        expect(best?.similarity).toBeCloseTo(1, 6);
      }
    });

    it('returns cosine similarities, best first, for a query of any length', async () => {
      const store = await create(axes(3, 0, 1, 2));
      const matches = await nearest(store, [3, 4, -5], 3);
      expect(matches.map((match) => match.ordinal)).toEqual([1, 0, 2]);
      const expected = [4, 3, -5].map((value) => value / Math.sqrt(50));
      matches.forEach((match, i) => {
        expect(match.similarity).toBeCloseTo(expected[i] ?? Number.NaN, 12);
      });
    });

    it('orders equally near vectors by their place in the list, also where the list is cut', async () => {
      const store = await create(axes(4, ...Array.from({ length: 200 }, (_, i) => i % 4)));
      const matches = await nearest(store, [0, 1, 0, 0], 5);
      expect(matches.map((match) => match.ordinal)).toEqual([1, 5, 9, 13, 17]);
    });

    it('finds all copies of a vector among others', async () => {
      const others = randomVectors(900, 16, 2);
      const copy = randomVectors(1, 16, 3).values;
      const values = new Float32Array(1000 * 16);
      values.set(others.values);
      for (let row = 900; row < 1000; row += 1) values.set(copy, row * 16);
      const store = await create(createVectorMatrix(values, 16));
      const matches = await nearest(store, Array.from(copy), 100);
      expect(matches.map((match) => match.ordinal)).toEqual(Array.from({ length: 100 }, (_, i) => 900 + i));
    });

    it('returns all vectors when asked for more than it holds, and none when asked for none', async () => {
      const store = await create(randomVectors(7, 8));
      const query = [1, 2, 3, 4, 5, 6, 7, 8];
      expect(await nearest(store, query, 1000)).toHaveLength(7);
      expect(await nearest(store, query, Number.POSITIVE_INFINITY)).toHaveLength(7);
      expect(await nearest(store, query, 0)).toEqual([]);
      expect(await nearest(store, query, -3)).toEqual([]);
    });

    it('may be empty', async () => {
      const store = await create(createVectorMatrix(new Float32Array(0), 8));
      expect(store.size).toBe(0);
      expect(await nearest(store, [1, 0, 0, 0, 0, 0, 0, 0], 10)).toEqual([]);
      const { similarity } = await store.compare([1, 0, 0, 0, 0, 0, 0, 0], 10);
      expect(() => similarity(0)).toThrow('no vector 0');
    });

    it('refuses a query of another dimension, one that is not finite, and one without a length', async () => {
      const store = await create(axes(2, 0, 1));
      await expect(nearest(store, [1, 0, 0], 1)).rejects.toThrow('3 dimensions, the index 2');
      await expect(nearest(store, [Number.NaN, 1], 1)).rejects.toThrow('not a finite vector');
      await expect(nearest(store, [Number.POSITIVE_INFINITY, 1], 1)).rejects.toThrow('not a finite vector');
      await expect(nearest(store, [0, 0], 1)).rejects.toThrow('not a finite vector');
    });

    it('refuses to tell of a vector it does not hold', async () => {
      const store = await create(axes(2, 0, 1));
      const { similarity } = await store.compare([1, 1], 2);
      for (const ordinal of [-1, 2, 0.5, Number.NaN])
        expect(() => similarity(ordinal)).toThrow('There is no vector');
    });
  });
}

/** What stores that hold their vectors do beyond that. */
export function describeVectorsInMemory(
  name: string,
  create: (vectors: VectorMatrix) => Promise<VectorStore>,
): void {
  describe(`${name} as a store in memory`, () => {
    it('gives the similarity of every entry, the same bits for those it finds, before and after it looks', async () => {
      const vectors = randomVectors(300, 16);
      const store = await create(vectors);
      const query = Array.from(rowAt(randomVectors(1, 16, 9), 0), (value) => value * 3);
      const comparison = await store.compare(query, 20);
      const all = () => Array.from({ length: 300 }, (_, ordinal) => comparison.similarity(ordinal));
      const before = all();
      const found = await comparison.nearest();
      expect(all()).toEqual(before);
      expect(found.map(({ ordinal, similarity }) => similarity - (before[ordinal] ?? 2))).toEqual(
        found.map(() => 0),
      );
      const cosine = vectors.values
        .slice(49 * 16, 50 * 16)
        .reduce((sum, x, i) => sum + (x * (query[i] ?? 0)) / 3, 0);
      expect(before[49]).toBeCloseTo(cosine, 6);
      expect((await store.compare(query, 0)).similarity(49)).toBe(before[49]);
    });
  });
}
