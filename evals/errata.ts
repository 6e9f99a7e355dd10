import { parse } from 'yaml';
import { z } from 'zod';
import { outcomes } from '../src/answer/types.ts';

/** Facts of a gold answer: each a literal string, or alternatives of which any suffices. */
export const factsSchema = z.array(z.union([z.string().min(1), z.array(z.string().min(1)).min(1)]));

/** One dated correction of a gold. The question itself is never changed. */
export const erratumSchema = z.strictObject({
  id: z.string().min(1),
  date: z.iso.date(),
  reason: z.string().min(1),
  change: z
    .strictObject({
      outcome: z.enum(outcomes).optional(),
      gold: z.array(z.string()).optional(),
      acceptable: z.array(z.string()).optional(),
      facts: factsSchema.optional(),
    })
    .refine((change) => Object.keys(change).length > 0, 'changes nothing'),
});
export type Erratum = z.infer<typeof erratumSchema>;

/**
 * Reads an errata file.
 *
 * @param yaml a list of errata; an empty file is an empty list.
 * @throws ZodError when an entry is malformed.
 */
export function parseErrata(yaml: string): readonly Erratum[] {
  return z.array(erratumSchema).parse(parse(yaml) ?? []);
}
