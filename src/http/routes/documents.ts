import { createRoute, z } from '@hono/zod-openapi';
import { etag } from 'hono/etag';
import { findDocument } from '../../corpus/known-documents.ts';
import { sectionView } from '../../corpus/outline/section-view.ts';
import { AppError } from '../../errors.ts';
import { type App, newApp, type RouteContext } from '../app-types.ts';
import { revalidated } from '../cache-control.ts';
import {
  documentDetailSchema,
  documentSummarySchema,
  repairSchema,
  sectionSchema,
} from '../document-schema.ts';
import { detailView, summaryView } from '../document-views.ts';
import { measureSchema } from '../eligibility-schema.ts';
import { errorResponses } from '../error-schema.ts';
import { measureViews } from '../measure-view.ts';

const documentParams = z.object({ id: z.string() });

/** A GET under `/api/documents` that answers with JSON. */
function jsonRoute<Path extends string, Params extends z.ZodObject, Body extends z.ZodType>(
  path: Path,
  params: Params,
  summary: string,
  schema: Body,
) {
  return createRoute({
    method: 'get',
    path,
    summary,
    request: { params },
    responses: {
      200: { description: summary, content: { 'application/json': { schema } } },
      ...errorResponses('not_found', 'internal', 'unavailable'),
    },
  });
}

/** A GET under `/api/documents/{id}` that answers with plain text. */
function textRoute<Path extends string>(path: Path, summary: string) {
  return createRoute({
    method: 'get',
    path,
    summary,
    request: { params: documentParams },
    responses: {
      200: { description: summary, content: { 'text/plain': { schema: z.string() } } },
      ...errorResponses('not_found', 'internal', 'unavailable'),
    },
  });
}

const routes = {
  list: jsonRoute('/api/documents', z.object({}), 'All documents', z.array(documentSummarySchema)),
  detail: jsonRoute('/api/documents/{id}', documentParams, 'A document', documentDetailSchema),
  text: textRoute('/api/documents/{id}/text', 'The canonical text, to which all offsets refer'),
  source: textRoute('/api/documents/{id}/source', 'The text as received'),
  section: jsonRoute(
    '/api/documents/{id}/sections/{sectionId}',
    documentParams.extend({ sectionId: z.string() }),
    'A clause, or any other node of the outline with its whole subtree',
    sectionSchema,
  ),
  measures: jsonRoute(
    '/api/documents/{id}/measures',
    documentParams,
    'What the document offers: who, what, how strongly, under which conditions',
    z.array(measureSchema),
  ),
  repairs: jsonRoute(
    '/api/documents/{id}/repairs',
    documentParams,
    'Every recorded difference between source and canonical text',
    z.array(repairSchema),
  ),
};

/** The documents: list, detail, texts, sections and repairs. */
export function documentRoutes({ readiness }: RouteContext): App {
  const document = async (id: string) => findDocument((await readiness.services()).corpus, id);
  const app = newApp();
  app.use('/api/documents/*', revalidated(), etag());
  app.openapi(routes.list, async (context) => {
    const { corpus, clock } = await readiness.services();
    return context.json(
      corpus.documents.map((document) => summaryView(document, clock.now())),
      200,
    );
  });
  app.openapi(routes.detail, async (context) => {
    const { clock, eligibility } = await readiness.services();
    const found = await document(context.req.valid('param').id);
    return context.json(detailView(found, clock.now(), eligibility.matcher.districtsOf(found)), 200);
  });
  app.openapi(routes.text, async (context) => {
    return context.text((await document(context.req.valid('param').id)).text, 200, plainText);
  });
  app.openapi(routes.source, async (context) => {
    return context.text((await document(context.req.valid('param').id)).source.text, 200, plainText);
  });
  app.openapi(routes.section, async (context) => {
    const { id, sectionId } = context.req.valid('param');
    const section = sectionView(await document(id), sectionId);
    if (!section) throw new AppError('not_found', 'There is no such section in this document.');
    return context.json(section, 200);
  });
  app.openapi(routes.measures, async (context) => {
    const { eligibility } = await readiness.services();
    const found = await document(context.req.valid('param').id);
    return context.json(measureViews(found, eligibility.matcher.measuresOf(found)), 200);
  });
  app.openapi(routes.repairs, async (context) => {
    return context.json([...(await document(context.req.valid('param').id)).repairs], 200);
  });
  return app;
}

const plainText = { 'content-type': 'text/plain; charset=utf-8' };
