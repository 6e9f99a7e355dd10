import type { Context, MiddlewareHandler } from 'hono';
import { matchedRoutes } from 'hono/route';
import type { Logger } from '../log.ts';
import type { AppEnvironment } from './app-types.ts';
import { observeBody } from './observe-body.ts';

/**
 * One log line per request, when its response has been sent: id, method, route pattern, status,
 * milliseconds, bytes. Neither path nor query string nor body is logged: they carry question text.
 */
export function requestLog(log: Logger): MiddlewareHandler<AppEnvironment> {
  return async (context, next) => {
    const started = performance.now();
    await next();
    const { status, body } = context.res;
    const write = (bytes: number, complete: boolean) =>
      log.info('request', {
        requestId: context.get('requestId'),
        method: context.req.method,
        route: routePattern(context),
        status,
        ms: Math.round(performance.now() - started),
        bytes,
        ...(complete && !context.req.raw.signal.aborted ? {} : { aborted: true }),
      });
    // Nobody reads the body of these.
    if (!body || context.req.method === 'HEAD' || context.req.raw.signal.aborted) return write(0, true);
    context.res = new Response(observeBody(body, write), context.res);
  };
}

/** Pattern of the route that answered, e.g. `/api/documents/:id`; `null` where none did. */
function routePattern(context: Context): string | null {
  return matchedRoutes(context).findLast(({ method }) => method !== 'ALL')?.path ?? null;
}
