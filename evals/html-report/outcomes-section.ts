import { outcomes } from '../../src/answer/types.ts';
import type { OutcomeCounts } from '../outcome-counts.ts';
import { splits } from '../question.ts';
import { isRefusal } from '../question-kinds.ts';
import type { SavedRun } from '../save-run.ts';
import { chartFigure } from './figure.ts';
import type { Markup } from './html.ts';
import { matrixChart } from './matrix-chart.ts';
import { dataTable } from './table.ts';
import { slug } from './views.ts';

/** Expected against given outcomes; nothing for a run that did not keep them. */
export function outcomesFigure(run: SavedRun): Markup | null {
  const kept = run.outcomes;
  if (kept === undefined) return null;
  const given = [...outcomes, 'error'];
  const shown = splits
    .map((split) => ({ split, counts: kept[split], expected: expectedIn(kept[split]) }))
    .filter(({ expected }) => expected.length > 0);
  const charts = shown.map(({ split, counts, expected }) =>
    matrixChart({
      id: slug(`${run.documentId}-outcomes-${split}`),
      title: split,
      rowNames: expected,
      columnNames: given,
      count: (row, column) => counts[row]?.[column] ?? 0,
      isRight,
    }),
  );
  const rows = shown.flatMap(({ split, counts, expected }) =>
    expected.map((row) => [row, split, ...given.map((column) => counts[row]?.[column] ?? 0)]),
  );
  return chartFigure({
    caption: 'Outcomes, expected (rows) by given (columns)',
    note: 'Off-topic questions may be refused either way. The right outcome alone does not make a right answer.',
    charts,
    table: dataTable({
      caption: `Expected by given outcome, ${run.documentId}`,
      header: ['expected', 'split', ...given],
      rows,
      textColumns: 2,
    }),
  });
}

/** Only off-topic questions expect `out_of_scope`, and those may be refused either way. */
function isRight(expected: string, given: string): boolean {
  return expected === given || (expected === 'out_of_scope' && isRefusal(given));
}

function expectedIn(counts: OutcomeCounts): readonly string[] {
  return outcomes.filter((outcome) => counts[outcome] !== undefined);
}
