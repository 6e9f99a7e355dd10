import { z } from 'zod';
import { noticeCodes } from '../answer/types.ts';
import { absences } from '../eligibility/absent.ts';
import { profileFields } from '../eligibility/match/next-questions.ts';
import { sizeClasses } from '../eligibility/profile/types.ts';
import { measureStatuses } from '../eligibility/report-types.ts';
import { conditionKinds } from '../eligibility/types.ts';
import { strengths } from '../evidence/strength-words.ts';
import { quotedPlace } from './schemas.ts';

const source = z.object({ ...quotedPlace, heading: z.array(z.string()).readonly(), url: z.string() });
const words = z.array(z.string()).readonly();

/** What `match_eligibility` gives. */
export const matchOutput = {
  measures: z
    .array(
      z.object({
        id: z.string(),
        documentId: z.string(),
        title: z.string(),
        kind: z.enum(strengths),
        status: z.enum(measureStatuses),
        scope: z.enum(['specific', 'general']),
        beneficiary: z.string().nullable(),
        conditions: z
          .array(
            z.object({
              about: z.enum(conditionKinds),
              text: z.string(),
              status: z.enum(['met', 'not_met', 'unknown']),
              citation: source,
            }),
          )
          .readonly(),
        offers: z
          .array(
            z.object({
              strength: z.string(),
              text: z.string(),
              ceiling: z.string().optional(),
              derivation: z.string().optional(),
              derived: z.object({ text: z.string(), inputs: words, rule: z.string() }).optional(),
            }),
          )
          .readonly(),
        needs: words.describe(
          'What the firm needs and this offers, in its words; such measures stand first.',
        ),
        absent: z.array(z.enum(absences)).readonly().describe('What the text does not give.'),
        links: z.array(z.object({ about: z.enum(conditionKinds), text: z.string() })).readonly(),
        citation: source,
      }),
    )
    .readonly(),
  questions: z
    .array(z.object({ field: z.enum(profileFields), text: z.string(), choices: words.optional() }))
    .readonly()
    .describe('Missing facts, the one that would change most first.'),
  notices: z.array(z.object({ code: z.enum(noticeCodes), text: z.string() })).readonly(),
  understood: z
    .object({
      district: words,
      industry: words,
      size: z.array(z.enum(sizeClasses)).readonly(),
      stage: z.string().nullable(),
      ownership: words,
      figures: z.array(z.object({ name: z.string(), text: z.string() })).readonly(),
    })
    .describe('The enterprise as it was understood.'),
};
