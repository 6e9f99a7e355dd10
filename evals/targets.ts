import type { MetricName } from './tally.ts';

/** A limit, 0–1 or in milliseconds. */
export type Limit = { readonly atLeast: number } | { readonly atMost: number };

/** What has a target beside the metrics: accuracy in another script less accuracy in simplified Chinese. */
export const gapNames = ['traditionalGap', 'englishGap'] as const;
export type GapName = (typeof gapNames)[number];

/** How good the bundled, offline configuration is meant to be, which is more than the gate in thresholds.json asks. */
export interface Target {
  readonly metric: MetricName | GapName;
  readonly limit: Limit;
  /** Targets for retrieval are set for documents with a finding aid. */
  readonly findingAidOnly?: true;
}

export const targets: readonly Target[] = [
  { metric: 'recallAt1', limit: { atLeast: 0.93 }, findingAidOnly: true },
  { metric: 'recallAt5', limit: { atLeast: 0.99 }, findingAidOnly: true },
  { metric: 'mrr', limit: { atLeast: 0.95 }, findingAidOnly: true },
  { metric: 'ndcgAt10', limit: { atLeast: 0.96 }, findingAidOnly: true },
  { metric: 'accuracy', limit: { atLeast: 0.97 } },
  { metric: 'citationRecall', limit: { atLeast: 0.98 } },
  { metric: 'citationPrecision', limit: { atLeast: 0.95 } },
  { metric: 'quoteLiteralness', limit: { atLeast: 1 } },
  { metric: 'numberFidelity', limit: { atLeast: 1 } },
  { metric: 'refusalOffTopic', limit: { atLeast: 1 } },
  { metric: 'refusalNearMiss', limit: { atLeast: 0.97 } },
  { metric: 'falseRefusal', limit: { atMost: 0.02 } },
  { metric: 'falsePremise', limit: { atLeast: 0.95 } },
  { metric: 'followUps', limit: { atLeast: 0.95 } },
  { metric: 'traditionalGap', limit: { atLeast: -0.02 } },
  { metric: 'englishGap', limit: { atLeast: -0.02 } },
];

/** Milliseconds from a question to the end of its answer, one at a time, on two cores with nothing else to do. */
export const latencyTargets = [
  { percentile: 50, limit: { atMost: 6 } },
  { percentile: 99, limit: { atMost: 25 } },
] as const;

/** How a value stands to its limit. */
export interface Standing {
  readonly met: boolean;
  /** How far on the right side of the limit, negative on the wrong one. */
  readonly margin: number;
}

/** Holds a value against its limit; exactly at the limit is met. */
export function standingOf(value: number, limit: Limit): Standing {
  const margin = 'atLeast' in limit ? value - limit.atLeast : limit.atMost - value;
  // 0.97 - 0.95 is 0.020000000000000018, and 0.02 less than a value can come out as -1e-18.
  const met = margin > -1e-9;
  return { met, margin: met ? Math.max(0, margin) : margin };
}
