import { describe, expect, it } from 'vitest';
import { VectorizeBindingFixture } from '../../../test/workers/fixtures/vectorize-binding.ts';
import { ExactVectorStore } from '../exact-vector-store.ts';
import { createVectorMatrix, rowAt, type VectorMatrix } from '../vector-matrix.ts';
import { describeVectorStore, nearest, randomVectors } from '../vector-store.contract.ts';
import { readVectorizeId, vectorizeBuildOf, vectorizeId } from './vectorize-build.ts';
import { VectorizeVectorStore } from './vectorize-vector-store.ts';

const build = '0123456789abcdef0123456789abcdef';
const other = 'ffffffffffffffffffffffffffffffff';

function fixtureOf(vectors: VectorMatrix, stored: number, ofBuild = build, metric?: 'euclidean') {
  const lines = Array.from({ length: stored }, (_, ordinal) => ({
    id: vectorizeId(ofBuild, ordinal),
    values: Array.from(rowAt(vectors, ordinal)),
    namespace: ofBuild,
  }));
  return new VectorizeBindingFixture(lines, metric);
}

function storeOn(
  binding: VectorizeBindingFixture,
  vectors: VectorMatrix,
  stored: number,
  more: { readonly warn?: (message: string, fields?: unknown) => void } = {},
) {
  const log = { info: () => undefined, error: () => undefined, warn: more.warn ?? (() => undefined) };
  const local = createVectorMatrix(vectors.values.slice(stored * vectors.dimension), vectors.dimension);
  return new VectorizeVectorStore({ binding, build, stored, local, timeoutMs: 100, log });
}

describeVectorStore('Vectorize (a fixture)', async (vectors) =>
  storeOn(fixtureOf(vectors, vectors.size), vectors, vectors.size),
);
describeVectorStore('Vectorize (a fixture) with entries kept here', async (vectors) => {
  const stored = Math.floor(vectors.size / 2);
  return storeOn(fixtureOf(vectors, stored), vectors, stored);
});

