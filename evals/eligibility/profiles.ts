import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import { splits } from '../question.ts';

const literal = z.string().min(1);
const condition = z.object({ about: z.string().optional(), text: literal });
const heldCondition = z.object({ text: literal, status: z.enum(['met', 'not_met', 'unknown']) });

/** A measure that an author found in a document; all its texts are literal. */
export const goldMeasureSchema = z.object({
  id: z.string(),
  section: z.string().optional(),
  quote: literal,
  strength: z.string(),
  beneficiary: z.string(),
  conditions: z.array(condition),
  ceiling: z.object({ text: literal }).nullable(),
  rate: z.object({ text: literal, base: literal }).nullable(),
});
export type GoldMeasure = z.infer<typeof goldMeasureSchema>;

/** A firm, and what a document holds for it. */
export const goldProfileSchema = z.object({
  id: z.string(),
  split: z.enum(splits),
  difficulty: z.enum(['plain', 'hard']),
  language: z.enum(['zh', 'zh-Hant', 'en']),
  profile: z.object({
    district: z.string().optional(),
    industry: z.array(z.string()).optional(),
    size: z.string().optional(),
    stage: z.string().optional(),
    ownership: z.string().optional(),
    certifications: z.array(z.string()).optional(),
    figures: z.array(z.object({ name: z.string(), value: z.number(), unit: z.string() })).optional(),
    needs: z.array(z.string()).optional(),
    text: z.string().optional(),
  }),
  expected: z.array(
    z.object({ measure: z.string(), conditions: z.array(heldCondition), ceiling: z.string().nullable() }),
  ),
  acceptable: z.array(z.string()),
  excluded: z.array(z.object({ measure: z.string(), conditions: z.array(heldCondition) })),
  asks: z.array(z.string()),
  reason: z.string(),
});
export type GoldProfile = z.infer<typeof goldProfileSchema>;

/** The gold data of one document. */
export interface GoldSet {
  readonly measures: readonly GoldMeasure[];
  readonly profiles: readonly GoldProfile[];
  /** The files as they were read, for their fingerprints. */
  readonly files: Readonly<Record<string, string>>;
}

/** Reads `measures.jsonl` and `profiles.jsonl` of a folder. */
export async function readGoldSet(folder: string): Promise<GoldSet> {
  const read = (name: string) => readFile(path.join(folder, name), 'utf8');
  const [measures, profiles] = await Promise.all([read('measures.jsonl'), read('profiles.jsonl')]);
  const lines = (file: string) => file.split('\n').flatMap((line) => (line === '' ? [] : [JSON.parse(line)]));
  return {
    measures: lines(measures).map((line) => goldMeasureSchema.parse(line)),
    profiles: lines(profiles).map((line) => goldProfileSchema.parse(line)),
    files: { 'measures.jsonl': measures, 'profiles.jsonl': profiles },
  };
}
