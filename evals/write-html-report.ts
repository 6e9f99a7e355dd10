import { readdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { findChanges } from './changes.ts';
import { type HistoryEntry, summarise } from './html-report/history.ts';
import { renderReport } from './html-report/render-report.ts';
import { readEvaluation, type SavedEvaluation } from './save-run.ts';

/** How many earlier evaluations the history looks back on. */
const historyLength = 40;

export interface HtmlReportOptions {
  /** Where the evaluation was saved as JSON; the page goes beside it under the same name. */
  readonly file: string;
  readonly evaluation: SavedEvaluation;
  /** Folder of earlier evaluations. */
  readonly reports: string;
  /** The evaluation to compare with, if any. */
  readonly against: SavedEvaluation | null;
}

/**
 * Writes an evaluation as a page that opens from disk.
 *
 * @returns the page's path.
 */
export async function writeHtmlReport(options: HtmlReportOptions): Promise<string> {
  const { file, evaluation, reports, against } = options;
  const page = path.join(path.dirname(file), `${path.basename(file, '.json')}.html`);
  const changes = against === null ? null : findChanges(against, evaluation);
  await writeFile(page, renderReport({ evaluation, earlier: await readHistory(reports), changes }));
  return page;
}

/** Totals of the latest evaluations in a folder; what is no evaluation, or none any more, is passed over. */
export async function readHistory(folder: string): Promise<readonly HistoryEntry[]> {
  const names = await readdir(folder).catch(() => []);
  const latest = names
    .filter((name) => name.endsWith('.json'))
    .sort()
    .slice(-historyLength);
  const entries: HistoryEntry[] = [];
  // One after the other: each is a few megabytes, of which only totals stay.
  for (const name of latest) {
    const entry = await readEvaluation(path.join(folder, name))
      .then(summarise)
      .catch(() => null);
    if (entry !== null) entries.push(entry);
  }
  return entries;
}
