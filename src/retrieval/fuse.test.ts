import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fuse, type RawSignals } from './fuse.ts';
import { defaultTuning } from './tuning.ts';
import type { RetrievalSignals } from './types.ts';

const { weights } = defaultTuning;
const names = Object.keys(weights) as (keyof RetrievalSignals)[];
const none = Object.fromEntries(names.map((name) => [name, 0])) as unknown as RetrievalSignals;
const member = (ordinal: number, signals: Partial<RetrievalSignals>): RawSignals => ({
  ...none,
  ...signals,
  ordinal,
});
const order = (pool: readonly RawSignals[]) => fuse(pool, weights).map((hit) => hit.ordinal);

describe('fuse', () => {
  it('divides each signal by its greatest value and adds them by weight', () => {
    const hits = fuse([member(0, { words: 4 }), member(1, { words: 2, bigrams: 10 })], weights);
    const scores = new Map(hits.map((hit) => [hit.ordinal, hit.score]));
    expect(scores.get(0)).toBeCloseTo(weights.words, 6);
    expect(scores.get(1)).toBeCloseTo(weights.words / 2 + weights.bigrams, 6);
    expect(hits.find((hit) => hit.ordinal === 1)?.signals).toMatchObject({
      words: 0.5,
      bigrams: 1,
      phrase: 0,
    });
  });

  it('subtracts the least of the vector signals first, as unrelated texts are similar too', () => {
    const pool = [0.4, 0.5, 0.6].map((clauseVector, ordinal) => member(ordinal, { clauseVector }));
    expect(fuse(pool, weights).map((hit) => [hit.ordinal, hit.signals.clauseVector])).toEqual([
      [2, 1],
      [1, 0.5],
      [0, 0],
    ]);
  });

  it('gives ties to the earlier clause', () => {
    expect(order([member(7, { words: 1 }), member(3, { words: 1 }), member(5, { words: 1 })])).toEqual([
      3, 5, 7,
    ]);
    expect(order([member(2, {}), member(1, {})])).toEqual([1, 2]);
  });

  it('takes differences as small as rounding for ties', () => {
    const pool = [member(4, { words: 1 }), member(2, { words: 1 - 1e-9 })];
    expect(order(pool)).toEqual([2, 4]);
    expect(order([member(4, { words: 1 }), member(2, { words: 1 - 1e-4 })])).toEqual([4, 2]);
  });

  it('says nothing by a signal that all members share, or that is missing', () => {
    const pool = [member(0, { sentenceVector: 0.7 }), member(1, { sentenceVector: 0.7 })];
    expect(fuse(pool, weights).map((hit) => hit.score)).toEqual([0, 0]);
    expect(fuse([], weights)).toEqual([]);
  });

  it('keeps every signal between 0 and 1, and the ranking whatever the order of the pool', () => {
    const value = fc.double({ min: 0, max: 100, noNaN: true });
    const cosine = fc.double({ min: -1, max: 1, noNaN: true });
    const signals = fc.record({
      words: value,
      bigrams: value,
      phrase: value,
      clauseVector: cosine,
      sentenceVector: cosine,
    });
    fc.assert(
      fc.property(fc.array(signals, { minLength: 1, maxLength: 12 }), (all) => {
        const pool = all.map((given, ordinal) => member(ordinal, given));
        const hits = fuse(pool, weights);
        for (const hit of hits) {
          for (const name of names) {
            expect(hit.signals[name]).toBeGreaterThanOrEqual(0);
            expect(hit.signals[name]).toBeLessThanOrEqual(1);
          }
        }
        expect(fuse([...pool].reverse(), weights)).toEqual(hits);
      }),
    );
  });
});
