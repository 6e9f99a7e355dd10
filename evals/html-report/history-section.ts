import { formatValue } from '../format-table.ts';
import { splits } from '../question.ts';
import type { SavedRun } from '../save-run.ts';
import { type MetricName, tallyValue } from '../tally.ts';
import { chartFigure, legend } from './figure.ts';
import type { HistoryEntry } from './history.ts';
import { html, type Markup } from './html.ts';
import { lineChart } from './line-chart.ts';
import { labelOf } from './measured.ts';
import { dataTable } from './table.ts';
import { slug } from './views.ts';

const charted: readonly MetricName[] = [
  'accuracy',
  'citationRecall',
  'citationPrecision',
  'refusalNearMiss',
  'refusalOffTopic',
];

/** How a run's main metrics have come about, over the evaluations up to this one. */
export function historyFigure(run: SavedRun, entries: readonly HistoryEntry[]): Markup {
  const places = entries.flatMap(({ createdAt, groups }) => {
    const own = groups.filter(
      (group) => group.documentId === run.documentId && group.variant === run.variant,
    );
    return own.length === 0 ? [] : [{ when: minutes(createdAt), own }];
  });
  if (places.length < 2)
    return html`<p class="muted">No history: no earlier evaluation of these questions stands beside this one.</p>`;
  const shown = splits.filter((split) =>
    places.some(({ own }) => own.some((group) => group.split === split)),
  );
  const ends = [places[0]?.when ?? '', places.at(-1)?.when ?? ''] as const;
  const measuredAt = (place: (typeof places)[number], split: string, name: MetricName) =>
    tallyValue(place.own.find((group) => group.split === split)?.sums[name]);
  const charts = charted.flatMap((name) => {
    const values = shown.map((split) => places.map((place) => measuredAt(place, split, name)));
    if (values.flat().every((value) => value === null)) return [];
    const id = slug(`${run.documentId}-history-${name}`);
    return [lineChart({ id, title: labelOf(name), series: shown, ends: [ends[0], ends[1]], values })];
  });
  const rows = places.flatMap((place) =>
    place.own.map(({ split, questions }) => [
      place.when,
      split,
      questions,
      ...charted.map((name) => formatValue(measuredAt(place, split, name))),
    ]),
  );
  return chartFigure({
    caption: `History: ${places.length} evaluations`,
    note: 'Questions may have been added between them: the table says how many there were.',
    legend: legend(shown),
    charts,
    table: dataTable({
      caption: `Earlier evaluations, ${run.documentId}, ${run.variant}`,
      header: ['evaluation', 'split', 'questions', ...charted.map(labelOf)],
      rows,
      textColumns: 2,
    }),
  });
}

/** `2026-01-31 09:30`, UTC. */
export function minutes(createdAt: string): string {
  return createdAt.slice(0, 16).replace('T', ' ');
}
