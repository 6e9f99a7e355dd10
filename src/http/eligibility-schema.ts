import { z } from '@hono/zod-openapi';
import { answerLanguages, noticeCodes } from '../answer/types.ts';
import { absences } from '../eligibility/absent.ts';
import { profileFields } from '../eligibility/match/next-questions.ts';
import { sizeClasses } from '../eligibility/profile/types.ts';
import { measureStatuses } from '../eligibility/report-types.ts';
import { conditionKinds } from '../eligibility/types.ts';
import { strengths } from '../evidence/strength-words.ts';
import type { RequestLimits } from './app-types.ts';
import { plainText } from './text-schema.ts';

/** Most entries of a list, and characters of an entry, in a profile. */
const mostEntries = 50;
const longestEntry = 500;

const entry = () => plainText().max(longestEntry);
const entries = () => z.array(entry()).max(mostEntries).readonly();

/** An enterprise as far as it told about itself; nothing is required. */
export function profileSchema({ messageCharacters }: Pick<RequestLimits, 'messageCharacters'>) {
  return z
    .object({
      district: entry().optional(),
      industry: entries().optional(),
      size: entry().optional().openapi({ description: 'A class (中型) or a headcount (20人).' }),
      stage: entry().optional(),
      ownership: entry().optional(),
      certifications: entries().optional(),
      figures: z
        .array(z.object({ name: entry(), value: z.number().min(0), unit: entry() }))
        .max(mostEntries)
        .readonly()
        .optional()
        .openapi({ example: [{ name: '首轮流片合同金额', value: 800, unit: '万元' }] }),
      needs: entries().optional(),
      text: plainText().max(messageCharacters).optional().openapi({ description: 'Its own words.' }),
    })
    .openapi('Profile');
}

/** The body of `POST /api/eligibility`. */
export function eligibilityRequestSchema(limits: Pick<RequestLimits, 'messageCharacters'>) {
  return z
    .object({
      profile: profileSchema(limits),
      documents: z.array(plainText()).min(1).optional(),
      lang: z.enum(answerLanguages).optional().openapi({
        description: 'Language of the words around the quotes; that of the profile when absent.',
      }),
    })
    .openapi('EligibilityRequest');
}

const offset = z.int().min(0);
const part = { text: z.string(), start: offset, end: offset };

const sourceSchema = z
  .object({
    documentId: z.string(),
    sectionId: z.string(),
    label: z.string(),
    heading: z.array(z.string()).readonly(),
    quote: z.string().openapi({ description: 'Literal: `text.slice(start, end)`.' }),
    start: offset,
    end: offset,
    url: z.string(),
  })
  .openapi('Source');

const conditionSchema = z
  .object({
    about: z.enum(conditionKinds),
    text: z.string(),
    status: z.enum(['met', 'not_met', 'unknown']),
    citation: sourceSchema,
  })
  .openapi('MeasureCondition');

const offerSchema = z
  .object({
    strength: z.string().openapi({ description: 'The word of the text: 鼓励 is not 给予.' }),
    text: z.string(),
    ceiling: z.string().optional().openapi({ example: '240万元' }),
    derivation: z.string().optional().openapi({ example: '800万元 × 30% = 240万元' }),
    derived: z
      .object({ text: z.string(), inputs: z.array(z.string()).readonly(), rule: z.string() })
      .optional()
      .openapi({ description: 'The same as inputs and a rule.' }),
  })
  .openapi('MeasureOffer');

const matchedMeasureSchema = z
  .object({
    id: z.string(),
    documentId: z.string(),
    title: z.string(),
    kind: z.enum(strengths),
    status: z.enum(measureStatuses).openapi({
      description: '`depends` on a fact that was not told; `excluded`: a condition is not met.',
    }),
    scope: z.enum(['specific', 'general']),
    beneficiary: z.string().nullable(),
    conditions: z.array(conditionSchema).readonly(),
    offers: z.array(offerSchema).readonly(),
    needs: z.array(z.string()).readonly().openapi({
      description: 'What the firm needs and this offers, in its words; such measures stand first.',
    }),
    absent: z.array(z.enum(absences)).readonly().openapi({
      description: 'What the text does not say of it.',
    }),
    links: z.array(z.object({ about: z.enum(conditionKinds), text: z.string() })).readonly(),
    citation: sourceSchema,
  })
  .openapi('MatchedMeasure');

const understoodSchema = z
  .object({
    district: z.array(z.string()).readonly(),
    industry: z.array(z.string()).readonly(),
    size: z.array(z.enum(sizeClasses)).readonly(),
    stage: z.string().nullable(),
    ownership: z.array(z.string()).readonly(),
    figures: z.array(z.object({ name: z.string(), text: z.string() })).readonly(),
  })
  .openapi('UnderstoodProfile');

/** The answer of `POST /api/eligibility`, and the field `eligibility` of an answer in chat. */
export function eligibilityReportSchema(limits: Pick<RequestLimits, 'messageCharacters'>) {
  return z
    .object({
      measures: z.array(matchedMeasureSchema).readonly(),
      questions: z
        .array(
          z.object({
            field: z.enum(profileFields),
            text: z.string(),
            choices: z.array(z.string()).readonly().optional(),
          }),
        )
        .readonly()
        .openapi({ description: 'Missing facts, the one that would change most first.' }),
      notices: z.array(z.object({ code: z.enum(noticeCodes), text: z.string() })).readonly(),
      profile: profileSchema(limits),
      understood: understoodSchema,
    })
    .openapi('EligibilityReport');
}

const grantSchema = z
  .object({
    rate: z
      .object({ ...part, value: z.number(), base: z.object(part) })
      .nullable()
      .openapi({ description: 'A share, as a fraction, and what it is a share of.' }),
    cap: z
      .object({ ...part, value: z.number() })
      .nullable()
      .openapi({ description: 'In yuan.' }),
    fixed: z
      .object({ ...part, value: z.number() })
      .nullable()
      .openapi({ description: 'In yuan.' }),
  })
  .openapi('Grant');

/** What a document offers, whoever asks: `GET /api/documents/{id}/measures`. */
export const measureSchema = z
  .object({
    id: z.string(),
    title: z.string(),
    kind: z.enum(strengths),
    strength: z.object(part),
    beneficiary: z.object(part).nullable(),
    conditions: z.array(z.object({ ...part, about: z.enum(conditionKinds) })).readonly(),
    offers: z.array(z.object({ ...part, strength: z.string() })).readonly(),
    grant: grantSchema.nullable(),
    absent: z.array(z.enum(absences)).readonly(),
    citation: sourceSchema,
  })
  .openapi('Measure');
export type MeasureView = z.infer<typeof measureSchema>;
