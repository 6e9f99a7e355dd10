import type { VariantRun } from './run.ts';
import { type SavedEvaluation, savedRun } from './save-run.ts';

/** An evaluation of these runs, as it is saved, with whatever matters to the test. */
export function evaluationOf(
  runs: readonly VariantRun[],
  change: Partial<SavedEvaluation> = {},
): SavedEvaluation {
  return {
    createdAt: '2026-01-31T09:30:00.000Z',
    node: 'v20',
    options: {},
    configuration: {},
    inputs: { 'plan/figure.jsonl': 'f00d' },
    errata: [],
    runs: runs.map(savedRun),
    guard: [],
    notes: [],
    misses: [],
    ...change,
  };
}
