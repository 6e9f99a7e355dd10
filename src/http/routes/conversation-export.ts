import { createRoute, z } from '@hono/zod-openapi';
import { answerLanguages } from '../../answer/types.ts';
import type { Corpus } from '../../corpus/types.ts';
import { AppError } from '../../errors.ts';
import { exportDocument } from '../../export/export-document.ts';
import { writeMarkdown } from '../../export/write-markdown.ts';
import { shorten } from '../../text/shorten.ts';
import { type App, newApp, type RouteContext } from '../app-types.ts';
import { errorResponses } from '../error-schema.ts';
import { sessionOf } from '../session.ts';

const contentTypes = {
  md: 'text/markdown; charset=utf-8',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
} as const;

/** Longest file name without its ending, in characters. */
const nameCharacters = 40;

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
        'application/vnd.openxmlformats-officedocument.wordprocessingml.document': {
          schema: z.string().openapi({ format: 'binary' }),
        },
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

function titlesOf(corpus: Corpus): (documentId: string) => string {
  const titles = new Map(corpus.documents.map(({ metadata: { id, title } }) => [id, title]));
  return (documentId) => titles.get(documentId) ?? documentId;
}

/** The title as a file name in UTF-8, and an ASCII one for those who cannot read it (RFC 6266). */
function attachment(title: string, format: string): string {
  const name = shorten(title.replace(/[\p{C}\\/:*?"<>|]/gu, ' '), nameCharacters).replace(
    /^[. ]+|[. ]+$/g,
    '',
  );
  const encoded = encodeURIComponent(`${name || 'cewen'}.${format}`).replace(
    /['()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `attachment; filename="cewen.${format}"; filename*=UTF-8''${encoded}`;
}
