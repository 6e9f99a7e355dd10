import { describe, expect, it } from 'vitest';
import { evalReportSchema } from './eval-report.ts';
import { summarizeEvaluation } from './summarize-evaluation.ts';

const secret = '测试集的问题';

function record(id: string, split: string, accuracy: number, more: object = {}) {
  return {
    question: {
      id,
      kind: 'figure',
      difficulty: 'plain',
      split,
      question: `${id}?`,
      outcome: 'answered',
      gold: ['1.2'],
    },
    understood: `${id}?`,
    outcome: 'answered',
    answer: '3000亿元[1]',
    citations: [{ sectionId: '1.2', quote: 'x' }, { sectionId: '1.2' }, { sectionId: '2' }],
    retrieved: [],
    scores: { accuracy: { hits: accuracy, total: 1 }, mrr: { hits: 1 / 3, total: 1 } },
    problems: [],
    timings: null,
    totalMs: 1.5,
    ...more,
  };
}

const evaluation = {
  createdAt: '2026-11-25T00:00:00.000Z',
  node: 'v20.20.2',
  options: { embeddings: true, guard: false, json: 'x.json' },
  configuration: { corpusFolder: '/somewhere' },
  inputs: {},
  errata: [],
  runs: [
    {
      documentId: 'plan',
      variant: 'with-embeddings',
      records: [
        record('a', 'dev', 1),
        record('b', 'dev', 0, {
          question: {
            ...record('b', 'dev', 0).question,
            history: [
              { role: 'user', content: '先问' },
              { role: 'assistant', content: '先答' },
            ],
          },
        }),
        record('c', 'dev', 1, { problems: ['a quote is not literal'] }),
        record('d', 'dev', 1, { question: { ...record('d', 'dev', 1).question, difficulty: 'hard' } }),
        // A saved record of the test split says nothing more; this one does, and must not get through.
        record('e', 'test', 0, {
          question: { ...record('e', 'test', 0).question, question: secret },
          answer: secret,
        }),
      ],
    },
  ],
  guard: [{ set: 'cmrc', variant: 'v', sha256: 'f', questions: 1, recallAt1: 1, recallAt5: 1, mrr: 1 }],
  notes: ['a note'],
  misses: [{ where: 'plan', metric: 'accuracy', value: 0.5, limit: 0.9, direction: 'atLeast' }],
};

describe('summarizeEvaluation', () => {
  const report = summarizeEvaluation(evaluation, { id: 'one' });

  it('adds up what each kind, split and difficulty scored', () => {
    expect(evalReportSchema.parse(report)).toEqual(report);
    expect(report.runs[0]?.groups).toEqual([
      {
        kind: 'figure',
        split: 'dev',
        difficulty: 'hard',
        questions: 1,
        tallies: { accuracy: { hits: 1, total: 1 }, mrr: { hits: 0.333333, total: 1 } },
        totalMs: 1.5,
      },
      {
        kind: 'figure',
        split: 'dev',
        difficulty: 'plain',
        questions: 3,
        tallies: { accuracy: { hits: 2, total: 3 }, mrr: { hits: 0.999999, total: 3 } },
        totalMs: 4.5,
      },
      {
        kind: 'figure',
        split: 'test',
        difficulty: 'plain',
        questions: 1,
        tallies: { accuracy: { hits: 0, total: 1 }, mrr: { hits: 0.333333, total: 1 } },
        totalMs: 1.5,
      },
    ]);
  });

  it('lists what failed on the development split, and nothing that the test split says', () => {
    expect(report.runs[0]?.failures).toEqual([
      {
        id: 'b',
        kind: 'figure',
        difficulty: 'plain',
        question: 'b?',
        history: ['先问'],
        expected: 'answered',
        gold: ['1.2'],
        got: 'answered',
        cited: ['1.2', '2'],
        answer: '3000亿元[1]',
        problems: [],
      },
      expect.objectContaining({ id: 'c', problems: ['a quote is not literal'] }),
    ]);
    expect(JSON.stringify(report)).not.toContain(secret);
    expect(JSON.stringify(report)).not.toContain('/somewhere');
  });

  it('is called after what was asked', () => {
    expect(report).toMatchObject({
      id: 'one',
      label: 'all questions',
      notes: ['a note'],
      guard: [{ set: 'cmrc' }],
    });
    const options = { split: 'dev', kind: ['figure', 'list'], guard: true };
    expect(summarizeEvaluation({ ...evaluation, options }, { id: 'x' }).label).toBe(
      'split dev · kind figure list',
    );
    expect(summarizeEvaluation(evaluation, { id: 'x', label: '0.2.0' }).label).toBe('0.2.0');
  });

  it.each([null, [], {}, { runs: [] }, 'text'])('refuses %j', (value) => {
    expect(() => summarizeEvaluation(value, { id: 'x' })).toThrow();
  });
});
