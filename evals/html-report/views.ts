import { type Split, splits } from '../question.ts';
import { selectRecords } from '../report.ts';
import type { SavedEvaluation, SavedRecord, SavedRun } from '../save-run.ts';
import { withEmbeddings } from '../variants.ts';

/** All runs of one document, the one the report is about first. */
export interface DocumentRuns {
  readonly documentId: string;
  readonly main: SavedRun;
  readonly runs: readonly SavedRun[];
}

/** Runs by document, those with a finding aid first; the main one is with the embedding model, where it ran. */
export function documentsOf(evaluation: SavedEvaluation): readonly DocumentRuns[] {
  const ids = [...new Set(evaluation.runs.map((run) => run.documentId))];
  const documents = ids.flatMap((documentId) => {
    const runs = evaluation.runs.filter((run) => run.documentId === documentId);
    const main = runs.find((run) => run.variant === withEmbeddings) ?? runs[0];
    if (main === undefined) return [];
    return [{ documentId, main, runs: [main, ...runs.filter((run) => run !== main)] }];
  });
  return documents.sort(
    (left, right) => Number(right.main.findingAid ?? false) - Number(left.main.findingAid ?? false),
  );
}

/** Splits that have records, with these. */
export function bySplit(
  records: readonly SavedRecord[],
): readonly { readonly split: Split; readonly records: readonly SavedRecord[] }[] {
  return splits
    .map((split) => ({ split, records: selectRecords(records, { split }) }))
    .filter((group) => group.records.length > 0);
}

/** What may stand in an id of the page: letters of any script, figures and hyphens. */
export function slug(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '-');
}

/** Where a document's section is; no other section's id begins so. */
export function documentAnchor(documentId: string): string {
  return slug(`document-${documentId}`);
}
