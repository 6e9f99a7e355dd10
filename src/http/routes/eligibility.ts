import { createRoute } from '@hono/zod-openapi';
import { reportFor } from '../../chat/eligibility/report-for.ts';
import { knownDocuments } from '../../corpus/known-documents.ts';
import { type App, newApp, type RouteContext } from '../app-types.ts';
import { eligibilityReportSchema, eligibilityRequestSchema } from '../eligibility-schema.ts';
import { bodyErrors, errorResponses } from '../error-schema.ts';
import { jsonBody } from '../json-body.ts';

/** `POST /api/eligibility`: what the documents hold for an enterprise, condition by condition. */
export function eligibilityRoutes({ limits, readiness }: RouteContext): App {
  const route = createRoute({
    method: 'post',
    path: '/api/eligibility',
    summary: 'Measures that concern an enterprise, each condition met, not met or unknown',
    middleware: jsonBody(limits.bodyBytes),
    request: {
      body: { required: true, content: { 'application/json': { schema: eligibilityRequestSchema(limits) } } },
    },
    responses: {
      200: {
        description: 'The measures; without a fact in the profile none, and what to tell first',
        content: { 'application/json': { schema: eligibilityReportSchema(limits) } },
      },
      ...errorResponses(...bodyErrors),
    },
  });

  const app = newApp();
  app.openapi(route, async (context) => {
    const { profile, documents, lang } = context.req.valid('json');
    const { corpus, eligibility } = await readiness.services();
    const report = await reportFor(profile, knownDocuments(corpus, documents), lang, eligibility);
    return context.json(report, 200, { 'cache-control': 'no-store' });
  });
  return app;
}
