import { createRoute, z } from '@hono/zod-openapi';
import { AppError } from '../../errors.ts';
import { type App, newApp, type RouteContext } from '../app-types.ts';
import { bodyErrors, errorResponses } from '../error-schema.ts';
import { jsonBody } from '../json-body.ts';
import { plainText } from '../text-schema.ts';

/** Longest comment in UTF-16 code units. */
const commentCharacters = 2_000;

const feedbackRequestSchema = z
  .object({
    answerId: plainText(),
    rating: z.enum(['up', 'down']),
    comment: plainText().pipe(z.string().trim().max(commentCharacters)).optional().openapi({
      type: 'string',
      maxLength: commentCharacters,
    }),
  })
  .openapi('Feedback');

const feedbackResponseSchema = z.object({ answerId: z.string(), rating: z.enum(['up', 'down']) });

/** `POST /api/feedback`: what a person thought of an answer. Answer ids cannot be guessed, so knowing one is enough. */
export function feedbackRoutes({ readiness, limits }: RouteContext): App {
  const route = createRoute({
    method: 'post',
    path: '/api/feedback',
    summary: 'Rate an answer; a second time replaces the first',
    middleware: jsonBody(limits.bodyBytes),
    request: { body: { required: true, content: { 'application/json': { schema: feedbackRequestSchema } } } },
    responses: {
      201: {
        description: 'Recorded',
        content: { 'application/json': { schema: feedbackResponseSchema } },
      },
      ...errorResponses(...bodyErrors),
    },
  });
  const app = newApp();
  app.openapi(route, async (context) => {
    const { answerId, rating, comment } = context.req.valid('json');
    const { feedback } = await readiness.services();
    const recorded = await feedback.record(answerId, { rating, comment: comment || null });
    if (!recorded) throw new AppError('not_found', 'There is no such answer, or it is no longer kept.');
    return context.json({ answerId, rating }, 201, { 'cache-control': 'no-store' });
  });
  return app;
}
