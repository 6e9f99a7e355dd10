import { createRoute, z } from '@hono/zod-openapi';
import { knownDocuments, titlesOf } from '../../corpus/known-documents.ts';
import { exportReview } from '../../export/export-review.ts';
import { wordingMessages } from '../../wording/messages.ts';
import { type App, newApp, type RouteContext } from '../app-types.ts';
import { attachment, docxType } from '../attachment.ts';
import { bodyErrors, errorResponses } from '../error-schema.ts';
import { jsonBody } from '../json-body.ts';
import { wordingCheckSchema, wordingExportQuerySchema, wordingRequestSchema } from '../wording-schema.ts';

/** `POST /api/wording-check/export`: a checked draft for Word, with the findings as comments, or as data. */
export function wordingExportRoutes({ limits, readiness }: RouteContext): App {
  const route = createRoute({
    method: 'post',
    path: '/api/wording-check/export',
    summary: 'A checked draft as a file, findings as comments',
    middleware: jsonBody(limits.draftBytes),
    request: {
      query: wordingExportQuerySchema,
      body: { required: true, content: { 'application/json': { schema: wordingRequestSchema } } },
    },
    responses: {
      200: {
        description: 'The file',
        content: {
          [docxType]: { schema: z.string().openapi({ format: 'binary' }) },
          'application/json': { schema: wordingCheckSchema },
        },
      },
      ...errorResponses(...bodyErrors),
    },
  });

  const app = newApp();
  app.openapi(route, async (context) => {
    const { format, lang = 'zh' } = context.req.valid('query');
    const { text, documentId } = context.req.valid('json');
    const { corpus, wording, writeReviewDocx } = await readiness.services();
    const documents = knownDocuments(corpus, documentId === undefined ? undefined : [documentId]);
    const check = await wording.check(text, documents, context.req.raw.signal);
    const body =
      format === 'json'
        ? JSON.stringify({ text, ...check }, null, 2)
        : await writeReviewDocx(exportReview(text, check, { language: lang, titleOf: titlesOf(corpus) }));
    return context.body(body, 200, {
      'content-type': format === 'json' ? 'application/json; charset=utf-8' : docxType,
      'content-disposition': attachment(wordingMessages(lang).title, format),
      'cache-control': 'no-store',
    });
  });
  return app;
}
