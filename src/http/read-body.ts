import { AppError } from '../errors.ts';

/** A body this many times over the limit is no longer read to its end: its connection may be lost. */
const dropFactor = 64;

/**
 * Reads a request's body, counting while reading.
 *
 * @throws AppError `too_large` over `limit` bytes, `invalid_request` when the body ends early
 */
export async function readBody(request: Request, limit: number): Promise<Uint8Array<ArrayBuffer>> {
  const tooLarge = new AppError('too_large', `The request body may hold ${limit} bytes at most.`);
  // A body that is a little too large is read all the same: workerd, and proxies, break the connection of one that is not.
  if (Number(request.headers.get('content-length') ?? 0) > limit * dropFactor) throw tooLarge;
  const bytes = await readBytes(request.body, limit).catch((cause: unknown) => {
    throw new AppError('invalid_request', 'The request body ended early.', { cause });
  });
  if (!bytes) throw tooLarge;
  return bytes;
}

/**
 * All bytes of a body, or `null` when there are more than `limit`. What is over is read and dropped, so that the connection stays of
 * use to the client that gets the error.
 */
async function readBytes(
  body: ReadableStream<Uint8Array> | null,
  limit: number,
): Promise<Uint8Array<ArrayBuffer> | null> {
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
