import { difficulties } from '../question.ts';
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

/** Every metric by split and difficulty. */
export function difficultyFigure(run: SavedRun): Markup {
  const groups = bySplit(run.records).map(({ split, records }) => ({
    split,
    parts: [
      { name: 'all', records },
      ...difficulties.map((name) => ({ name, records: selectRecords(records, { difficulty: name }) })),
    ],
  }));
  const series = ['all', ...difficulties];
  const charts = groups.map(({ split, parts }) => {
    const rows = metricNames
      .map((name) => ({
        label: labelOf(name),
        points: parts.map((part) => measure(name, part.records)),
        target: targetOf(name, run.findingAid ?? false),
      }))
      .filter((row) => row.points.some((point) => point.value !== null));
    return intervalChart({ id: slug(`${run.documentId}-difficulty-${split}`), title: split, series, rows });
  });
  const columns = groups.flatMap(({ split, parts }) =>
    parts.map((part) => ({ ...part, name: part.name === 'all' ? split : `${split} ${part.name}` })),
  );
  return chartFigure({
    caption: 'By split and difficulty',
    note: 'Lines: 95 % Wilson intervals. Dashed: the target.',
    legend: legend(series),
    charts,
    table: dataTable({
      caption: `Every metric by split and difficulty, ${run.documentId}`,
      header: ['metric', ...columns.map((column) => `${column.name} (${column.records.length})`)],
      rows: [...metricNames, ...gapNames].map((name) => [
        labelOf(name),
        ...columns.map((column) => describeMeasured(measure(name, column.records))),
      ]),
    }),
  });
}
