import { z } from '@hono/zod-openapi';
import type { RequestLimits } from './app-types.ts';
import { plainText, questionText } from './text-schema.ts';

const defaultHits = 10;
const mostHits = 50;

/** `a,b` as a list; an empty name between the commas names no document. */
export const documentList = plainText()
  .transform((ids) => ids.split(','))
  .pipe(z.array(z.string().min(1)).min(1))
  .openapi({ type: 'string', description: 'Document ids, separated by commas.', example: 'a,b' });

/** The query string of `GET /api/search`. */
export function searchQuerySchema(limits: RequestLimits) {
  return z.object({
    q: questionText(limits.messageCharacters),
    k: z
      .string()
      .regex(/^\d{1,4}$/, { message: 'must be a whole number' })
      .transform(Number)
      .pipe(z.int().min(1).max(mostHits))
      .default(defaultHits)
      .openapi({ type: 'integer', minimum: 1, maximum: mostHits, default: defaultHits }),
    documents: documentList.optional(),
  });
}

const share = z.number().min(0).max(1);

export const searchResponseSchema = z
  .object({
    hits: z.array(
      z.object({
        documentId: z.string(),
        sectionId: z.string(),
        label: z.string(),
        score: z.number(),
        signals: z.object({ lexical: share, dense: share, phrase: share }),
        start: z.int().min(0),
        end: z.int().min(0),
        snippet: z
          .string()
          .openapi({ description: 'Literal stretch of the clause, 120 characters at most.' }),
      }),
    ),
  })
  .openapi('SearchResponse');
export type SearchResponse = z.infer<typeof searchResponseSchema>;
