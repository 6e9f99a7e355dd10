import { createRoute, z } from '@hono/zod-openapi';
import { answerLanguages } from '../../answer/types.ts';
import { titlesOf } from '../../corpus/known-documents.ts';
import { AppError } from '../../errors.ts';
import { exportDocument } from '../../export/export-document.ts';
import { writeMarkdown } from '../../export/write-markdown.ts';
import { type App, newApp, type RouteContext } from '../app-types.ts';
import { attachment, docxType } from '../attachment.ts';
import { errorResponses } from '../error-schema.ts';
import { sessionOf } from '../session.ts';

const contentTypes = {
  md: 'text/markdown; charset=utf-8',
  docx: docxType,
} as const;

const route = createRoute({
  method: 'get',
  path: '/api/conversations/{id}/export',
  summary: 'A conversation as a file, citations as footnotes',
  request: {
    params: z.object({ id: z.string() }),
    query: z.object({
      format: z.enum(['md', 'docx']),
      lang: z.enum(answerLanguages).optional().openapi({
        description: 'Language of the words around questions and answers; `zh` when absent.',
      }),
    }),
  },
  responses: {
    200: {
      description: 'The file',
      content: {
        'text/markdown': { schema: z.string() },
        [docxType]: { schema: z.string().openapi({ format: 'binary' }) },
      },
    },
    ...errorResponses('invalid_request', 'not_found', 'internal', 'unavailable'),
  },
});

/** `GET /api/conversations/:id/export`: one's own conversation as Markdown or for Word. */
export function conversationExportRoutes({ readiness }: RouteContext): App {
  const app = newApp();
  app.openapi(route, async (context) => {
    const { format, lang = 'zh' } = context.req.valid('query');
    const { conversations, corpus, writeDocx } = await readiness.services();
    const owner = await sessionOf(context);
    const conversation = await conversations.read(owner, context.req.valid('param').id);
    if (!conversation) throw new AppError('not_found', 'There is no such conversation.');
    const document = exportDocument(conversation, { language: lang, titleOf: titlesOf(corpus) });
    const body = format === 'md' ? writeMarkdown(document) : await writeDocx(document);
    return context.body(body, 200, {
      'content-type': contentTypes[format],
      'content-disposition': attachment(conversation.title, format),
      'cache-control': 'no-store',
    });
  });
  return app;
}
