import { describe, expect, it } from 'vitest';
import { evaluationOf } from '../report-fixtures.ts';
import { ask, good } from '../scripted-run.ts';
import { historyUpTo, summarise } from './history.ts';

describe('history', () => {
  it('keeps totals by document, configuration and split, and no question', async () => {
    const entry = summarise(evaluationOf([await ask(good)]));
    expect(entry.groups).toMatchObject([
      {
        documentId: 'plan',
        variant: 'scripted',
        split: 'dev',
        questions: 2,
        sums: { accuracy: { hits: 2 } },
      },
      { split: 'test', questions: 2 },
    ]);
    expect(JSON.stringify(entry)).not.toContain('产值');
  });

  it('is the evaluations before this one that chose the same questions, oldest first', async () => {
    const run = await ask(good);
    const entry = (createdAt: string, options = {}) => summarise(evaluationOf([run], { createdAt, options }));
    const current = entry('2026-01-05', { compare: 'before.json' });
    const earlier = [
      entry('2026-01-04'),
      entry('2026-01-02', { guard: false }),
      entry('2026-01-03', { split: 'dev' }),
      entry('2026-01-03', { kind: ['figure'] }),
      entry('2026-01-05'),
      entry('2026-01-06'),
    ];
    expect(historyUpTo(current, earlier).map(({ createdAt }) => createdAt)).toEqual([
      '2026-01-02',
      '2026-01-04',
      '2026-01-05',
    ]);
  });
});
