import { createRoute, z } from '@hono/zod-openapi';
import { AppError } from '../../errors.ts';
import { type App, newApp, type RouteContext } from '../app-types.ts';
import {
  conversationListSchema,
  conversationSchema,
  conversationSummarySchema,
  conversationView,
  renameSchema,
  summaryView,
} from '../conversation-schema.ts';
import { errorResponses } from '../error-schema.ts';
import { jsonBody } from '../json-body.ts';
import { currentSession, renewSession, sessionOf } from '../session.ts';

const params = z.object({ id: z.string() });
const failures = errorResponses('not_found', 'internal', 'unavailable');
const json = <Schema extends z.ZodType>(schema: Schema) => ({ content: { 'application/json': { schema } } });
const noContent = { 204: { description: 'Deleted' } };

const listRoute = createRoute({
  method: 'get',
  path: '/api/conversations',
  summary: 'The conversations of this browser session, the last used first',
  responses: { 200: { description: 'Conversations', ...json(conversationListSchema) }, ...failures },
});
const deleteAllRoute = createRoute({
  method: 'delete',
  path: '/api/conversations',
  summary: 'Delete all conversations of this browser session',
  responses: { ...noContent, ...failures },
});
const readRoute = createRoute({
  method: 'get',
  path: '/api/conversations/{id}',
  summary: 'A conversation with its answers',
  request: { params },
  responses: { 200: { description: 'The conversation', ...json(conversationSchema) }, ...failures },
});
const deleteRoute = createRoute({
  method: 'delete',
  path: '/api/conversations/{id}',
  summary: 'Delete a conversation',
  request: { params },
  responses: { ...noContent, ...failures },
});

/** The conversations of the browser session that the cookie stands for; those of others are 404. */
export function conversationRoutes({ readiness, limits }: RouteContext): App {
  const renameRoute = createRoute({
    method: 'patch',
    path: '/api/conversations/{id}',
    summary: 'Rename a conversation',
    middleware: jsonBody(limits.bodyBytes),
    request: { params, body: { required: true, ...json(renameSchema) } },
    responses: {
      200: { description: 'The conversation as the list shows it', ...json(conversationSummarySchema) },
      ...errorResponses('invalid_request', 'too_large', 'unsupported_media_type'),
      ...failures,
    },
  });

  const app = newApp();
  app.openapi(listRoute, async (context) => {
    const { conversations, keeping } = await readiness.services();
    const owner = await renewSession(context, { days: keeping.retentionDays });
    const list = owner === null ? [] : await conversations.list(owner);
    return context.json(
      { conversations: list.map(summaryView), retentionDays: keeping.retentionDays },
      200,
      noStore,
    );
  });
  app.openapi(deleteAllRoute, async (context) => {
    const { conversations } = await readiness.services();
    const owner = await currentSession(context);
    if (owner !== null) await conversations.removeAll(owner);
    return context.body(null, 204, noStore);
  });
  app.openapi(readRoute, async (context) => {
    const { conversations } = await readiness.services();
    const conversation = await conversations.read(await sessionOf(context), context.req.valid('param').id);
    return context.json(conversationView(conversation ?? absent()), 200, noStore);
  });
  app.openapi(renameRoute, async (context) => {
    const { conversations } = await readiness.services();
    const { title } = context.req.valid('json');
    const summary = await conversations.rename(
      await sessionOf(context),
      context.req.valid('param').id,
      title,
    );
    return context.json(summaryView(summary ?? absent()), 200, noStore);
  });
  app.openapi(deleteRoute, async (context) => {
    const { conversations } = await readiness.services();
    const removed = await conversations.remove(await sessionOf(context), context.req.valid('param').id);
    if (!removed) absent();
    return context.body(null, 204, noStore);
  });
  return app;
}

const noStore = { 'cache-control': 'no-store' };

function absent(): never {
  throw new AppError('not_found', 'There is no such conversation.');
}
