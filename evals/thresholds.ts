import { z } from 'zod';
import { type Split, splits } from './question.ts';
import { selectRecords } from './report.ts';
import type { GuardResult } from './retrieval-guard.ts';
import type { VariantRun } from './run.ts';
import { type MetricName, metricNames, metrics, sumTallies, tallyValue } from './tally.ts';

const fraction = z.number().min(0).max(1);
const limitSchema = z.union([z.strictObject({ atLeast: fraction }), z.strictObject({ atMost: fraction })]);
const limitsSchema = z.partialRecord(z.enum(metricNames), limitSchema);
const perSplitSchema = z.strictObject({ dev: limitsSchema, test: limitsSchema });

/** Limits of one document: some over the counted kinds only, some over every kind. */
const documentSchema = z.strictObject({
  countedKinds: z.array(z.string()),
  counted: perSplitSchema,
  everyKind: perSplitSchema,
});

/** thresholds.json. Documents that are not named are reported only. */
export const thresholdsSchema = z.strictObject({
  documents: z.record(z.string(), documentSchema),
  guard: z.record(z.string(), z.strictObject({ recallAt1: fraction })),
  /** By set of drafts, then by measure: `altered_number.recall`, `inventedFound`. */
  wording: z.record(z.string(), z.record(z.string(), limitSchema)).default({}),
  /** By document and split, then by measure: `recall`, `inventedPromises`. */
  eligibility: z.record(z.string(), z.record(z.string(), limitSchema)).default({}),
});
export type Thresholds = z.infer<typeof thresholdsSchema>;
type Limits = z.infer<typeof limitsSchema>;

/** A threshold that was not reached, or not measured. */
export interface ThresholdMiss {
  /** What was measured: document, split and kinds, or the guard's set. */
  readonly where: string;
  readonly metric: string;
  /** `null`: nothing was measured. */
  readonly value: number | null;
  readonly limit: number;
  readonly direction: 'atLeast' | 'atMost';
}

/**
 * Holds a run against its document's limits.
 *
 * @param complete whether all questions were asked; then a limit over nothing measured is a miss
 *   too. A run of chosen questions is only held to what it measured.
 */
export function checkRun(
  run: VariantRun,
  thresholds: Thresholds,
  complete: boolean,
): readonly ThresholdMiss[] {
  const document = thresholds.documents[run.documentId];
  if (document === undefined) return [];
  return splits.flatMap((split) => {
    const records = selectRecords(run.records, { split });
    const counted = records.filter((record) => document.countedKinds.includes(record.question.kind));
    const absent = document.countedKinds.filter(
      (kind) => complete && !counted.some((record) => record.question.kind === kind),
    );
    return [
      ...absent.map((kind) => ({
        where: place(run, split, kind),
        metric: 'number of questions',
        value: null,
        limit: 1,
        direction: 'atLeast' as const,
      })),
      ...checkLimits(document.counted[split], counted, place(run, split, 'counted kinds'), complete),
      ...checkLimits(document.everyKind[split], records, place(run, split, 'every kind'), complete),
    ];
  });
}

/** Holds the retrieval guard against its limits, one result per set. */
export function checkGuard(
  results: readonly GuardResult[],
  thresholds: Thresholds,
): readonly ThresholdMiss[] {
  return Object.entries(thresholds.guard).flatMap(([set, { recallAt1 }]) => {
    const value = results.find((result) => result.set === set)?.recallAt1 ?? null;
    if (value !== null && value >= recallAt1) return [];
    return [{ where: set, metric: 'recall@1', value, limit: recallAt1, direction: 'atLeast' as const }];
  });
}

/** Holds values against limits by their names; what was not measured is a miss. */
export function limitMisses(
  where: string,
  limits: Readonly<Record<string, z.infer<typeof limitSchema>>>,
  values: Readonly<Record<string, number | null>>,
): ThresholdMiss[] {
  return Object.entries(limits).flatMap(([metric, given]): ThresholdMiss[] => {
    const value = values[metric] ?? null;
    const [direction, limit] =
      'atLeast' in given ? (['atLeast', given.atLeast] as const) : (['atMost', given.atMost] as const);
    const isMet = value !== null && (direction === 'atLeast' ? value >= limit : value <= limit);
    return isMet ? [] : [{ where, metric, value, limit, direction }];
  });
}

/** `tianjin, test, counted kinds: answer accuracy 0.880 is under 0.900 by 0.020`. */
export function describeMiss(miss: ThresholdMiss): string {
  const { where, metric, value, limit, direction } = miss;
  if (value === null) return `${where}: ${metric} was not measured, must be ${words[direction]} ${limit}`;
  const by = Math.abs(limit - value);
  const side = direction === 'atLeast' ? 'under' : 'over';
  return `${where}: ${metric} ${value.toFixed(4)} is ${side} ${limit} by ${by.toFixed(4)}`;
}

const words = { atLeast: 'at least', atMost: 'at most' } as const;

function place(run: VariantRun, split: Split, kinds: string): string {
  return `${run.documentId} (${run.variant}), ${split}, ${kinds}`;
}

function checkLimits(
  limits: Limits,
  records: VariantRun['records'],
  where: string,
  complete: boolean,
): ThresholdMiss[] {
  const sum = sumTallies(records.map((record) => record.scores));
  return (Object.keys(limits) as MetricName[]).flatMap((name) => {
    const given = limits[name];
    if (given === undefined) return [];
    const direction = 'atLeast' in given ? 'atLeast' : 'atMost';
    const limit = 'atLeast' in given ? given.atLeast : given.atMost;
    const value = tallyValue(sum[name]);
    const reached = value === null ? !complete : direction === 'atLeast' ? value >= limit : value <= limit;
    return reached ? [] : [{ where, metric: metrics[name].label, value, limit, direction }];
  });
}
