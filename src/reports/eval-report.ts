import { z } from 'zod';

const splits = ['dev', 'test'] as const;
const tallySchema = z.object({ hits: z.number(), total: z.number() });

/** Tallies of the questions of one kind, split and difficulty; whatever else is wanted is a sum of these. */
export const reportGroupSchema = z.object({
  kind: z.string(),
  split: z.enum(splits),
  difficulty: z.string(),
  questions: z.number(),
  /** By the metrics' names in `evals/tally.ts`, only those that apply. */
  tallies: z.record(z.string(), tallySchema),
  /** Milliseconds that all the answers took. */
  totalMs: z.number(),
});
export type ReportGroup = z.infer<typeof reportGroupSchema>;

/** A question of the development split that was not answered as it should be. */
export const reportFailureSchema = z.object({
  id: z.string(),
  kind: z.string(),
  difficulty: z.string(),
  question: z.string(),
  /** What was asked before, oldest first. */
  history: z.array(z.string()).optional(),
  expected: z.string(),
  gold: z.array(z.string()),
  got: z.string(),
  cited: z.array(z.string()),
  answer: z.string(),
  problems: z.array(z.string()),
});
export type ReportFailure = z.infer<typeof reportFailureSchema>;

/** One document under one variant of the system. */
export const reportRunSchema = z.object({
  documentId: z.string(),
  variant: z.string(),
  groups: z.array(reportGroupSchema),
  failures: z.array(reportFailureSchema),
});
export type ReportRun = z.infer<typeof reportRunSchema>;

/** One set of the retrieval guard under one variant. */
const guardSchema = z.object({
  set: z.string(),
  variant: z.string(),
  questions: z.number(),
  recallAt1: z.number(),
  recallAt5: z.number(),
  mrr: z.number(),
});

const missSchema = z.object({
  where: z.string(),
  metric: z.string(),
  value: z.number().nullable(),
  limit: z.number(),
  direction: z.enum(['atLeast', 'atMost']),
});

/** What a run of the evaluation showed: totals of both splits, failures of the development split alone. */
export const evalReportSchema = z.object({
  id: z.string(),
  createdAt: z.string(),
  /** What was run: a release, or which questions. */
  label: z.string(),
  node: z.string().optional(),
  notes: z.array(z.string()),
  runs: z.array(reportRunSchema),
  guard: z.array(guardSchema),
  misses: z.array(missSchema),
});
export type EvalReport = z.infer<typeof evalReportSchema>;

/** A report in a list. */
export type EvalReportHead = Pick<EvalReport, 'id' | 'createdAt' | 'label'>;

/** The reports that there are. */
export interface EvalReports {
  /** The newest first. */
  list(): Promise<readonly EvalReportHead[]>;
  read(id: string): Promise<EvalReport | null>;
}
