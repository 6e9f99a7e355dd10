import { z } from 'zod';
import { answerLanguages, noticeCodes, outcomes } from '../answer/types.ts';
import { changeKinds, verdicts } from '../wording/types.ts';

/** Most characters of a question. */
export const longestQuestion = 8_000;

/** Most characters of a draft that an agent sends. */
const longestDraft = 60_000;

/** Text without what databases and tokenisers choke on. */
export const plainText = z.string().refine((text) => !/\0|\p{Surrogate}/u.test(text), {
  message: 'must be well-formed Unicode without NUL',
});
export const question = plainText.pipe(z.string().trim().min(1).max(longestQuestion));
export const draft = plainText
  .max(longestDraft)
  .refine((text) => text.trim() !== '', { message: 'must not be empty' })
  .describe('The draft, as it stands: plain text or Markdown.');
export const documents = z
  .array(plainText)
  .min(1)
  .optional()
  .describe('Ids of the documents to answer from; all when absent. The resource list has them.');
export const language = z
  .enum(answerLanguages)
  .optional()
  .describe('Language of the frame around the quotes; that of the question when absent.');

const offset = z.int().min(0).describe('UTF-16 offset into the document’s canonical text.');

/** A clause with a literal quote. */
export const quotedPlace = {
  documentId: z.string(),
  sectionId: z.string(),
  label: z.string().describe('The clause path as it is cited, e.g. 三、(三)第2段.'),
  quote: z.string().describe('Literal: text.slice(start, end).'),
  start: offset,
  end: offset,
};

export const askOutput = {
  outcome: z.enum(outcomes),
  answer: z.string().describe('Markdown; each claim ends with its [n] markers.'),
  citations: z
    .array(z.object({ n: z.int(), heading: z.array(z.string()).readonly(), url: z.string(), ...quotedPlace }))
    .readonly(),
  nearest: z.array(z.object(quotedPlace)).readonly().describe('Clauses offered beside a refusal.'),
  notices: z.array(z.object({ code: z.enum(noticeCodes), text: z.string() })).readonly(),
  suggestions: z.array(z.string()).readonly(),
};

export const searchOutput = {
  hits: z.array(
    z.object({
      documentId: z.string(),
      sectionId: z.string(),
      label: z.string(),
      heading: z.array(z.string()).readonly(),
      score: z.number(),
      text: z.string(),
    }),
  ),
};

export const clauseOutput = {
  documentId: z.string(),
  sectionId: z.string(),
  label: z.string(),
  heading: z.array(z.string()).readonly(),
  text: z.string(),
  start: offset,
  end: offset,
  previous: z.string().nullable(),
  next: z.string().nullable(),
};

const count = z.int().min(0);

export const wordingOutput = {
  segments: z
    .array(
      z.object({
        text: z.string(),
        start: z.int().min(0).describe('UTF-16 offset into the draft.'),
        end: z.int().min(0),
        verdict: z.enum(verdicts),
        match: z.object({ ...quotedPlace, heading: z.array(z.string()).readonly() }).optional(),
        diff: z
          .array(z.object({ op: z.enum(['equal', 'insert', 'delete']), text: z.string() }))
          .readonly()
          .optional()
          .describe('From the clause to the draft, character by character.'),
        changes: z
          .array(z.object({ kind: z.enum(changeKinds), canonical: z.string(), draft: z.string() }))
          .readonly()
          .optional(),
        quoted: z.boolean().describe('Whether the draft has it in quotation marks.'),
        reference: z
          .object({
            text: z.string(),
            status: z.enum(['right', 'wrong', 'unknown']),
            sectionId: z.string().optional(),
          })
          .optional()
          .describe('The clause that the draft names for it.'),
        isTranslation: z
          .literal(true)
          .optional()
          .describe('In another language than the text: clause and figures are compared, never the wording.'),
      }),
    )
    .readonly(),
  summary: z.object({
    exact: count,
    near: count,
    in_translation: count.optional(),
    altered_number: count,
    altered_wording: count,
    not_found: count,
  }),
};
