import { describe, expect, it } from 'vitest';
import { countOutcomes, sumOutcomes } from './outcome-counts.ts';

describe('outcomes', () => {
  it('are counted by what was expected and what was given, errors included', () => {
    const counts = countOutcomes([
      { question: { outcome: 'answered' }, outcome: 'answered' },
      { question: { outcome: 'answered' }, outcome: 'error' },
      { question: { outcome: 'partial' }, outcome: 'answered' },
    ]);
    expect(counts).toEqual({ answered: { answered: 1, error: 1 }, partial: { answered: 1 } });
    expect(sumOutcomes([counts, counts])).toEqual({
      answered: { answered: 2, error: 2 },
      partial: { answered: 2 },
    });
  });
});
