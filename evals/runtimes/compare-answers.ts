import type { Answer } from '../../src/answer/types.ts';

/** What of two answers to one question is not the same. */
export type Difference = 'outcome' | 'answer' | 'citations';

/** Compares what a reader sees: outcome, text and citations. Ids and times are each answer's own. */
export function differencesBetween(one: Answer, other: Answer): Difference[] {
  const differences: Difference[] = [];
  if (one.outcome !== other.outcome) differences.push('outcome');
  if (one.answer !== other.answer) differences.push('answer');
  if (JSON.stringify(one.citations) !== JSON.stringify(other.citations)) differences.push('citations');
  return differences;
}

/** @param share - .5 for the median */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN;
}
