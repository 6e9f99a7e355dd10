import { describe, expect, it } from 'vitest';
import { evalReportSchema } from '../../reports/eval-report.ts';
import { testApp } from '../test-doubles.ts';
import { report, scriptedReports } from './test-reports.ts';

describe('/api/evals', () => {
  const { app } = testApp({ evalReports: scriptedReports() });

  it('lists the reports', async () => {
    const { id, createdAt, label } = report;
    expect(await (await app.request('/api/evals')).json()).toEqual({ reports: [{ id, createdAt, label }] });
  });

  it('gives a report', async () => {
    const response = await app.request('/api/evals/released');
    expect(evalReportSchema.strict().parse(await response.json())).toEqual(report);
  });

  it.each(['/api/evals/other', '/api/evals/..%2Fpackage', '/api/evals/__proto__'])(
    'has no report at %s',
    async (path) => {
      expect((await app.request(path)).status).toBe(404);
    },
  );

  it('does not exist when the page is switched off', async () => {
    const { app } = testApp({ evalReports: null });
    for (const path of ['/api/evals', '/api/evals/released'])
      expect((await app.request(path)).status).toBe(404);
  });
});
