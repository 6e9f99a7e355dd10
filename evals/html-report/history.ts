import type { Split } from '../question.ts';
import type { SavedEvaluation } from '../save-run.ts';
import { sumTallies, type Tallies } from '../tally.ts';
import { bySplit } from './views.ts';

/** Totals of one run over one split. */
export interface HistoryGroup {
  readonly documentId: string;
  readonly variant: string;
  readonly split: Split;
  readonly questions: number;
  readonly sums: Tallies;
}

/** What the history keeps of an evaluation. */
export interface HistoryEntry {
  readonly createdAt: string;
  /** Which questions were chosen; only evaluations that chose alike can stand in one line. */
  readonly selection: string;
  readonly groups: readonly HistoryGroup[];
}

/** Totals of an evaluation, small enough to keep many. */
export function summarise(evaluation: SavedEvaluation): HistoryEntry {
  return {
    createdAt: evaluation.createdAt,
    selection: selectionOf(evaluation.options),
    groups: evaluation.runs.flatMap(({ documentId, variant, records }) =>
      bySplit(records).map((group) => ({
        documentId,
        variant,
        split: group.split,
        questions: group.records.length,
        sums: sumTallies(group.records.map((record) => record.scores)),
      })),
    ),
  };
}

/** The earlier evaluations that can stand in one line with this one, oldest first, and this one at the end. */
export function historyUpTo(
  current: HistoryEntry,
  earlier: readonly HistoryEntry[],
): readonly HistoryEntry[] {
  const before = earlier
    .filter((entry) => entry.selection === current.selection && entry.createdAt < current.createdAt)
    .sort((left, right) => (left.createdAt < right.createdAt ? -1 : 1));
  return [...before, current];
}

function selectionOf(options: unknown): string {
  if (typeof options !== 'object' || options === null) return JSON.stringify([null, null]);
  const split = 'split' in options ? options.split : null;
  const kind = 'kind' in options ? options.kind : null;
  return JSON.stringify([split ?? null, kind ?? null]);
}
