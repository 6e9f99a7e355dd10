import { type Interval, wilsonInterval } from './metrics/wilson.ts';

/** Every metric of the report, in its order. `proportion`: counts of successes, so an interval makes sense. */
export const metrics = {
  recallAt1: { label: 'recall@1', proportion: true },
  recallAt5: { label: 'recall@5', proportion: true },
  mrr: { label: 'MRR', proportion: false },
  ndcgAt10: { label: 'nDCG@10', proportion: false },
  accuracy: { label: 'answer accuracy', proportion: true },
  citationRecall: { label: 'citation recall', proportion: true },
  citationPrecision: { label: 'citation precision', proportion: true },
  quoteLiteralness: { label: 'quote literalness', proportion: true },
  numberFidelity: { label: 'number fidelity', proportion: true },
  answerForm: { label: 'answer form', proportion: true },
  refusalOffTopic: { label: 'refusal, off-topic', proportion: true },
  refusalNearMiss: { label: 'refusal, near miss', proportion: true },
  falseRefusal: { label: 'false refusal', proportion: true },
  falsePremise: { label: 'false premise', proportion: true },
  followUps: { label: 'follow-ups', proportion: true },
  traditional: { label: 'traditional', proportion: true },
  english: { label: 'English', proportion: true },
} as const;
export type MetricName = keyof typeof metrics;
export const metricNames = Object.keys(metrics) as MetricName[];
/** Metrics that are the accuracy of some kinds and say nothing else about one question. */
export const restatesAccuracy: readonly MetricName[] = ['followUps', 'traditional', 'english'];

/** Successes out of trials; for MRR and nDCG the sum of the values out of the questions. */
export interface Tally {
  readonly hits: number;
  readonly total: number;
}

/** Only the metrics that apply. */
export type Tallies = Partial<Record<MetricName, Tally>>;

/** Adds up per-question tallies, metric by metric. */
export function sumTallies(list: readonly Tallies[]): Tallies {
  const sum: Tallies = {};
  for (const tallies of list) {
    for (const name of metricNames) {
      const tally = tallies[name];
      if (tally === undefined) continue;
      const before = sum[name] ?? { hits: 0, total: 0 };
      sum[name] = { hits: before.hits + tally.hits, total: before.total + tally.total };
    }
  }
  return sum;
}

/** The metric's value, 0–1; `null` where nothing was counted. */
export function tallyValue(tally: Tally | undefined): number | null {
  return tally === undefined || tally.total === 0 ? null : tally.hits / tally.total;
}

/** Wilson interval of a proportion; `null` for means and where nothing was counted. */
export function tallyInterval(name: MetricName, tally: Tally | undefined): Interval | null {
  if (tally === undefined || !metrics[name].proportion) return null;
  return wilsonInterval(tally.hits, tally.total);
}
