import type { EvalReport, ReportFailure } from '../../../src/reports/eval-report.ts';

function failure(id: string, question: string): ReportFailure {
  return {
    id,
    question,
    kind: 'figure',
    difficulty: 'hard',
    expected: 'answered',
    gold: ['3.3.p2'],
    got: 'not_in_document',
    cited: [],
    answer: '没有提到。',
    problems: ['0 of 1 gold cited'],
  };
}

function report(id: string, hits: number, failures: readonly ReportFailure[]): EvalReport {
  return {
    id,
    createdAt: '2026-11-25T00:00:00.000Z',
    label: id,
    notes: [],
    guard: [],
    misses: [],
    runs: [
      {
        documentId: 'tianjin-it-145',
        variant: 'with-embeddings',
        groups: [
          {
            kind: 'figure',
            split: 'dev',
            difficulty: 'hard',
            questions: 10,
            tallies: { accuracy: { hits, total: 10 } },
            totalMs: 80,
          },
        ],
        failures: [...failures],
      },
    ],
  };
}

/** Two reports of which the later is better by one question in ten. */
export const earlierReport = report('earlier', 8, [failure('a', '改正的题'), failure('b', '一直错的题')]);
export const laterReport = report('later', 9, [failure('b', '一直错的题'), failure('c', '新错的题')]);
export const reportHeads = [laterReport, earlierReport].map(({ id, createdAt, label }) => ({
  id,
  createdAt,
  label,
}));
