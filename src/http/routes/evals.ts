import { createRoute, z } from '@hono/zod-openapi';
import { AppError } from '../../errors.ts';
import { type EvalReports, evalReportSchema } from '../../reports/eval-report.ts';
import { type App, newApp, type RouteContext } from '../app-types.ts';
import { errorResponses } from '../error-schema.ts';

const listSchema = z
  .object({ reports: z.array(evalReportSchema.pick({ id: true, createdAt: true, label: true })) })
  .openapi('EvalReportList');

const listRoute = createRoute({
  method: 'get',
  path: '/api/evals',
  summary: 'Reports of the evaluation, the newest first',
  responses: {
    200: { description: 'Reports', content: { 'application/json': { schema: listSchema } } },
    ...errorResponses('not_found', 'internal'),
  },
});
const readRoute = createRoute({
  method: 'get',
  path: '/api/evals/{id}',
  summary: 'A report: totals of both splits, failures of the development split',
  request: { params: z.object({ id: z.string() }) },
  responses: {
    200: { description: 'The report', content: { 'application/json': { schema: evalReportSchema } } },
    ...errorResponses('not_found', 'internal'),
  },
});

/** The reports behind the page `/evals`; 404 when it is switched off. */
export function evalRoutes({ evalReports }: RouteContext): App {
  const reports = (): EvalReports => {
    if (evalReports === null) throw new AppError('not_found', 'Reports are switched off on this server.');
    return evalReports;
  };
  const app = newApp();
  app.openapi(listRoute, async (context) =>
    context.json({ reports: [...(await reports().list())] }, 200, { 'cache-control': 'no-cache' }),
  );
  app.openapi(readRoute, async (context) => {
    const report = await reports().read(context.req.valid('param').id);
    if (!report) throw new AppError('not_found', 'There is no such report.');
    return context.json(report, 200, { 'cache-control': 'no-cache' });
  });
  return app;
}
