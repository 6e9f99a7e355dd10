import { z } from '@hono/zod-openapi';
import { type ErrorCode, errorStatus } from '../errors.ts';

export const errorSchema = z
  .object({
    error: z.object({
      code: z.string().openapi({ enum: Object.keys(errorStatus) }),
      message: z.string(),
      requestId: z.string(),
    }),
  })
  .openapi('Error');

/** The `responses` of a route for the errors it can answer with. */
export function errorResponses(...codes: readonly ErrorCode[]) {
  return Object.fromEntries(
    codes.map((code) => [
      errorStatus[code],
      { description: `\`${code}\``, content: { 'application/json': { schema: errorSchema } } },
    ]),
  );
}

/** What a route that reads a JSON body about documents can answer with. */
export const bodyErrors = [
  'invalid_request',
  'not_found',
  'too_large',
  'unsupported_media_type',
  'rate_limited',
  'internal',
  'unavailable',
] as const satisfies readonly ErrorCode[];
