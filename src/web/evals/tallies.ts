import type { EvalReport, ReportGroup, ReportRun } from '../../reports/eval-report.ts';

export interface Tally {
  readonly hits: number;
  readonly total: number;
}

/** The metrics of the report, in its order (evals/tally.ts). */
export const metricNames = [
  'accuracy',
  'citationRecall',
  'citationPrecision',
  'quoteLiteralness',
  'numberFidelity',
  'refusalOffTopic',
  'refusalNearMiss',
  'falseRefusal',
  'falsePremise',
  'recallAt1',
  'recallAt5',
  'mrr',
  'ndcgAt10',
  'answerForm',
] as const;
export type MetricName = (typeof metricNames)[number];

/** Means of values other than 0 and 1: an interval of a proportion would say nothing. */
const means: readonly string[] = ['mrr', 'ndcgAt10'];
/** Where less is better. */
export const lowerIsBetter: readonly string[] = ['falseRefusal'];

export type Split = ReportGroup['split'];

/** The groups of a split, or of both. */
export function groupsOf(run: ReportRun, split: Split): readonly ReportGroup[] {
  return run.groups.filter((group) => group.split === split);
}

/** Sum of one metric over groups, `null` where it applies to none of them. */
export function sumOf(groups: readonly ReportGroup[], metric: string): Tally | null {
  const sum = { hits: 0, total: 0 };
  for (const { tallies } of groups) {
    sum.hits += tallies[metric]?.hits ?? 0;
    sum.total += tallies[metric]?.total ?? 0;
  }
  return sum.total === 0 ? null : sum;
}

export function questionsIn(groups: readonly ReportGroup[]): number {
  return groups.reduce((sum, { questions }) => sum + questions, 0);
}

/** The value of a tally, 0–1. */
export function shareOf({ hits, total }: Tally): number {
  return hits / total;
}

/** 95 % Wilson score interval of a proportion (Wilson 1927), or `null` for a mean. */
export function intervalOf(metric: string, { hits, total }: Tally): { low: number; high: number } | null {
  if (means.includes(metric)) return null;
  const z = 1.96;
  const share = hits / total;
  const middle = share + (z * z) / (2 * total);
  const spread = z * Math.sqrt((share * (1 - share)) / total + (z * z) / (4 * total * total));
  const scale = 1 + (z * z) / total;
  return { low: Math.max(0, (middle - spread) / scale), high: Math.min(1, (middle + spread) / scale) };
}

/** `.973`, as the report on the command line has it. */
export function formatScore(value: number): string {
  return value.toFixed(3).replace(/^0/, '');
}

/** The run of a report for a document and a variant; for another report, the same one. */
export function findRun(report: EvalReport, documentId: string, variant: string): ReportRun | null {
  return report.runs.find((run) => run.documentId === documentId && run.variant === variant) ?? null;
}
