import { z } from '@hono/zod-openapi';
import { answerLanguages, noticeCodes, outcomes } from '../answer/types.ts';
import { questionKinds } from '../question/question-kind.ts';
import { slotNames } from '../question/slot/asked-slot.ts';
import { defaultLimits, type RequestLimits } from './app-types.ts';
import { eligibilityReportSchema, profileSchema } from './eligibility-schema.ts';
import { plainText, questionText } from './text-schema.ts';
import { checkedWordingSchema } from './wording-schema.ts';

/** The body of `POST /api/chat`. */
export function chatRequestSchema(limits: RequestLimits) {
  const message = z.object({ role: z.enum(['user', 'assistant']), content: plainText() });
  return z
    .object({
      message: questionText(limits.messageCharacters),
      stream: z.boolean().optional().openapi({ default: true }),
      conversationId: plainText().optional(),
      history: z
        .array(message)
        .max(limits.historyTurns)
        .refine((history) => utf8Bytes(history) <= limits.historyBytes, {
          message: `must not hold more than ${limits.historyBytes} bytes in all`,
        })
        .optional(),
      replaceFrom: z.int().min(0).optional().openapi({
        description:
          'Turns of the conversation from this index on are dropped before the question is answered.',
      }),
      documents: z.array(plainText()).min(1).optional(),
      lang: z.enum(answerLanguages).optional(),
      profile: profileSchema(limits).optional(),
    })
    .openapi('ChatRequest');
}

function utf8Bytes(history: readonly { readonly content: string }[]): number {
  const encoder = new TextEncoder();
  return history.reduce((sum, { content }) => sum + encoder.encode(content).byteLength, 0);
}

const offset = z.int().min(0);
const place = {
  documentId: z.string(),
  sectionId: z.string(),
  label: z.string(),
  quote: z.string(),
  start: offset,
  end: offset,
};

export const citationSchema = z
  .object({
    n: z.int().min(1),
    ...place,
    heading: z.array(z.string()).readonly(),
    url: z.string(),
  })
  .openapi('Citation');

const noticeSchema = z.object({ code: z.enum(noticeCodes), text: z.string() }).openapi('Notice');

const derivedNumberSchema = z.object({
  text: z.string(),
  inputs: z.array(z.string()).readonly(),
  rule: z.string(),
});

/** The finished answer: the JSON response and the data of `answer-end`. */
export const answerSchema = z
  .object({
    id: z.string(),
    conversationId: z.string(),
    outcome: z.enum(outcomes),
    answer: z.string().openapi({ description: 'Markdown; each claim ends with its [n] markers.' }),
    citations: z.array(citationSchema).readonly(),
    nearest: z.array(z.object(place).openapi('NearestClause')).readonly(),
    notices: z.array(noticeSchema).readonly(),
    suggestions: z.array(z.string()).readonly(),
    choices: z.array(z.string()).readonly().optional().openapi({
      description: 'With `needs_clarification`: questions to choose from.',
    }),
    question: z
      .object({
        text: z.string(),
        language: z.enum(answerLanguages),
        kind: z.enum([...questionKinds, 'claim']),
        asksFor: z.enum(slotNames).nullable(),
      })
      .openapi({ description: 'The question as understood, completed from the conversation.' }),
    verification: z.object({
      quotesLiteral: z.boolean(),
      numbersSupported: z.boolean(),
      unsupported: z.array(z.string()).readonly(),
      derived: z.array(derivedNumberSchema).readonly(),
    }),
    wording: checkedWordingSchema.optional().openapi({
      description: 'What became of each statement, where a wording was to be checked.',
    }),
    eligibility: eligibilityReportSchema(defaultLimits).optional().openapi({
      description: 'Measures held against the enterprise, where that was asked.',
    }),
    mode: z.enum(['extractive', 'llm']),
    generation: z
      .object({
        model: z.string(),
        prompts: z.record(z.string(), z.string()).openapi({
          description: 'Prompts by name, with the beginning of the SHA-256 of their files.',
        }),
        sentences: z.object({ passed: z.int(), repaired: z.int(), struck: z.int() }),
      })
      .optional()
      .openapi({ description: 'What a language model did for the answer; absent when none was asked.' }),
    timings: z.object({
      understandMs: z.number(),
      retrieveMs: z.number(),
      composeMs: z.number(),
      verifyMs: z.number(),
      generateMs: z.number().optional(),
    }),
  })
  .openapi('Answer');
