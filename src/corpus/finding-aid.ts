import { z } from 'zod';

/** `asked-as.yaml`: for each clause id, how people ask for what it says. */
export const findingAidSchema = z.record(
  z.string(),
  z.object({
    heading: z.string().default(''),
    abstract: z.string().default(''),
    asked: z.array(z.string().min(1)),
  }),
);

export type FindingAid = z.infer<typeof findingAidSchema>;
