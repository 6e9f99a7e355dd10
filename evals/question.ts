import { z } from 'zod';
import { outcomes } from '../src/answer/types.ts';
import { factsSchema } from './errata.ts';

export const splits = ['dev', 'test'] as const;
export type Split = (typeof splits)[number];
export const difficulties = ['plain', 'hard'] as const;
export type Difficulty = (typeof difficulties)[number];

/** One line of a dataset file; datasets/README.md explains the fields. */
export const questionSchema = z.strictObject({
  id: z.string().min(1),
  kind: z.string().regex(/^[a-z]+(-[a-z]+)*$/, 'must be kebab-case'),
  difficulty: z.enum(difficulties),
  split: z.enum(splits),
  question: z.string().min(1),
  history: z
    .array(z.strictObject({ role: z.enum(['user', 'assistant']), content: z.string().min(1) }))
    .optional(),
  outcome: z.enum(outcomes),
  gold: z.array(z.string().min(1)),
  acceptable: z.array(z.string().min(1)),
  facts: factsSchema,
  reason: z.string().min(1),
});
export type Question = z.infer<typeof questionSchema>;

/** A question with the place it was read from. */
export interface LocatedQuestion {
  readonly question: Question;
  readonly file: string;
  readonly line: number;
}
