import type { SavedRun } from '../save-run.ts';
import { latencyTargets, standingOf } from '../targets.ts';
import { chartFigure } from './figure.ts';
import { histogram, milliseconds } from './histogram.ts';
import type { Markup } from './html.ts';
import { type Cell, dataTable } from './table.ts';
import { slug } from './views.ts';

const percentiles = [50, 90, 95, 99] as const;

/** The value under which a share of the others lie, by nearest rank; 0 of nothing. */
export function percentile(values: readonly number[], percent: number): number {
  const sorted = [...values].sort((left, right) => left - right);
  return sorted[Math.max(0, Math.ceil((percent / 100) * sorted.length) - 1)] ?? 0;
}

/** How long answers took, question to last event, asked one after the other. */
export function latencyFigure(runs: readonly SavedRun[]): Markup {
  const timed = runs.map((run) => ({ run, values: run.records.map((record) => record.totalMs) }));
  const charts = timed.map(({ run, values }) =>
    histogram({
      id: slug(`${run.documentId}-latency-${run.variant}`),
      title: run.variant,
      values,
      marks: [50, 99].map((percent) => ({ name: `p${percent}`, value: percentile(values, percent) })),
    }),
  );
  const rows = timed.map(({ run, values }) => [
    run.variant,
    values.length,
    ...percentiles.map((percent) => latencyCell(percent, percentile(values, percent))),
    milliseconds(Math.max(0, ...values)),
  ]);
  const wanted = latencyTargets.map(({ percentile: name, limit }) => `p${name} ≤ ${limit.atMost} ms`);
  return chartFigure({
    caption: 'Time per answer',
    note: `From the question to the last event, one after the other, on a logarithmic scale. Targets, on two idle cores: ${wanted.join(', ')}. The machine of this evaluation may have been another, or busy.`,
    charts,
    table: dataTable({
      caption: `Time per answer, ${runs[0]?.documentId}`,
      header: ['configuration', 'answers', ...percentiles.map((percent) => `p${percent}`), 'longest'],
      rows,
    }),
  });
}

function latencyCell(percent: number, value: number): Cell {
  const target = latencyTargets.find((candidate) => candidate.percentile === percent);
  if (target === undefined) return milliseconds(value);
  const { met, margin } = standingOf(value, target.limit);
  const verdict = met ? '✓ met' : `✗ missed by ${milliseconds(-margin)}`;
  return { content: `${milliseconds(value)} ${verdict}`, class: met ? 'met' : 'missed' };
}
