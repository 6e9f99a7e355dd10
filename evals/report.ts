import { formatTable, formatValue } from './format-table.ts';
import { type Difficulty, difficulties, type Split, splits } from './question.ts';
import { scriptKinds } from './question-kinds.ts';
import type { QuestionRecord, VariantRun } from './run.ts';
import { scriptGap } from './script-gap.ts';
import { type MetricName, metricNames, metrics, sumTallies, tallyInterval, tallyValue } from './tally.ts';

const kindColumns: readonly (readonly [MetricName, string])[] = [
  ['recallAt1', 'recall@1'],
  ['recallAt5', 'recall@5'],
  ['mrr', 'MRR'],
  ['ndcgAt10', 'nDCG@10'],
  ['accuracy', 'accuracy'],
  ['citationRecall', 'cit. recall'],
  ['citationPrecision', 'cit. prec.'],
  ['quoteLiteralness', 'literal'],
  ['numberFidelity', 'numbers'],
];

/** Records of a split, a difficulty, or both. */
export function selectRecords<
  Selectable extends { readonly question: Pick<QuestionRecord['question'], 'split' | 'difficulty'> },
>(
  records: readonly Selectable[],
  by: { readonly split?: Split | undefined; readonly difficulty?: Difficulty | undefined },
): readonly Selectable[] {
  return records.filter(
    ({ question }) =>
      (by.split === undefined || question.split === by.split) &&
      (by.difficulty === undefined || question.difficulty === by.difficulty),
  );
}

/** One row per kind and split. */
export function kindTable(run: VariantRun): string {
  const kinds = [...new Set(run.records.map((record) => record.question.kind))].sort();
  const rows = kinds.flatMap((kind) =>
    splits.flatMap((split) => {
      const records = selectRecords(run.records, { split }).filter((r) => r.question.kind === kind);
      if (records.length === 0) return [];
      const sum = sumTallies(records.map((record) => record.scores));
      const values = kindColumns.map(([name]) => formatValue(tallyValue(sum[name])));
      return [[kind, split, String(records.length), ...values]];
    }),
  );
  return formatTable(['kind', 'split', 'n', ...kindColumns.map(([, label]) => label)], rows, 2);
}

/** Every metric per split and difficulty, with 95 % Wilson intervals. */
export function totalsTable(run: VariantRun): string {
  const groups = splits.flatMap((split) => [
    { name: split, records: selectRecords(run.records, { split }) },
    ...difficulties.map((difficulty) => ({
      name: `${split} ${difficulty}`,
      records: selectRecords(run.records, { split, difficulty }),
    })),
  ]);
  const shown = groups.filter((group) => group.records.length > 0);
  const sums = shown.map((group) => sumTallies(group.records.map((record) => record.scores)));
  const gaps = scriptKinds.map((kind) => [
    `${metrics[kind].label} − simplified`,
    ...shown.map((group) => formatValue(scriptGap(kind, group.records))),
  ]);
  const rows = metricNames.map((name) => [
    metrics[name].label,
    ...sums.map((sum) => {
      const value = formatValue(tallyValue(sum[name]));
      const interval = tallyInterval(name, sum[name]);
      if (interval === null) return value;
      return `${value} [${interval.low.toFixed(2)}–${interval.high.toFixed(2)}]`;
    }),
  ]);
  const header = ['metric', ...shown.map((group) => `${group.name} (${group.records.length})`)];
  return formatTable(header, [...rows, ...gaps]);
}

/** Every metric of every variant, side by side per split. */
export function variantsTable(runs: readonly VariantRun[]): string {
  const columns = splits.flatMap((split) =>
    runs.map((run) => ({
      name: `${split} ${run.variant}`,
      sum: sumTallies(selectRecords(run.records, { split }).map((record) => record.scores)),
    })),
  );
  const rows = metricNames.map((name) => [
    metrics[name].label,
    ...columns.map((column) => formatValue(tallyValue(column.sum[name]))),
  ]);
  return formatTable(['metric', ...columns.map((column) => column.name)], rows);
}

/** Whether a record belongs in the list of failures. */
export function hasFailed(record: QuestionRecord): boolean {
  const { accuracy } = record.scores;
  return record.problems.length > 0 || accuracy === undefined || accuracy.hits < accuracy.total;
}

/** What went wrong on the development split, one line per question; the test split stays unseen. */
export function failureLines(run: VariantRun): readonly string[] {
  return selectRecords(run.records, { split: 'dev' })
    .filter(hasFailed)
    .map((record) => {
      const { question } = record;
      const gold = question.gold.length === 0 ? '' : ` ${question.gold.join(' ')}`;
      const cited = [...new Set(record.citations.map((citation) => citation.sectionId))].join(' ');
      const got = cited === '' ? record.outcome : `${record.outcome} ${cited}`;
      const problems = record.problems.length === 0 ? '' : ` · ${record.problems.join('; ')}`;
      const asked = question.question.replace(/\s+/g, ' ');
      return `${question.id} (${question.difficulty}) ${asked} · expected ${question.outcome}${gold} · got ${got}${problems}`;
    });
}

/** Everything about one document: tables of its first variant, failures, and the variants side by side. */
export function reportDocument(runs: readonly VariantRun[]): string {
  const [main] = runs;
  if (main === undefined) return '';
  const failures = failureLines(main);
  const parts = [
    `## ${main.documentId}, ${main.variant}: ${main.records.length} questions`,
    kindTable(main),
    totalsTable(main),
    `### Failures on the development split (${failures.length})\n${failures.join('\n')}`,
  ];
  if (runs.length > 1) parts.push(`### Variants side by side\n${variantsTable(runs)}`);
  return parts.join('\n\n');
}
