import type { SavedEvaluation, SavedRecord, SavedRun } from './save-run.ts';
import { type MetricName, metricNames, metrics, restatesAccuracy, type Tally } from './tally.ts';

/** Metrics of which less is better. */
const lessIsBetter: readonly MetricName[] = ['falseRefusal'];

/** One question that scores differently, with a line per metric: `answer accuracy 0→1`. */
export interface Change {
  readonly before: SavedRecord;
  readonly after: SavedRecord;
  readonly better: readonly string[];
  readonly worse: readonly string[];
}

/** Two runs over the same document under the same variant. */
export interface RunChanges {
  readonly documentId: string;
  readonly variant: string;
  /** `null`: the earlier evaluation has no such run. */
  readonly changes: readonly Change[] | null;
  /** Questions that only the later run has. */
  readonly added: number;
  /** Questions that only the earlier run has. */
  readonly gone: number;
}

/** What differs between two evaluations. */
export interface EvaluationChanges {
  /** When the earlier evaluation was made. */
  readonly against: string;
  /** Names of inputs that are not the same. */
  readonly inputs: readonly string[];
  readonly runs: readonly RunChanges[];
}

/** What got better and worse since an earlier evaluation, question by question. */
export function findChanges(earlier: SavedEvaluation, later: SavedEvaluation): EvaluationChanges {
  return {
    against: earlier.createdAt,
    inputs: Object.entries(later.inputs)
      .filter(([name, hash]) => earlier.inputs[name] !== hash)
      .map(([name]) => name),
    runs: later.runs.map((run) => {
      const before = earlier.runs.find(
        (candidate) => candidate.documentId === run.documentId && candidate.variant === run.variant,
      );
      const { documentId, variant } = run;
      return { documentId, variant, ...(before === undefined ? notThere : changesOfRun(before, run)) };
    }),
  };
}

/** How many questions of a split have got better, or worse; one can have done both. */
export function countChanges(changes: readonly Change[], split: string, side: 'better' | 'worse'): number {
  return changes.filter((change) => change.after.question.split === split && change[side].length > 0).length;
}

const notThere = { changes: null, added: 0, gone: 0 } as const;

function changesOfRun(before: SavedRun, after: SavedRun) {
  const old = new Map(before.records.map((record) => [record.question.id, record]));
  const kept = new Set(after.records.map((record) => record.question.id));
  return {
    changes: after.records.flatMap((record) => {
      const earlier = old.get(record.question.id);
      return earlier === undefined ? [] : changesOf(earlier, record);
    }),
    added: after.records.filter((record) => !old.has(record.question.id)).length,
    gone: before.records.filter((record) => !kept.has(record.question.id)).length,
  };
}

function changesOf(before: SavedRecord, after: SavedRecord): Change[] {
  const better: string[] = [];
  const worse: string[] = [];
  for (const name of metricNames) {
    if (restatesAccuracy.includes(name)) continue;
    const was = share(before.scores[name]);
    const is = share(after.scores[name]);
    if (was === null || is === null || Math.abs(is - was) < 1e-9) continue;
    const improved = is > was !== lessIsBetter.includes(name);
    const line = `${metrics[name].label} ${short(was)}→${short(is)}`;
    (improved ? better : worse).push(line);
  }
  return better.length + worse.length === 0 ? [] : [{ before, after, better, worse }];
}

function share(tally: Tally | undefined): number | null {
  return tally === undefined || tally.total === 0 ? null : tally.hits / tally.total;
}

function short(value: number): string {
  return String(Number(value.toFixed(2)));
}
