import type { SavedRun } from '../save-run.ts';
import type { MetricName } from '../tally.ts';
import { chartFigure, legend } from './figure.ts';
import type { Markup } from './html.ts';
import { intervalChart } from './interval-chart.ts';
import { describeMeasured, labelOf, measure } from './measured.ts';
import { dataTable } from './table.ts';
import { bySplit, slug } from './views.ts';

const charted: readonly MetricName[] = ['accuracy', 'recallAt5', 'citationRecall', 'citationPrecision'];
const inTable: readonly MetricName[] = [
  'accuracy',
  'recallAt1',
  'recallAt5',
  'mrr',
  'ndcgAt10',
  'citationRecall',
  'citationPrecision',
  'quoteLiteralness',
  'numberFidelity',
];

/** Every kind of question, one mark per split. */
export function kindsFigure(run: SavedRun): Markup {
  const kinds = [...new Set(run.records.map((record) => record.question.kind))].sort();
  const groups = bySplit(run.records);
  const pick = (kind: string, position: number) =>
    (groups[position]?.records ?? []).filter((record) => record.question.kind === kind);
  const series = groups.map((group) => group.split);
  const charts = charted.map((name) => {
    const rows = kinds.map((kind) => ({
      label: kind,
      points: groups.map((_, position) => measure(name, pick(kind, position))),
    }));
    const shown = rows.filter((row) => row.points.some((point) => point.value !== null));
    const id = slug(`${run.documentId}-kinds-${name}`);
    return intervalChart({ id, title: labelOf(name), series, rows: shown });
  });
  const rows = kinds.flatMap((kind) =>
    groups.flatMap(({ split }, position) => {
      const records = pick(kind, position);
      if (records.length === 0) return [];
      return [
        [kind, split, records.length, ...inTable.map((name) => describeMeasured(measure(name, records)))],
      ];
    }),
  );
  return chartFigure({
    caption: 'Per kind of question',
    note: 'Lines: 95 % Wilson intervals.',
    legend: legend(series),
    charts,
    table: dataTable({
      caption: `Per kind and split, ${run.documentId}`,
      header: ['kind', 'split', 'questions', ...inTable.map(labelOf)],
      rows,
      textColumns: 2,
    }),
  });
}
