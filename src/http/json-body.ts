import type { MiddlewareHandler } from 'hono';
import { AppError } from '../errors.ts';

/**
 * Reads a JSON body strictly: `application/json` only (415), at most `limit` bytes counted while reading
 * (413), valid UTF-8 (400). What was read becomes the request's body again, for the schema validator.
 */
export function jsonBody(limit: number): MiddlewareHandler {
  return async (context, next) => {
    const mediaType = context.req.header('content-type')?.split(';')[0]?.trim().toLowerCase();
    if (mediaType !== 'application/json') {
      throw new AppError('unsupported_media_type', 'The request body must be application/json.');
    }
    const tooLarge = new AppError('too_large', `The request body may hold ${limit} bytes at most.`);
    if (Number(context.req.header('content-length') ?? 0) > limit) throw tooLarge;
    const bytes = await readBytes(context.req.raw.body, limit).catch((cause: unknown) => {
      throw new AppError('invalid_request', 'The request body ended early.', { cause });
    });
    if (!bytes) throw tooLarge;
    const text = decode(bytes);
    if (text === null) throw new AppError('invalid_request', 'The request body is not valid UTF-8.');
    context.req.raw = new Request(context.req.raw, { body: text });
    await next();
  };
}

/** A body this many times over the limit is no longer read to its end: its connection may be lost. */
const dropFactor = 64;

/**
 * All bytes of a body, or `null` when there are more than `limit`. What is over is read and dropped, so that the connection stays of
 * use to the client that gets the error.
 */
async function readBytes(body: ReadableStream<Uint8Array> | null, limit: number): Promise<Uint8Array | null> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  const reader = body?.getReader();
  while (reader) {
    const { done, value } = await reader.read();
    if (done) break;
    size += value.byteLength;
    if (size > limit * dropFactor) return null;
    if (size <= limit) chunks.push(value);
  }
  if (size > limit) return null;
  const bytes = new Uint8Array(size);
  let offset = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, offset);
    offset += chunk.byteLength;
  }
  return bytes;
}

function decode(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}
