import { describe, expect, it } from 'vitest';
import { compareEvaluations } from './compare.ts';
import { type SavedEvaluation, type SavedRecord, withoutSecrets } from './save-run.ts';
import type { Tallies } from './tally.ts';

const record = (id: string, split: 'dev' | 'test', scores: Tallies): SavedRecord => ({
  question: { id, kind: 'figure', difficulty: 'plain', split },
  scores,
  totalMs: 1,
});
const evaluation = (createdAt: string, records: readonly SavedRecord[], inputs = {}): SavedEvaluation => ({
  createdAt,
  node: 'v20',
  options: {},
  configuration: {},
  inputs,
  errata: [],
  runs: [{ documentId: 'plan', variant: 'with-embeddings', records }],
  guard: [],
  notes: [],
  misses: [],
});
const accuracy = (hits: number, falseRefusal = 0): Tallies => ({
  accuracy: { hits, total: 1 },
  falseRefusal: { hits: falseRefusal, total: 1 },
});

describe('compareEvaluations', () => {
  const before = evaluation('2026-01-01', [
    record('a', 'dev', accuracy(0, 1)),
    record('b', 'dev', accuracy(1)),
    record('c', 'dev', accuracy(1)),
    record('hidden', 'test', accuracy(0)),
  ]);
  const after = evaluation(
    '2026-01-02',
    [
      record('a', 'dev', accuracy(1)),
      record('b', 'dev', accuracy(0)),
      record('new', 'dev', accuracy(1)),
      record('hidden', 'test', accuracy(1)),
    ],
    { 'plan/figure.jsonl': 'other' },
  );

  it('shows what got better and worse, question by question', () => {
    const report = compareEvaluations(before, after);
    expect(report).toContain('+ a · better: answer accuracy 0→1, false refusal 1→0');
    expect(report).toContain('- b · worse: answer accuracy 1→0');
    expect(report).toContain('dev: 1 better, 1 worse; test: 1 better, 0 worse; 1 new, 1 gone');
  });

  it('gives only counts of the test split, and says which inputs differ', () => {
    const report = compareEvaluations(before, after);
    expect(report).not.toContain('hidden');
    expect(report).toContain('Inputs that differ from the earlier run: plan/figure.jsonl');
  });
});

describe('withoutSecrets', () => {
  it('blanks keys and tokens, and nothing else', () => {
    expect(withoutSecrets({ llm: { apiKey: 'x', model: 'm' }, AUTH_TOKEN: 'y', unsetKey: null })).toEqual({
      llm: { apiKey: '(set)', model: 'm' },
      AUTH_TOKEN: '(set)',
      unsetKey: null,
    });
  });
});
