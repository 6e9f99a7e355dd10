import { z } from 'zod';
import {
  type EvalReport,
  evalReportSchema,
  type ReportFailure,
  type ReportGroup,
  type ReportRun,
} from './eval-report.ts';

const talliesSchema = z.record(z.string(), z.object({ hits: z.number(), total: z.number() }));
const sectionsSchema = z.array(z.object({ sectionId: z.string() }));

/** What is read of a record; of the test split only what totals need is there. */
const recordSchema = z.object({
  question: z.object({
    id: z.string(),
    kind: z.string(),
    difficulty: z.string(),
    split: z.enum(['dev', 'test']),
    question: z.string().optional(),
    history: z.array(z.object({ role: z.string(), content: z.string() })).optional(),
    outcome: z.string().optional(),
    gold: z.array(z.string()).optional(),
  }),
  outcome: z.string().optional(),
  answer: z.string().optional(),
  citations: sectionsSchema.optional(),
  scores: talliesSchema,
  problems: z.array(z.string()).optional(),
  totalMs: z.number(),
});
type SavedRecord = z.infer<typeof recordSchema>;

/** What is read of the file that `npm run eval` saves. */
const evaluationSchema = z.object({
  createdAt: z.string(),
  node: z.string(),
  options: z.record(z.string(), z.unknown()),
  runs: z.array(z.object({ documentId: z.string(), variant: z.string(), records: z.array(recordSchema) })),
  guard: evalReportSchema.shape.guard,
  notes: z.array(z.string()),
  misses: evalReportSchema.shape.misses,
});

/**
 * Adds up what `npm run eval` saved. Of the questions only those of the development split that failed are kept.
 *
 * @param evaluation - the parsed file.
 * @param name - the report's id, and its label where a release has one.
 * @throws ZodError for anything else.
 */
export function summarizeEvaluation(
  evaluation: unknown,
  name: { readonly id: string; readonly label?: string },
): EvalReport {
  const { createdAt, node, options, runs, guard, notes, misses } = evaluationSchema.parse(evaluation);
  return {
    id: name.id,
    createdAt,
    label: name.label ?? labelOf(options),
    node,
    notes,
    runs: runs.map(
      ({ documentId, variant, records }): ReportRun => ({
        documentId,
        variant,
        groups: groupsOf(records),
        failures: records.filter(hasFailed).map(failureOf),
      }),
    ),
    guard,
    misses,
  };
}

/** Which questions were asked, from the run's options: `split dev · kind figure list`, or `all questions`. */
function labelOf(options: Readonly<Record<string, unknown>>): string {
  const chosen = ['split', 'kind', 'documents', 'variants'].flatMap((name) => {
    const value = options[name];
    if (value === undefined) return [];
    return [`${name} ${Array.isArray(value) ? value.join(' ') : String(value)}`];
  });
  if (options.embeddings === false) chosen.push('without embeddings');
  return chosen.length === 0 ? 'all questions' : chosen.join(' · ');
}

function groupsOf(records: readonly SavedRecord[]): ReportGroup[] {
  const groups = new Map<string, ReportGroup>();
  for (const { question, scores, totalMs } of records) {
    const { kind, split, difficulty } = question;
    const name = `${kind} ${split} ${difficulty}`;
    const group = groups.get(name) ?? { kind, split, difficulty, questions: 0, tallies: {}, totalMs: 0 };
    groups.set(name, group);
    group.questions += 1;
    group.totalMs = round(group.totalMs + totalMs);
    for (const [metric, { hits, total }] of Object.entries(scores)) {
      const before = group.tallies[metric] ?? { hits: 0, total: 0 };
      group.tallies[metric] = { hits: round(before.hits + hits), total: before.total + total };
    }
  }
  return [...groups.values()].sort((a, b) => nameOf(a).localeCompare(nameOf(b), 'en'));
}

function nameOf({ kind, split, difficulty }: ReportGroup): string {
  return `${kind} ${split} ${difficulty}`;
}

/** Sums of binary fractions stay readable. */
function round(value: number): number {
  return Math.round(value * 1e6) / 1e6;
}

/** As `hasFailed` in `evals/report.ts`, and of the development split only: the test split stays unseen. */
function hasFailed({ question, scores, problems = [] }: SavedRecord): boolean {
  const { accuracy } = scores;
  return (
    question.split === 'dev' &&
    (problems.length > 0 || accuracy === undefined || accuracy.hits < accuracy.total)
  );
}

function failureOf(record: SavedRecord): ReportFailure {
  const { question, outcome = '', answer = '', citations = [], problems = [] } = record;
  const asked = question.history?.filter(({ role }) => role === 'user').map(({ content }) => content);
  return {
    id: question.id,
    kind: question.kind,
    difficulty: question.difficulty,
    question: question.question ?? '',
    ...(asked && asked.length > 0 ? { history: asked } : {}),
    expected: question.outcome ?? '',
    gold: question.gold ?? [],
    got: outcome,
    cited: [...new Set(citations.map(({ sectionId }) => sectionId))],
    answer,
    problems,
  };
}
