import { createRoute } from '@hono/zod-openapi';
import { knownDocuments } from '../../corpus/known-documents.ts';
import { type App, newApp, type RouteContext } from '../app-types.ts';
import { bodyErrors, errorResponses } from '../error-schema.ts';
import { formBody } from '../form-body.ts';
import { jsonBody } from '../json-body.ts';
import { readDraftFile } from '../read-draft-file.ts';
import { wordingCheckSchema, wordingFormSchema, wordingRequestSchema } from '../wording-schema.ts';

const checked = {
  200: {
    description: 'Every statement of the draft with its verdict',
    content: { 'application/json': { schema: wordingCheckSchema } },
  },
};
const uncached = { 'cache-control': 'no-store' };

/** `POST /api/wording-check` and `POST /api/wording-check/file`: a draft held against the documents. */
export function wordingCheckRoutes({ limits, readiness }: RouteContext): App {
  const ofText = createRoute({
    method: 'post',
    path: '/api/wording-check',
    summary: 'How the statements of a draft stand to the documents',
    middleware: jsonBody(limits.draftBytes),
    request: { body: { required: true, content: { 'application/json': { schema: wordingRequestSchema } } } },
    responses: {
      ...checked,
      ...errorResponses(...bodyErrors),
    },
  });
  const ofFile = createRoute({
    method: 'post',
    path: '/api/wording-check/file',
    summary: 'The same for a file',
    middleware: formBody(limits.fileBytes),
    request: { body: { required: true, content: { 'multipart/form-data': { schema: wordingFormSchema } } } },
    responses: {
      ...checked,
      ...errorResponses(
        'invalid_request',
        'not_found',
        'too_large',
        'unsupported_media_type',
        'unprocessable_document',
        'internal',
        'unavailable',
      ),
    },
  });

  const app = newApp();
  app.openapi(ofText, async (context) => {
    const { text, documentId } = context.req.valid('json');
    const { corpus, wording } = await readiness.services();
    const documents = knownDocuments(corpus, documentId === undefined ? undefined : [documentId]);
    const check = await wording.check(text, documents, context.req.raw.signal);
    return context.json(check, 200, uncached);
  });
  app.openapi(ofFile, async (context) => {
    const { file, documentId } = context.req.valid('form');
    const { corpus, wording, wordReader } = await readiness.services();
    const documents = knownDocuments(corpus, documentId === undefined ? undefined : [documentId]);
    const text = await readDraftFile(file, wordReader, limits);
    const check = await wording.check(text, documents, context.req.raw.signal);
    return context.json({ text, ...check }, 200, uncached);
  });
  return app;
}
