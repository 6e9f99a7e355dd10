import { formatValue } from '../format-table.ts';
import type { Interval } from '../metrics/wilson.ts';
import type { SavedRecord } from '../save-run.ts';
import { scriptGap } from '../script-gap.ts';
import { type MetricName, metrics, sumTallies, tallyInterval, tallyValue } from '../tally.ts';
import type { GapName } from '../targets.ts';

/** A metric over some records. */
export interface Measured {
  /** `null` where nothing was counted. */
  readonly value: number | null;
  /** 95 % Wilson interval; `null` for means and differences. */
  readonly interval: Interval | null;
  /** How many were counted: questions, or quotes. */
  readonly total: number;
}

const gaps = { traditionalGap: 'traditional', englishGap: 'english' } as const;

/** A metric, or a difference between scripts, over some records. */
export function measure(name: MetricName | GapName, records: readonly SavedRecord[]): Measured {
  if (name === 'traditionalGap' || name === 'englishGap') {
    const total = records.filter((record) => record.question.kind === gaps[name]).length;
    return { value: scriptGap(gaps[name], records), interval: null, total };
  }
  const tally = sumTallies(records.map((record) => record.scores))[name];
  return { value: tallyValue(tally), interval: tallyInterval(name, tally), total: tally?.total ?? 0 };
}

/** What the report calls a metric or a difference. */
export function labelOf(name: MetricName | GapName): string {
  if (name === 'traditionalGap' || name === 'englishGap') return `${metrics[gaps[name]].label} − simplified`;
  return metrics[name].label;
}

/** `0.913 [0.73–0.98] of 23`. */
export function describeMeasured(measured: Measured): string {
  const { value } = measured;
  return value === null ? '–' : `${formatSigned(value)} ${describeBasis(measured)}`;
}

/** What a value rests on: `[0.73–0.98] of 23`. */
export function describeBasis({ interval, total }: Measured): string {
  if (interval === null) return `of ${total}`;
  return `[${interval.low.toFixed(2)}–${interval.high.toFixed(2)}] of ${total}`;
}

/** Three places, with a minus sign as wide as a figure. */
export function formatSigned(value: number): string {
  return formatValue(value).replace('-', '−');
}
