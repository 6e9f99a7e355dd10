import { selectRecords } from '../report.ts';
import type { SavedRun } from '../save-run.ts';
import { metricNames } from '../tally.ts';
import { gapNames } from '../targets.ts';
import { chartFigure, legend } from './figure.ts';
import type { Markup } from './html.ts';
import { intervalChart } from './interval-chart.ts';
import { describeMeasured, labelOf, measure } from './measured.ts';
import { targetOf } from './standing.ts';
import { dataTable } from './table.ts';
import { bySplit, slug } from './views.ts';

/** Every metric with and without the embedding model; nothing where only one of them ran. */
export function variantsFigure(runs: readonly SavedRun[]): Markup | null {
  const [main] = runs;
  if (main === undefined || runs.length < 2) return null;
  const splits = bySplit(main.records).map((group) => group.split);
  const series = runs.map((run) => run.variant);
  const charts = splits.map((split) => {
    const rows = metricNames
      .map((name) => ({
        label: labelOf(name),
        points: runs.map((run) => measure(name, selectRecords(run.records, { split }))),
        target: targetOf(name, main.findingAid ?? false),
      }))
      .filter((row) => row.points.some((point) => point.value !== null));
    return intervalChart({ id: slug(`${main.documentId}-variants-${split}`), title: split, series, rows });
  });
  const columns = splits.flatMap((split) =>
    runs.map((run) => ({ name: `${split} ${run.variant}`, records: selectRecords(run.records, { split }) })),
  );
  return chartFigure({
    caption: 'With and without the embedding model',
    note: 'Lines: 95 % Wilson intervals. Dashed: the target.',
    legend: legend(series),
    charts,
    table: dataTable({
      caption: `Every metric of every configuration, ${main.documentId}`,
      header: ['metric', ...columns.map((column) => column.name)],
      rows: [...metricNames, ...gapNames].map((name) => [
        labelOf(name),
        ...columns.map((column) => describeMeasured(measure(name, column.records))),
      ]),
    }),
  });
}
