import type { MiddlewareHandler } from 'hono';

/** Lets pages of the configured origins read responses; others get no CORS header at all. */
export function crossOrigin(origins: readonly string[]): MiddlewareHandler {
  return async (context, next) => {
    await next();
    if (origins.length === 0) return;
    context.res.headers.append('vary', 'Origin');
    const origin = context.req.header('origin');
    if (origin === undefined || !origins.includes(origin)) return;
    context.res.headers.set('access-control-allow-origin', origin);
    context.res.headers.set('access-control-expose-headers', 'x-request-id, retry-after');
    if (context.req.method !== 'OPTIONS') return;
    context.res.headers.set('access-control-allow-methods', context.res.headers.get('allow') ?? '');
    context.res.headers.set('access-control-allow-headers', 'content-type, accept, x-request-id');
    context.res.headers.set('access-control-max-age', '600');
  };
}
