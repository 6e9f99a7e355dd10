import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { EligibilityResult } from './eligibility/evaluate-eligibility.ts';
import { countOutcomes, type OutcomeCounts } from './outcome-counts.ts';
import { type Split, splits } from './question.ts';
import { selectRecords } from './report.ts';
import type { GuardResult } from './retrieval-guard.ts';
import type { QuestionRecord, VariantRun } from './run.ts';
import type { Tallies } from './tally.ts';
import type { ThresholdMiss } from './thresholds.ts';
import type { WordingResult } from './wording/evaluate-wording.ts';

/** What a record keeps on disk; of the test split only what totals and comparisons need. */
export type SavedRecord =
  | QuestionRecord
  | {
      readonly question: Pick<QuestionRecord['question'], 'id' | 'kind' | 'difficulty' | 'split'>;
      readonly scores: Tallies;
      readonly totalMs: number;
    };

export interface SavedRun {
  readonly documentId: string;
  readonly variant: string;
  /** Absent, as are the outcomes, in files written before they were kept. */
  readonly findingAid?: boolean;
  /** Expected against given outcomes of each split: totals, so the test split stays unseen. */
  readonly outcomes?: Readonly<Record<Split, OutcomeCounts>>;
  readonly records: readonly SavedRecord[];
}

/** One run of `npm run eval`, complete enough to be repeated and compared. */
export interface SavedEvaluation {
  readonly createdAt: string;
  readonly node: string;
  readonly options: unknown;
  /** Configuration of the services, secrets blanked. */
  readonly configuration: unknown;
  /** SHA-256 of every input: dataset files, document texts, thresholds. */
  readonly inputs: Readonly<Record<string, string>>;
  readonly errata: readonly unknown[];
  readonly runs: readonly SavedRun[];
  readonly guard: readonly GuardResult[];
  /** Absent in files written before drafts were checked. */
  readonly wording?: readonly WordingResult[];
  /** Absent in files written before profiles were matched. */
  readonly eligibility?: readonly EligibilityResult[];
  readonly notes: readonly string[];
  readonly misses: readonly ThresholdMiss[];
}

/** Leaves out what a question of the test split says and was answered. */
export function savedRun(run: VariantRun): SavedRun {
  const [dev, test] = splits.map((split) => countOutcomes(selectRecords(run.records, { split })));
  return {
    ...run,
    outcomes: { dev: dev ?? {}, test: test ?? {} },
    records: run.records.map((record) => {
      if (record.question.split === 'dev') return record;
      const { id, kind, difficulty, split } = record.question;
      return { question: { id, kind, difficulty, split }, scores: record.scores, totalMs: record.totalMs };
    }),
  };
}

/** Replaces values whose name speaks of a key, token, secret or password. */
export function withoutSecrets(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutSecrets);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, inner]) => [
      name,
      /key|token|secret|password/i.test(name) && inner !== undefined && inner !== null
        ? '(set)'
        : withoutSecrets(inner),
    ]),
  );
}

/** Writes the evaluation as JSON, making the folder when needed. */
export async function saveEvaluation(file: string, evaluation: SavedEvaluation): Promise<void> {
  await mkdir(path.dirname(file), { recursive: true });
  await writeFile(file, `${JSON.stringify(evaluation, null, 2)}\n`);
}

/**
 * Reads what {@link saveEvaluation} wrote.
 *
 * @throws Error when the file is missing or is not such a file.
 */
export async function readEvaluation(file: string): Promise<SavedEvaluation> {
  const value: unknown = JSON.parse(await readFile(file, 'utf8'));
  if (typeof value !== 'object' || value === null || !('runs' in value) || !Array.isArray(value.runs))
    throw new Error(`${file} was not written by npm run eval`);
  return value as SavedEvaluation;
}
