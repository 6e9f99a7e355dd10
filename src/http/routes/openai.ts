import { createRoute, z } from '@hono/zod-openapi';
import { streamSSE } from 'hono/streaming';
import { finalAnswer } from '../../chat/final-answer.ts';
import { knownDocuments } from '../../corpus/known-documents.ts';
import { type App, newApp, type RouteContext } from '../app-types.ts';
import { bodyErrors, errorResponses } from '../error-schema.ts';
import { followClient } from '../follow-client.ts';
import { jsonBody } from '../json-body.ts';
import { toChunks, toCompletion } from '../openai/completion.ts';
import { openAiErrorBody, openAiErrorResponse } from '../openai/error.ts';
import { documentsOfModel, modelNames } from '../openai/models.ts';
import { completionRequestSchema, completionSchema, modelSchema, modelsSchema } from '../openai/schema.ts';
import { toTurn } from '../openai/to-turn.ts';

/** `/v1/chat/completions` and `/v1/models`: the same answers for programs that speak to OpenAI. */
export function openAiRoutes({ limits, readiness, heartbeatMs, log }: RouteContext): App {
  const app = newApp();
  app.onError((error, context) => openAiErrorResponse(context, error, log));

  app.openapi(modelsRoute, async (context) => {
    const { corpus, clock } = await readiness.services();
    const data = modelNames(corpus).map((id) => modelView(id, clock.now()));
    return context.json({ object: 'list' as const, data }, 200, { 'cache-control': 'no-store' });
  });

  app.openapi(modelRoute, async (context) => {
    const { corpus, clock } = await readiness.services();
    const { model } = context.req.valid('param');
    // Throws for a name that stands for nothing.
    documentsOfModel(corpus, model);
    return context.json(modelView(model, clock.now()), 200, { 'cache-control': 'no-store' });
  });

  app.openapi(completionsRoute(limits.bodyBytes), async (context) => {
    const { model, messages, stream, stream_options, documents, lang } = context.req.valid('json');
    const { chat, corpus, clock } = await readiness.services();
    const turn = toTurn(messages, limits);
    const asked = documents ?? documentsOfModel(corpus, model);
    const client = followClient(context.req.raw.signal);
    const events = chat.turn(
      { ...turn, isStored: false, documents: knownDocuments(corpus, asked), language: lang },
      client.signal,
    );
    const head = { id: `chatcmpl-${crypto.randomUUID()}`, created: seconds(clock.now()), model };
    if (stream !== true) {
      const completion = toCompletion(await finalAnswer(events), head);
      return context.json(completion, 200, { 'cache-control': 'no-store' });
    }
    context.header('x-accel-buffering', 'no');
    return streamSSE(context, async (sink) => {
      sink.onAbort(() => client.abort());
      const heartbeat = setInterval(() => sink.write(': keep-alive\n\n'), heartbeatMs);
      try {
        for await (const chunk of toChunks(events, head, stream_options?.include_usage === true))
          await sink.writeSSE({ data: JSON.stringify(chunk) });
      } catch (error) {
        if (client.signal.aborted) return;
        const body = openAiErrorBody(error, context.get('requestId'), log);
        await sink.writeSSE({ data: JSON.stringify(body) });
      } finally {
        clearInterval(heartbeat);
      }
      await sink.writeSSE({ data: '[DONE]' });
    });
  });
  return app;
}

const modelsRoute = createRoute({
  method: 'get',
  path: '/v1/models',
  summary: 'Names for `model`: all documents, or one of them',
  responses: {
    200: { description: 'The names', content: { 'application/json': { schema: modelsSchema } } },
    ...errorResponses('internal', 'unavailable'),
  },
});

const modelRoute = createRoute({
  method: 'get',
  path: '/v1/models/{model}',
  summary: 'One of them',
  request: { params: z.object({ model: z.string() }) },
  responses: {
    200: { description: 'The name', content: { 'application/json': { schema: modelSchema } } },
    ...errorResponses('not_found', 'internal', 'unavailable'),
  },
});

function modelView(id: string, now: Date) {
  return { id, object: 'model' as const, created: seconds(now), owned_by: 'cewen' as const };
}

function completionsRoute(bodyBytes: number) {
  return createRoute({
    method: 'post',
    path: '/v1/chat/completions',
    summary: 'Answer the last message, for clients made for OpenAI',
    middleware: jsonBody(bodyBytes),
    request: {
      body: { required: true, content: { 'application/json': { schema: completionRequestSchema } } },
    },
    responses: {
      200: {
        description: 'The answer with its sources as footnotes and in `citations`, or its chunks',
        content: {
          'application/json': { schema: completionSchema },
          'text/event-stream': {
            schema: z.string().openapi({ description: '`chat.completion.chunk` objects, then `[DONE]`.' }),
          },
        },
      },
      ...errorResponses(...bodyErrors),
    },
  });
}

function seconds(time: Date): number {
  return Math.floor(time.getTime() / 1000);
}
