import { describe, expect, it } from 'vitest';
import type { Chunk } from '../corpus/chunks.ts';
import type { EmbeddingModel, VectorStore } from '../ports.ts';
import { createDenseSide } from './dense.ts';
import { noEntryPhrases } from './entry-vocabulary.ts';

const embeddings: EmbeddingModel = {
  fingerprint: 'test',
  dimension: 2,
  embedQuery: async () => [1, 0],
  embedDocuments: async (texts) => texts.map(() => [1, 0]),
};

/** A store of unit vectors at the given cosines to the query. */
function storeOf(cosines: readonly number[]): VectorStore & { readonly asked: number[] } {
  const asked: number[] = [];
  return {
    asked,
    size: cosines.length,
    dimension: 2,
    compare: async (_query, k) => ({
      similarity: (ordinal) => cosines[ordinal] ?? Number.NaN,
      nearest: async () => {
        asked.push(k);
        return cosines
          .map((similarity, ordinal) => ({ ordinal, similarity }))
          .sort((a, b) => b.similarity - a.similarity)
          .slice(0, k);
      },
    }),
  };
}
const chunk = (clauseOrdinal: number, kind: Chunk['kind']): Chunk => ({
  clauseOrdinal,
  kind,
  start: 0,
  end: 1,
  text: 'x',
});

describe('createDenseSide', () => {
  const chunks = [
    chunk(0, 'clause'),
    chunk(1, 'clause'),
    chunk(2, 'clause'),
    chunk(0, 'sentence'),
    chunk(0, 'sentence'),
    chunk(1, 'asked'),
    chunk(1, 'asked'),
  ];
  const cosines = [0.5, 0.25, 0.125, 0.75, 0.375, 0.875, 0.625];

  it('gives the cosines of a clause, its sentences and the nearest phrase of its finding aid', async () => {
    const scores = await createDenseSide(3, { embeddings, store: storeOf(cosines), chunks }).score('q', 10);
    expect(scores.exact(0)).toMatchObject({
      clause: 0.5,
      sentence: 0.75,
      sentences: [0.75, 0.375],
      asked: null,
      entry: null,
    });
    expect(scores.exact(1)).toMatchObject({
      clause: 0.25,
      sentence: 0.25,
      sentences: [0.25],
      asked: 0.875,
      entry: null,
    });
    expect(scores.exact(2)).toMatchObject({
      clause: 0.125,
      sentence: 0.125,
      sentences: [0.125],
      asked: null,
      entry: null,
    });
  });

  it('knows of no other question where there is no adapter, or no question', async () => {
    const adapter = { adapt: () => [0, 1] };
    const plain = createDenseSide(3, { embeddings, store: storeOf(cosines), chunks });
    const moving = createDenseSide(3, { embeddings, store: storeOf(cosines), chunks, adapter });
    for (const scores of [await plain.score('q', 5), await moving.score('q', 5, true)]) {
      expect(scores.isAdapted).toBe(false);
      expect(scores.exact(0).adapted).toBeNull();
    }
    expect((await moving.score('q', 5)).isAdapted).toBe(true);
  });

  it('ranks by the question as the adapter moves it, and knows it as it was', async () => {
    const store = storeOf(cosines);
    const moved = storeOf([0.1, 0.2, 0.9, 0.3, 0.4, 0, 0]);
    const scores = await createDenseSide(3, {
      embeddings,
      store: {
        ...store,
        compare: (query, k) => (query[0] === 0 ? moved : store).compare(query, k),
      },
      chunks,
      adapter: { adapt: () => [0, 1] },
    }).score('q', 2);
    expect(scores.candidates).toEqual([2, 0]);
    expect(scores.exact(0)).toEqual({
      clause: 0.5,
      sentence: 0.75,
      sentences: [0.75, 0.375],
      adapted: { clause: 0.1, sentence: 0.4, sentences: [0.3, 0.4] },
      asked: null,
      entry: null,
    });
    expect(scores.exact(1).asked).toBe(0.875);
    expect(store.asked).toEqual([]);
  });

  it('asks the store for candidates only in a corpus that is larger than the pool', async () => {
    const store = storeOf(cosines);
    const side = createDenseSide(3, { embeddings, store, chunks });
    expect((await side.score('q', 3)).candidates).toEqual([]);
    expect(store.asked).toEqual([]);
    expect((await side.score('q', 2)).candidates).toEqual([1, 0]);
    expect(store.asked).toEqual([4]);
  });

  it('keeps everyday messages behind the chunks apart from the clauses', async () => {
    const store = storeOf([...cosines, 0.9375, 0.1]);
    const side = createDenseSide(3, {
      embeddings,
      store,
      chunks,
      exemplars: { everyday: ['a', 'b'], entry: noEntryPhrases },
    });
    expect(await side.everyday('q')).toBe(0.9375);
    expect((await side.score('q', 1)).candidates).toEqual([1]);
    expect(await createDenseSide(3, { embeddings, store: storeOf(cosines), chunks }).everyday('q')).toBe(0);
  });

  it('compares phrases of the entry vocabulary, behind the everyday messages, with the clauses that they lead to', async () => {
    const store = storeOf([...cosines, 0.9375, 0.1, 0.2, 0.6]);
    const entry = { phrases: ['x', 'y'], ofClause: [[0], [0, 1], []] };
    const side = createDenseSide(3, {
      embeddings,
      store,
      chunks,
      exemplars: { everyday: ['a', 'b'], entry },
    });
    const scores = await side.score('q', 5);
    expect([0, 1, 2].map((ordinal) => scores.exact(ordinal).entry)).toEqual([
      expect.closeTo(0.2),
      expect.closeTo(0.6),
      null,
    ]);
    expect(await side.everyday('q')).toBe(0.9375);
  });

  it('refuses a store of another size', () => {
    expect(() => createDenseSide(3, { embeddings, store: storeOf([1]), chunks })).toThrow(RangeError);
  });
});
