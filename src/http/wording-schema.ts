import { z } from '@hono/zod-openapi';
import { answerLanguages } from '../answer/types.ts';
import { changeKinds, verdicts } from '../wording/types.ts';
import { documentList } from './search-schema.ts';
import { plainText } from './text-schema.ts';

const offset = z.int().min(0);

/** A draft: anything with something to read in it. The body's limit bounds it. */
const draftText = plainText().refine((text) => text.trim() !== '', { message: 'must not be empty' });
const documentId = plainText()
  .optional()
  .openapi({ description: 'The document to check against; all when absent.' });

/** The body of `POST /api/wording-check`. */
export const wordingRequestSchema = z.object({ text: draftText, documentId }).openapi('WordingRequest');

/** The form of `POST /api/wording-check/file`. */
export const wordingFormSchema = z.object({
  file: z
    .custom<File>((value) => value instanceof File, { message: 'must be one file' })
    .openapi({ type: 'string', format: 'binary', description: 'A draft: .docx, .md or .txt.' }),
  documentId,
});

export const wordingExportQuerySchema = z.object({
  format: z.enum(['docx', 'json']),
  lang: z.enum(answerLanguages).optional().openapi({
    description: 'Language of the words around the findings; `zh` when absent.',
  }),
});

const matchSchema = z
  .object({
    documentId: z.string(),
    sectionId: z.string(),
    label: z.string(),
    heading: z.array(z.string()).readonly(),
    quote: z.string(),
    start: offset,
    end: offset,
  })
  .openapi('WordingMatch');

const segmentSchema = z
  .object({
    text: z.string(),
    start: offset.openapi({ description: 'UTF-16 offset into the draft.' }),
    end: offset,
    verdict: z.enum(verdicts),
    match: matchSchema.optional(),
    diff: z
      .array(z.object({ op: z.enum(['equal', 'insert', 'delete']), text: z.string() }))
      .readonly()
      .optional()
      .openapi({ description: 'From the canonical text to the draft, character by character.' }),
    changes: z
      .array(z.object({ kind: z.enum(changeKinds), canonical: z.string(), draft: z.string() }))
      .readonly()
      .optional(),
    quoted: z.boolean().openapi({ description: 'Whether the draft has it in quotation marks.' }),
    reference: z
      .object({
        text: z.string(),
        status: z.enum(['right', 'wrong', 'unknown']),
        sectionId: z.string().optional(),
      })
      .optional()
      .openapi({ description: 'The clause that the draft names for it.' }),
    isTranslation: z.literal(true).optional().openapi({
      description:
        'It is in another language than the text: clause and figures are compared, never the wording.',
    }),
  })
  .openapi('WordingSegment');

const count = z.int().min(0);
const summarySchema = z
  .object({
    exact: count,
    near: count,
    in_translation: count.optional().openapi({ description: 'Where there are translations.' }),
    altered_number: count,
    altered_wording: count,
    not_found: count,
  })
  .openapi('WordingSummary');

/** A checked draft. */
export const wordingCheckSchema = z
  .object({
    text: z
      .string()
      .optional()
      .openapi({ description: 'The draft as read, where it came from a file or a question.' }),
    segments: z.array(segmentSchema).readonly(),
    summary: summarySchema,
  })
  .openapi('WordingCheck');

/** The same within an answer, always with its text. */
export const checkedWordingSchema = wordingCheckSchema.extend({ text: z.string() }).openapi('CheckedWording');

/** Longest term of a concordance, in UTF-16 code units. */
const longestTerm = 100;

/** The query string of `GET /api/concordance`. */
export const concordanceQuerySchema = z.object({
  term: plainText()
    .pipe(z.string().trim().min(1).max(longestTerm))
    .refine((term) => /[\p{L}\p{N}]/u.test(term), { message: 'must have a letter or a digit' })
    .openapi({ type: 'string', minLength: 1, maxLength: longestTerm, example: '集成电路' }),
  documents: documentList.optional(),
});

export const concordanceSchema = z
  .object({
    term: z.string(),
    total: count.openapi({ description: 'All occurrences; the list ends after 1,000.' }),
    chapters: z
      .array(
        z.object({
          documentId: z.string(),
          sectionId: z.string(),
          label: z.string(),
          title: z.string(),
          count,
        }),
      )
      .readonly(),
    occurrences: z
      .array(
        z.object({
          documentId: z.string(),
          sectionId: z.string(),
          label: z.string(),
          heading: z.array(z.string()).readonly(),
          start: offset,
          end: offset,
          before: z.string().openapi({ description: 'Literal text in front of it, within its paragraph.' }),
          quote: z.string(),
          after: z.string(),
        }),
      )
      .readonly(),
  })
  .openapi('Concordance');
