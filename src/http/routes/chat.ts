import { createRoute, z } from '@hono/zod-openapi';
import { finalAnswer } from '../../chat/final-answer.ts';
import { knownDocuments } from '../../corpus/known-documents.ts';
import { type App, newApp, type RouteContext } from '../app-types.ts';
import { answerSchema, chatRequestSchema } from '../chat-schema.ts';
import { errorBody } from '../error-response.ts';
import { bodyErrors, errorResponses } from '../error-schema.ts';
import { eventStream } from '../event-stream.ts';
import { followClient } from '../follow-client.ts';
import { jsonBody } from '../json-body.ts';
import { openSession } from '../session.ts';
import { wantsStream } from '../wants-stream.ts';

/** `POST /api/chat`: one turn, as JSON or as server-sent events. */
export function chatRoutes({ limits, readiness, heartbeatMs, log }: RouteContext): App {
  const route = createRoute({
    method: 'post',
    path: '/api/chat',
    summary: 'Answer a question from the documents',
    middleware: jsonBody(limits.bodyBytes),
    request: {
      body: { required: true, content: { 'application/json': { schema: chatRequestSchema(limits) } } },
    },
    responses: {
      200: {
        description: 'The answer, or the events that lead to it',
        content: {
          'application/json': { schema: answerSchema },
          'text/event-stream': {
            schema: z.string().openapi({
              description:
                'Events `meta`, `citation`, `text-delta`, `notice`, `answer-reset`, then `answer-end` or `error`.',
            }),
          },
        },
      },
      ...errorResponses(...bodyErrors),
    },
  });

  const app = newApp();
  app.openapi(route, async (context) => {
    const { message, stream, conversationId, replaceFrom, history, documents, lang, profile } =
      context.req.valid('json');
    const { chat, corpus, keeping } = await readiness.services();
    const owner = await openSession(context, { days: keeping.retentionDays });
    const client = followClient(context.req.raw.signal);
    const events = chat.turn(
      {
        message,
        conversationId,
        replaceFrom,
        owner: owner ?? undefined,
        history,
        documents: knownDocuments(corpus, documents),
        language: lang,
        profile,
      },
      client.signal,
    );
    if (!wantsStream(stream, context.req.header('accept'))) {
      return context.json(await finalAnswer(events), 200, { 'cache-control': 'no-store' });
    }
    const body = await eventStream(events, {
      heartbeatMs,
      client,
      describeError: (error) => errorBody(error, context.get('requestId'), log),
    });
    // `no-transform` and the nginx header keep proxies from holding events back.
    return context.body(body, 200, {
      'content-type': 'text/event-stream; charset=utf-8',
      'cache-control': 'no-store, no-transform',
      'x-accel-buffering': 'no',
    });
  });
  return app;
}
