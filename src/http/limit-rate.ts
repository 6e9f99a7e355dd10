import type { MiddlewareHandler } from 'hono';
import { AppError } from '../errors.ts';
import type { Logger } from '../log.ts';
import type { App, AppEnvironment, RateLimit } from './app-types.ts';
import { errorResponse } from './error-response.ts';
import { openAiErrorResponse } from './openai/error.ts';

/** What takes the work of an answer, a check or a search; the rest is read from memory or is one row of the database. */
const costly = {
  GET: ['/api/search'],
  POST: [
    '/api/chat',
    '/v1/chat/completions',
    '/mcp',
    '/api/wording-check',
    '/api/wording-check/file',
    '/api/wording-check/export',
    '/api/eligibility',
  ],
} as const;

/** Counts the requests that cost, before their bodies are read, and refuses a client's surplus with 429 and `Retry-After`. */
export function limitRate(app: App, rateLimit: RateLimit, log: Logger): void {
  const middleware = limited(rateLimit, log);
  for (const [method, paths] of Object.entries(costly)) app.on(method, [...paths], middleware);
}

function limited({ limiter, clientOf }: RateLimit, log: Logger): MiddlewareHandler<AppEnvironment> {
  return async (context, next) => {
    const client = clientOf(context.req.raw);
    if (client === null || (await limiter.take(client))) return next();
    const seconds = limiter.retryAfterSeconds;
    const error = new AppError('rate_limited', `Too many requests. Try again in ${seconds} seconds.`);
    context.header('retry-after', String(seconds));
    return context.req.path.startsWith('/v1/')
      ? openAiErrorResponse(context, error, log)
      : errorResponse(context, error, log);
  };
}
