import type { SavedEvaluation, SavedRecord, SavedRun } from './save-run.ts';
import { type MetricName, metricNames, metrics, type Tally } from './tally.ts';

/** Metrics of which less is better. */
const lessIsBetter: readonly MetricName[] = ['falseRefusal'];

interface Change {
  readonly record: SavedRecord;
  readonly better: readonly string[];
  readonly worse: readonly string[];
}

/**
 * What got better and worse since an earlier evaluation, question by question; of the test split
 * only how many.
 */
export function compareEvaluations(earlier: SavedEvaluation, later: SavedEvaluation): string {
  const parts = later.runs.map((run) => {
    const before = earlier.runs.find(
      (candidate) => candidate.documentId === run.documentId && candidate.variant === run.variant,
    );
    const title = `### ${run.documentId}, ${run.variant}, against ${earlier.createdAt}`;
    return before === undefined
      ? `${title}\nnot in the earlier run`
      : `${title}\n${compareRuns(before, run)}`;
  });
  const changed = Object.entries(later.inputs)
    .filter(([name, hash]) => earlier.inputs[name] !== hash)
    .map(([name]) => name);
  if (changed.length > 0) parts.unshift(`Inputs that differ from the earlier run: ${changed.join(', ')}`);
  return parts.join('\n\n');
}

function compareRuns(before: SavedRun, after: SavedRun): string {
  const old = new Map(before.records.map((record) => [record.question.id, record]));
  const changes = after.records.flatMap((record) => {
    const earlier = old.get(record.question.id);
    return earlier === undefined ? [] : changesOf(earlier, record);
  });
  const kept = new Set(after.records.map((record) => record.question.id));
  const added = after.records.filter((record) => !old.has(record.question.id)).length;
  const gone = before.records.filter((record) => !kept.has(record.question.id)).length;
  const count = (split: string, side: 'better' | 'worse') =>
    changes.filter((change) => change.record.question.split === split && change[side].length > 0).length;
  return [
    ...changes.filter((change) => change.record.question.split === 'dev').map(describeChange),
    `dev: ${count('dev', 'better')} better, ${count('dev', 'worse')} worse; ` +
      `test: ${count('test', 'better')} better, ${count('test', 'worse')} worse; ${added} new, ${gone} gone`,
  ].join('\n');
}

function changesOf(earlier: SavedRecord, later: SavedRecord): Change[] {
  const better: string[] = [];
  const worse: string[] = [];
  for (const name of metricNames) {
    const before = share(earlier.scores[name]);
    const after = share(later.scores[name]);
    if (before === null || after === null || Math.abs(after - before) < 1e-9) continue;
    const improved = after > before !== lessIsBetter.includes(name);
    const line = `${metrics[name].label} ${short(before)}→${short(after)}`;
    (improved ? better : worse).push(line);
  }
  return better.length + worse.length === 0 ? [] : [{ record: later, better, worse }];
}

function describeChange({ record, better, worse }: Change): string {
  const sign = worse.length === 0 ? '+' : better.length === 0 ? '-' : '±';
  const wording = 'question' in record.question ? ` ${record.question.question.replace(/\s+/g, ' ')}` : '';
  const parts = [
    ...(better.length > 0 ? [`better: ${better.join(', ')}`] : []),
    ...(worse.length > 0 ? [`worse: ${worse.join(', ')}`] : []),
  ];
  return `${sign} ${record.question.id}${wording} · ${parts.join(' · ')}`;
}

function share(tally: Tally | undefined): number | null {
  return tally === undefined || tally.total === 0 ? null : tally.hits / tally.total;
}

function short(value: number): string {
  return String(Number(value.toFixed(2)));
}
