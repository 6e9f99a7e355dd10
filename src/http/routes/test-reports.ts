import type { EvalReport, EvalReports } from '../../reports/eval-report.ts';

export const report: EvalReport = {
  id: 'released',
  createdAt: '2026-03-01T00:00:00.000Z',
  label: '0.1.0',
  node: 'v20.20.2',
  notes: [],
  runs: [
    {
      documentId: 'plan',
      variant: 'with-embeddings',
      groups: [
        {
          kind: 'figure',
          split: 'dev',
          difficulty: 'plain',
          questions: 2,
          tallies: { accuracy: { hits: 1, total: 2 } },
          totalMs: 12.5,
        },
      ],
      failures: [
        {
          id: 'f1',
          kind: 'figure',
          difficulty: 'plain',
          question: '产值目标?',
          expected: 'answered',
          gold: ['1.2'],
          got: 'not_in_document',
          cited: [],
          answer: '没有。',
          problems: [],
        },
      ],
    },
  ],
  guard: [],
  misses: [],
};

/** Reports that need no folder. */
export function scriptedReports(reports: readonly EvalReport[] = [report]): EvalReports {
  return {
    list: async () => reports.map(({ id, createdAt, label }) => ({ id, createdAt, label })),
    read: async (id) => reports.find((one) => one.id === id) ?? null,
  };
}
