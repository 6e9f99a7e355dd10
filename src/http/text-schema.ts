import { z } from '@hono/zod-openapi';

/** Text that tokenisers, databases and JSON all accept: no NUL, no half of a surrogate pair. */
export function plainText() {
  return z
    .string()
    .refine((text) => !text.includes('\0'), { message: 'must not contain NUL characters' })
    .refine((text) => !/\p{Surrogate}/u.test(text), { message: 'must be well-formed Unicode' });
}

/** A question: trimmed, then 1 to `characters` UTF-16 code units. */
export function questionText(characters: number) {
  return plainText().pipe(z.string().trim().min(1).max(characters)).openapi({
    type: 'string',
    minLength: 1,
    maxLength: characters,
    description: 'Counted in UTF-16 code units, after trimming.',
  });
}
