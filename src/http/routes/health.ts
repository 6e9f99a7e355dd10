import { createRoute, z } from '@hono/zod-openapi';
import { AppError } from '../../errors.ts';
import { type App, newApp, type RouteContext } from '../app-types.ts';
import { errorResponses } from '../error-schema.ts';

const statusResponse = (status: string) => ({
  200: {
    description: status,
    content: { 'application/json': { schema: z.object({ status: z.literal(status) }) } },
  },
});

/** `/healthz`: the process listens. `/readyz`: it can answer questions. */
export function healthRoutes({ readiness }: RouteContext): App {
  const app = newApp();
  app.openapi(
    createRoute({
      method: 'get',
      path: '/healthz',
      summary: 'Whether the server listens',
      responses: statusResponse('ok'),
    }),
    (context) => context.json({ status: 'ok' }, 200, { 'cache-control': 'no-store' }),
  );
  app.openapi(
    createRoute({
      method: 'get',
      path: '/readyz',
      summary: 'Whether the server can answer questions',
      responses: { ...statusResponse('ready'), ...errorResponses('unavailable') },
    }),
    async (context) => {
      if (readiness.state() === 'starting') throw new AppError('unavailable', 'The server is starting.');
      await readiness.services();
      return context.json({ status: 'ready' }, 200, { 'cache-control': 'no-store' });
    },
  );
  return app;
}
