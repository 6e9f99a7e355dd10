import type { MiddlewareHandler } from 'hono';
import { AppError } from '../errors.ts';
import { mediaTypeOf } from './media-type.ts';
import { readBody } from './read-body.ts';

/**
 * Reads a JSON body strictly: `application/json` only (415), at most `limit` bytes counted while reading
 * (413), valid UTF-8 (400). What was read becomes the request's body again, for the schema validator.
 */
export function jsonBody(limit: number): MiddlewareHandler {
  return async (context, next) => {
    if (mediaTypeOf(context.req.raw) !== 'application/json') {
      throw new AppError('unsupported_media_type', 'The request body must be application/json.');
    }
    const text = decode(await readBody(context.req.raw, limit));
    if (text === null) throw new AppError('invalid_request', 'The request body is not valid UTF-8.');
    context.req.raw = new Request(context.req.raw, { body: text });
    await next();
  };
}

function decode(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}
