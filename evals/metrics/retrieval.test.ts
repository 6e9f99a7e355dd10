import { describe, expect, it } from 'vitest';
import { judgeRanking, ndcgAt10, recallAtK, reciprocalRank } from './retrieval.ts';

const section = (position: number) => ({ start: position * 10, end: position * 10 + 9 });
const [a, b, c, d] = [section(0), section(1), section(2), section(3)];
const chapter = { start: 0, end: 19 };

describe('retrieval metrics', () => {
  it('find a gold section at its rank', () => {
    const ranking = judgeRanking([b, c, a], [a], []);
    expect([1, 2, 3].map((k) => recallAtK(ranking, 1, k))).toEqual([0, 0, 1]);
    expect(reciprocalRank(ranking)).toBeCloseTo(1 / 3);
    expect(ndcgAt10(ranking, 1)).toBeCloseTo(0.5);
  });

  it('give nothing when no gold section was retrieved', () => {
    const ranking = judgeRanking([b, c], [a], []);
    expect([recallAtK(ranking, 1, 5), reciprocalRank(ranking), ndcgAt10(ranking, 1)]).toEqual([0, 0, 0]);
  });

  it('let one of two golds at the top be a full recall@1, and half a recall@5', () => {
    const ranking = judgeRanking([a, c, d], [a, b], []);
    expect(recallAtK(ranking, 2, 1)).toBe(1);
    expect(recallAtK(ranking, 2, 5)).toBe(0.5);
  });

  it('count a hit inside a gold chapter, once', () => {
    const ranking = judgeRanking([a, b], [chapter], []);
    expect(ranking.map((hit) => hit.newGolds.length)).toEqual([1, 0]);
    expect(recallAtK(ranking, 1, 5)).toBe(1);
    expect(ndcgAt10(ranking, 1)).toBe(1);
  });

  it('do not count a chapter that merely contains the gold section', () => {
    expect(recallAtK(judgeRanking([chapter], [a], []), 1, 5)).toBe(0);
  });

  it('let an acceptable section stand in for a gold at half its worth, in nDCG only', () => {
    const ranking = judgeRanking([b, c], [a], [b]);
    expect(ndcgAt10(ranking, 1)).toBe(0.5);
    expect(recallAtK(ranking, 1, 5)).toBe(0);
  });

  it('never lift nDCG above 1, however many sections are acceptable', () => {
    expect(ndcgAt10(judgeRanking([a, b, c, d], [a], [b, c, d]), 1)).toBe(1);
    expect(ndcgAt10(judgeRanking([b, a, c, d], [a], [b, c, d]), 1)).toBeLessThan(1);
  });

  it('see nothing beyond the tenth place in nDCG', () => {
    const others = Array.from({ length: 10 }, (_, position) => section(position + 5));
    expect(ndcgAt10(judgeRanking([...others, a], [a], []), 1)).toBe(0);
  });
});
