import type { MiddlewareHandler } from 'hono';

/** Successful responses may be kept, and are checked by their ETag before every use. */
export function revalidated(): MiddlewareHandler {
  return async (context, next) => {
    await next();
    if (context.res.ok || context.res.status === 304) context.res.headers.set('cache-control', 'no-cache');
  };
}
