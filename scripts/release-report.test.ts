import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { evalReportSchema } from '../src/reports/eval-report.ts';
import { releaseReport } from './release-report.ts';

const evaluation = {
  createdAt: '2026-11-25T00:00:00.000Z',
  node: 'v20.20.2',
  options: {},
  runs: [] as object[],
  guard: [],
  notes: [],
  misses: [],
};

describe('releaseReport', () => {
  it('names the version', () => {
    const report = evalReportSchema.parse(JSON.parse(releaseReport(evaluation, '1.2.3')));
    expect(report).toMatchObject({ id: 'released', label: '1.2.3' });
  });

  it('refuses a run of chosen questions', () => {
    expect(() => releaseReport({ ...evaluation, options: { split: 'dev' } }, '1.2.3')).toThrow('split dev');
  });

  it('refuses what is too large to ship', () => {
    const notes = ['长'.repeat(200_000)];
    expect(() => releaseReport({ ...evaluation, notes }, '1.2.3')).toThrow('600');
  });
});

describe('the report that ships', () => {
  it('is a report of every document with questions, and shows nothing of the test split but totals', async () => {
    const text = await readFile(new URL('../evals/released/report.json', import.meta.url), 'utf8');
    const report = evalReportSchema.strict().parse(JSON.parse(text));
    expect(text.length).toBeLessThan(400_000);
    expect(report.id).toBe('released');
    expect(report.runs.map(({ documentId }) => documentId)).toContain('tianjin-it-145');
    for (const { groups } of report.runs) {
      expect(new Set(groups.map(({ split }) => split))).toEqual(new Set(['dev', 'test']));
    }
  });
});
