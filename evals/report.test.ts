import { describe, expect, it } from 'vitest';
import { kindTable, reportDocument } from './report.ts';
import { savedRun } from './save-run.ts';
import { ask, good } from './scripted-run.ts';
import { question, refusal } from './test-fixtures.ts';

describe('report', () => {
  it('has a row for every kind and split', async () => {
    const rows = kindTable(await ask(good))
      .split('\n')
      .slice(2);
    expect(rows.map((row) => row.split(/\s{2,}/).slice(0, 5))).toEqual([
      ['figure', 'dev', '1', '1.000', '1.000'],
      ['figure', 'test', '1', '1.000', '1.000'],
      ['off-topic', 'dev', '1', '–', '–'],
      ['off-topic', 'test', '1', '–', '–'],
    ]);
  });

  it('lists failures of the development split only, and saves no word of the test split', async () => {
    const secret = question({ id: 'secret-1', split: 'test', question: '秘密问题', reason: 'secret' });
    const run = await ask(refusal, [question(), secret]);
    const report = reportDocument([run, { ...run, variant: 'other' }]);
    expect(report).toContain(
      'figure-001 (plain) 产值目标是多少? · expected answered 1.1 · got not_in_document',
    );
    expect(report).not.toMatch(/秘密问题|secret-1/);
    const saved = JSON.stringify(savedRun(run));
    expect(saved).toContain('产值目标是多少?');
    expect(saved).toContain('secret-1');
    expect(saved).not.toContain('秘密问题');
  });
});
