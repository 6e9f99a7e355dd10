import { describe, expect, it } from 'vitest';
import { createBm25Index } from './bm25.ts';
import { countPostings } from './postings.ts';

const parameters = { k1: 1.2, b: 0.75 };
const index = createBm25Index(
  countPostings([
    ['产业', '集群', '产业'],
    ['人才', '政策'],
    ['产业', '人才', '基金', '园区', '平台'],
  ]),
  parameters,
);
const one = (term: string, weight = 1) => [{ term, weight }];

describe('createBm25Index', () => {
  it('scores by the formula of Robertson & Zaragoza', () => {
    const idf = Math.log(1 + (3 - 1 + 0.5) / (1 + 0.5));
    const averageLength = 10 / 3;
    const expected = (idf * 2.2 * 1) / (1 + 1.2 * (1 - 0.75 + (0.75 * 3) / averageLength));
    expect(index.idf('集群')).toBeCloseTo(idf, 12);
    expect(index.score(one('集群')).get(0)).toBeCloseTo(expected, 12);
  });

  it('prefers rare terms, short documents and repeated terms', () => {
    expect(index.idf('基金')).toBeGreaterThan(index.idf('产业'));
    expect(index.idf('没有')).toBeGreaterThan(index.idf('基金'));
    const people = index.score(one('人才'));
    expect(people.get(1)).toBeGreaterThan(people.get(2) ?? 0);
    const industry = index.score(one('产业'));
    expect(industry.get(0)).toBeGreaterThan(industry.get(2) ?? 0);
  });

  it('adds up terms by their weight and leaves documents without any of them out', () => {
    const both = index.score([...one('人才'), ...one('基金', 0.5)]);
    expect(both.get(2)).toBeCloseTo(
      (index.score(one('人才')).get(2) ?? 0) + 0.5 * (index.score(one('基金')).get(2) ?? 0),
      12,
    );
    expect([...both.keys()].sort()).toEqual([1, 2]);
    expect(index.score(one('没有')).size).toBe(0);
    expect(index.score([]).size).toBe(0);
  });

  it('can be empty, or hold empty documents', () => {
    expect(createBm25Index(countPostings([]), parameters).score(one('产业')).size).toBe(0);
    const withEmpty = createBm25Index(countPostings([[], ['产业'], []]), parameters).score(one('产业'));
    expect([...withEmpty]).toEqual([[1, expect.any(Number)]]);
    expect(Number.isFinite(withEmpty.get(1))).toBe(true);
  });
});
