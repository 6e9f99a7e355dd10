import { createRoute } from '@hono/zod-openapi';
import { knownDocuments } from '../../corpus/known-documents.ts';
import type { RetrievalHit } from '../../retrieval/types.ts';
import { type App, newApp, type RouteContext } from '../app-types.ts';
import { errorResponses } from '../error-schema.ts';
import { type SearchResponse, searchQuerySchema, searchResponseSchema } from '../search-schema.ts';
import { bestSnippet } from '../snippet.ts';

/** `GET /api/search`: the ranking behind the answers, with its signals. */
export function searchRoutes({ limits, readiness }: RouteContext): App {
  const route = createRoute({
    method: 'get',
    path: '/api/search',
    summary: 'Clauses ranked for a question',
    request: { query: searchQuerySchema(limits) },
    responses: {
      200: {
        description: 'Hits, best first',
        content: { 'application/json': { schema: searchResponseSchema } },
      },
      ...errorResponses('invalid_request', 'not_found', 'rate_limited', 'internal', 'unavailable'),
    },
  });

  const app = newApp();
  app.openapi(route, async (context) => {
    const { q, k, documents } = context.req.valid('query');
    const { corpus, retriever } = await readiness.services();
    const hits = await retriever.retrieve({
      query: q,
      limit: k,
      documents: knownDocuments(corpus, documents),
    });
    return context.json({ hits: hits.map((hit) => hitView(hit, q)) }, 200, { 'cache-control': 'no-store' });
  });
  return app;
}

function hitView({ clause, score, signals }: RetrievalHit, question: string): SearchResponse['hits'][number] {
  return {
    documentId: clause.documentId,
    sectionId: clause.id,
    label: clause.label,
    score,
    signals: {
      lexical: Math.max(signals.words, signals.bigrams),
      dense: Math.max(signals.clauseVector, signals.sentenceVector),
      phrase: Math.max(signals.phrase, signals.heading),
    },
    start: clause.start,
    end: clause.end,
    snippet: bestSnippet(clause.text, question),
  };
}
