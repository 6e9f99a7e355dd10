import type { MiddlewareHandler } from 'hono';
import type { AppEnvironment } from './app-types.ts';

/** A client's own id is taken over when it can do no harm in a log or a header. */
const acceptable = /^[A-Za-z0-9-]{1,64}$/;

/** Gives every request an id, and returns it as `x-request-id`. */
export function requestId(): MiddlewareHandler<AppEnvironment> {
  return async (context, next) => {
    const given = context.req.header('x-request-id');
    const id = given !== undefined && acceptable.test(given) ? given : crypto.randomUUID();
    context.set('requestId', id);
    await next();
    context.res.headers.set('x-request-id', id);
  };
}
