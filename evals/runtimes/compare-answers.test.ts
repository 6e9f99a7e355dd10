import { describe, expect, it } from 'vitest';
import type { Answer } from '../../src/answer/types.ts';
import { differencesBetween, quantile } from './compare-answers.ts';

const citation = {
  n: 1,
  documentId: 'a',
  sectionId: '1',
  label: '',
  heading: [],
  quote: '',
  start: 0,
  end: 0,
  url: '',
};
const answer = {
  id: '1',
  outcome: 'answered',
  answer: '产值[1]',
  citations: [citation],
} as unknown as Answer;

describe('differencesBetween', () => {
  it('finds none between answers that read alike', () => {
    expect(differencesBetween(answer, { ...answer, id: '2', conversationId: 'other' })).toEqual([]);
  });

  it.each([
    ['outcome', { outcome: 'partial' }],
    ['answer', { answer: '产值 [1]' }],
    ['citations', { citations: [{ ...citation, start: 1 }] }],
  ] as const)('finds another %s', (what, change) => {
    expect(differencesBetween(answer, { ...answer, ...change })).toEqual([what]);
  });
});

describe('quantile', () => {
  it('is a value of the list', () => {
    const values = [5, 1, 4, 2, 3];
    expect(quantile(values, 0.5)).toBe(3);
    expect(quantile(values, 0.99)).toBe(5);
    expect(quantile([], 0.5)).toBeNaN();
  });
});