describe('a store on Vectorize', () => {
  const vectors = randomVectors(330, 16);
  const query = Array.from(rowAt(randomVectors(1, 16, 9), 0));

  it('gives the similarities that it was told, and of everything farther the least of these', async () => {
    const store = storeOn(fixtureOf(vectors, 300), vectors, 300);
    const comparison = await store.compare(query, 400);
    const exact = await new ExactVectorStore(vectors).compare(query, 300);
    const truth = Array.from({ length: 330 }, (_, ordinal) => exact.similarity(ordinal));
    const least = truth.slice(0, 300).sort((a, b) => b - a)[99] ?? Number.NaN;
    for (const [ordinal, similarity] of truth.entries()) {
      const expected = ordinal < 300 ? Math.max(similarity, least) : similarity;
      expect(comparison.similarity(ordinal)).toBeCloseTo(expected, 6);
    }
    const found = await comparison.nearest();
    expect(found).toHaveLength(130);
    expect(found.slice(0, 50).map(({ ordinal }) => ordinal)).toEqual(
      (await nearest(new ExactVectorStore(vectors), query, 50)).map(({ ordinal }) => ordinal),
    );
  });

  it('asks once, in the namespace of its build, for as many as may be had without values', async () => {
    const binding = fixtureOf(vectors, 300);
    await (await storeOn(binding, vectors, 300).compare(query, 7)).nearest();
    expect(binding.queries.map(({ options }) => options)).toEqual([
      { topK: 100, namespace: build, returnValues: false, returnMetadata: 'none' },
    ]);
  });

  it('asks nobody when none are wanted: exemplars are compared here', async () => {
    const binding = fixtureOf(vectors, 300);
    const { similarity, nearest: none } = await storeOn(binding, vectors, 300).compare(query, 0);
    const exact = await new ExactVectorStore(vectors).compare(query, 0);
    expect(similarity(300)).toBe(exact.similarity(300));
    expect(similarity(329)).toBe(exact.similarity(329));
    expect(await none()).toEqual([]);
    expect(() => similarity(0)).toThrow('not asked');
    expect(binding.queries).toEqual([]);
  });

  it('refuses an index of another build, and names both', async () => {
    const store = storeOn(fixtureOf(vectors, 300, other), vectors, 300);
    await expect(store.compare(query, 10)).rejects.toMatchObject({
      code: 'unavailable',
      message: expect.stringMatching(new RegExp(`${build}.*holds build ${other}.*wrangler vectorize insert`)),
    });
  });

  it('refuses an empty index, and one that somebody else has filled', async () => {
    const empty = storeOn(new VectorizeBindingFixture([]), vectors, 300);
    await expect(empty.compare(query, 10)).rejects.toThrow('holds no vectors');
    const foreign = new VectorizeBindingFixture([{ id: 'sku-1', values: query }]);
    await expect(storeOn(foreign, vectors, 300).compare(query, 10)).rejects.toThrow('not written by Cewen');
  });

  it.each([
    ['of another build', vectorizeId(other, 1), 0.5],
    ['beyond the entries', vectorizeId(build, 300), 0.5],
    ['without an id', undefined, 0.5],
    ['without a score', vectorizeId(build, 1), Number.NaN],
  ])('refuses a match %s', async (_case, id, score) => {
    const binding = fixtureOf(vectors, 300);
    binding.reply = { count: 1, matches: [{ id: id as string, score }] };
    await expect(storeOn(binding, vectors, 300).compare(query, 10)).rejects.toMatchObject({
      code: 'unavailable',
    });
  });

  it('makes do with fewer than it asked for, and says so once', async () => {
    const warnings: unknown[] = [];
    const binding = fixtureOf(vectors, 300);
    binding.pending = new Set(Array.from({ length: 260 }, (_, ordinal) => vectorizeId(build, ordinal)));
    const store = storeOn(binding, vectors, 300, { warn: (_message, fields) => void warnings.push(fields) });
    expect(await nearest(store, query, 400)).toHaveLength(70);
    await store.compare(query, 400);
    expect(warnings).toEqual([{ asked: 100, returned: 40 }]);
  });

  it('refuses an index with another metric', async () => {
    const binding = fixtureOf(vectors, 300, build, 'euclidean');
    await expect(storeOn(binding, vectors, 300).compare(query, 10)).rejects.toThrow('--metric=cosine');
  });

  it('is unavailable when Vectorize fails, or does not answer in time', async () => {
    const binding = fixtureOf(vectors, 300);
    const store = storeOn(binding, vectors, 300);
    binding.failure = new Error('VECTOR_QUERY_ERROR: Status + 503');
    await expect(store.compare(query, 10)).rejects.toMatchObject({
      code: 'unavailable',
      cause: binding.failure,
    });
    binding.hangs = true;
    await expect(store.compare(query, 10)).rejects.toMatchObject({
      code: 'unavailable',
      cause: { name: 'TimeLimitError' },
    });
  });
});

describe('the name of a build', () => {
  const manifest = {
    model: 'm',
    dimension: 8,
    chunking: 'k',
    corpus: 'c',
    entries: 'e',
  };

  it('is the same for the same model, dimension, chunking, corpus and entries, and for no others', async () => {
    const names = await Promise.all(
      [
        manifest,
        { ...manifest },
        { ...manifest, model: 'n' },
        { ...manifest, dimension: 9 },
        { ...manifest, chunking: 'l' },
        { ...manifest, corpus: 'd' },
        { ...manifest, entries: 'f' },
      ].map(vectorizeBuildOf),
    );
    expect(names[0]).toMatch(/^[0-9a-f]{32}$/);
    expect(names[1]).toBe(names[0]);
    expect(new Set(names).size).toBe(6);
  });

  it('is read back from an id, which fits', () => {
    expect(vectorizeId(build, 9_999_999).length).toBeLessThanOrEqual(64);
    expect(readVectorizeId(vectorizeId(build, 17))).toEqual({ build, ordinal: 17 });
    for (const id of ['17', `${build}-x`, `${build}17`, undefined, 17])
      expect(readVectorizeId(id)).toBeNull();
  });
});
