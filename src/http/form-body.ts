import type { MiddlewareHandler } from 'hono';
import { AppError } from '../errors.ts';
import { mediaTypeOf } from './media-type.ts';
import { readBody } from './read-body.ts';

/** What boundaries, names and other fields of a form may take beside its file, in bytes. */
const overhead = 16 * 1024;

/**
 * Reads a form strictly: `multipart/form-data` only (415), a file of at most `limit` bytes with a little around it (413). What was
 * read becomes the request's body again.
 */
export function formBody(limit: number): MiddlewareHandler {
  return async (context, next) => {
    const request = context.req.raw;
    if (mediaTypeOf(request) !== 'multipart/form-data') {
      throw new AppError('unsupported_media_type', 'The request body must be multipart/form-data.');
    }
    const body = await readBody(request, limit + overhead);
    context.req.raw = new Request(request, { body });
    await next();
  };
}
