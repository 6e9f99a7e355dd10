import { z } from 'zod';
import { verdicts } from '../../src/wording/types.ts';
import { splits } from '../question.ts';

/** A draft with what a careful checker must find in each of its statements. */
export const draftSchema = z.object({
  id: z.string(),
  split: z.enum(splits),
  /** How it was made: `by-hand`, or the generator's kind. */
  kind: z.string().default('by-hand'),
  draft: z.string(),
  statements: z
    .array(
      z.object({
        /** Literal part of the draft. */
        text: z.string(),
        verdict: z.enum(verdicts),
        section: z.string().nullish(),
        changed: z.string().nullish(),
        reference: z.enum(['right', 'wrong']).nullish(),
      }),
    )
    .min(1),
  reason: z.string().default(''),
});
export type DraftQuestion = z.infer<typeof draftSchema>;
