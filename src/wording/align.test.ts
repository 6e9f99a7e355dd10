import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { alignStatement, matchedLength } from './align.ts';

const letters = fc.string({ unit: fc.constantFrom(...'甲乙丙丁戊'), maxLength: 30 });

describe('an alignment', () => {
  it('is made of stretches that stand in both, in order', () => {
    fc.assert(
      fc.property(letters, letters, (statement, window) => {
        let [one, other] = [0, 0];
        for (const run of alignStatement(statement, window)) {
          expect(run.statement).toBeGreaterThanOrEqual(one);
          expect(run.window).toBeGreaterThanOrEqual(other);
          const here = statement.slice(run.statement, run.statement + run.length);
          expect(here).toBe(window.slice(run.window, run.window + run.length));
          expect(here).not.toBe('');
          [one, other] = [run.statement + run.length, run.window + run.length];
        }
      }),
    );
  });

  it('finds a statement whole wherever it stands', () => {
    fc.assert(
      fc.property(letters, letters, letters, (before, statement, behind) => {
        fc.pre(statement.length > 0);
        const runs = alignStatement(statement, before + statement + behind);
        expect(matchedLength(runs, 1)).toBe(statement.length);
      }),
    );
  });

  it('passes over what was put in and left out', () => {
    const runs = alignStatement('平均增速9%左右', '产值突破3000亿元平均增速超过9%');
    expect(runs.map(({ statement, length }) => [statement, length])).toEqual([
      [0, 4],
      [4, 2],
    ]);
  });
});
