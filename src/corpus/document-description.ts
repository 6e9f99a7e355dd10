import { z } from 'zod';
import { documentStatuses, exampleKinds, sourceScripts } from './types.ts';

/**
 * `document.yaml`: what a person knows of a document beside its text. Everything is optional; what is missing is read from the
 * first lines.
 */
export const documentDescriptionSchema = z.object({
  title: z.string().min(1).optional(),
  titleSource: z.enum(['received', 'supplied']).default('received'),
  issuer: z.string().min(1).nullish(),
  period: z
    .object({ from: z.number().int(), to: z.number().int() })
    .refine((period) => period.from <= period.to, 'the period ends before it begins')
    .nullish(),
  status: z.enum(documentStatuses).optional(),
  script: z.enum(sourceScripts).optional(),
  source: z.looseObject({ file: z.string().optional(), sha256: z.string().length(64).optional() }).optional(),
  /** Questions that the page offers to begin with. */
  examples: z
    .array(
      z.object({
        kind: z.enum(exampleKinds),
        zh: z.string().min(1),
        'zh-Hant': z.string().min(1),
        en: z.string().min(1),
      }),
    )
    .optional(),
  notes: z.array(z.string()).optional(),
});

export type DocumentDescription = z.infer<typeof documentDescriptionSchema>;
