import { createRoute } from '@hono/zod-openapi';
import { knownDocuments } from '../../corpus/known-documents.ts';
import { findConcordance } from '../../wording/concordance.ts';
import { type App, newApp, type RouteContext } from '../app-types.ts';
import { errorResponses } from '../error-schema.ts';
import { concordanceQuerySchema, concordanceSchema } from '../wording-schema.ts';

const route = createRoute({
  method: 'get',
  path: '/api/concordance',
  summary: 'Every occurrence of a term with its clause',
  request: { query: concordanceQuerySchema },
  responses: {
    200: {
      description: 'Occurrences in the order of the text, and how many each chapter has',
      content: { 'application/json': { schema: concordanceSchema } },
    },
    ...errorResponses('invalid_request', 'not_found', 'internal', 'unavailable'),
  },
});

/** `GET /api/concordance`: where a term stands. */
export function concordanceRoutes({ readiness }: RouteContext): App {
  const app = newApp();
  app.openapi(route, async (context) => {
    const { term, documents } = context.req.valid('query');
    const { corpus } = await readiness.services();
    const concordance = findConcordance(corpus, term, knownDocuments(corpus, documents));
    return context.json(concordance, 200, { 'cache-control': 'no-store' });
  });
  return app;
}
