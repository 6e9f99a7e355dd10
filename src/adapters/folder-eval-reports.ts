import { readdir, readFile, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { Logger } from '../log.ts';
import { type EvalReport, type EvalReports, evalReportSchema } from '../reports/eval-report.ts';
import { summarizeEvaluation } from '../reports/summarize-evaluation.ts';

export interface FolderEvalReportsOptions {
  /** Folder with `released/report.json`, a report, and `reports/*.json`, runs as `npm run eval` saves them. */
  readonly folder: string;
  readonly log: Logger;
}

/** Older runs are not looked at: each takes megabytes of JSON to add up. */
const newestRuns = 20;

/** A file as it was when it was read. */
interface ReadFile {
  readonly modified: number;
  /** `null` for a file that is no report. */
  readonly report: EvalReport | null;
}

/** The report of the release and the last runs of one's own, each file read when it is new or has changed. */
export function folderEvalReports({ folder, log }: FolderEvalReportsOptions): EvalReports {
  const read = new Map<string, ReadFile>();

  const readReport = async (path: string, make: (value: unknown) => EvalReport) => {
    const modified = await stat(path).then(
      ({ mtimeMs }) => mtimeMs,
      () => null,
    );
    if (modified === null) return null;
    const before = read.get(path);
    if (before?.modified === modified) return before.report;
    const report = await parse(path, make).catch((error: unknown) => {
      log.warn('file is no eval report', { path, error: error instanceof Error ? error.name : typeof error });
      return null;
    });
    read.set(path, { modified, report });
    return report;
  };
  const released = () =>
    readReport(join(folder, 'released', 'report.json'), (value) => evalReportSchema.parse(value));
  const ownRun = (name: string) =>
    readReport(join(folder, 'reports', name), (value) =>
      summarizeEvaluation(value, { id: basename(name, '.json') }),
    );
  const all = async () => {
    // Names of runs are their times, so the last by name is the newest.
    const names = (await readdir(join(folder, 'reports')).catch(() => []))
      .filter((name) => name.endsWith('.json'))
      .sort()
      .slice(-newestRuns);
    const reports = [await released()];
    // One after the other: together they would hold every file in memory at once.
    for (const name of names) reports.push(await ownRun(name));
    return reports
      .filter((report) => report !== null)
      .sort((a, b) => b.createdAt.localeCompare(a.createdAt, 'en'));
  };
  return {
    async list() {
      return (await all()).map(({ id, createdAt, label }) => ({ id, createdAt, label }));
    },
    async read(id) {
      return (await all()).find((report) => report.id === id) ?? null;
    },
  };
}

async function parse(path: string, make: (value: unknown) => EvalReport): Promise<EvalReport> {
  return make(JSON.parse(await readFile(path, 'utf8')));
}
