import { z } from '@hono/zod-openapi';
import type { Answer } from '../answer/types.ts';
import type { ConversationSummary, StoredConversation } from '../ports.ts';
import { answerSchema } from './chat-schema.ts';
import { questionText } from './text-schema.ts';

const time = z.string().openapi({ format: 'date-time' });

/** Longest title that a person may give. */
const titleCharacters = 200;

export const conversationSummarySchema = z
  .object({
    id: z.string(),
    title: z.string().openapi({ description: 'The beginning of the first question until it is renamed.' }),
    createdAt: time,
    updatedAt: time.openapi({ description: 'When the last question was asked.' }),
    turns: z.int().min(0),
  })
  .openapi('ConversationSummary');

export const conversationListSchema = z
  .object({
    conversations: z.array(conversationSummarySchema),
    retentionDays: z.number().openapi({ description: '0 when conversations are kept in memory only.' }),
  })
  .openapi('ConversationList');

export const feedbackSchema = z.object({
  rating: z.enum(['up', 'down']),
  comment: z.string().nullable(),
});

export const conversationSchema = conversationSummarySchema
  .omit({ turns: true })
  .extend({
    turns: z.array(
      z.object({
        question: z.string(),
        answer: answerSchema.nullable().openapi({
          description: 'Null when the answer was stopped or never finished.',
        }),
        askedAt: time,
        feedback: feedbackSchema.nullable(),
      }),
    ),
  })
  .openapi('Conversation');

/** A title is one line. */
export const renameSchema = z
  .object({ title: questionText(titleCharacters) })
  .transform(({ title }) => ({ title: title.replace(/\s+/gu, ' ') }))
  .openapi('ConversationTitle');

export function summaryView(summary: ConversationSummary): z.infer<typeof conversationSummarySchema> {
  const { createdAt, updatedAt } = summary;
  return { ...summary, createdAt: createdAt.toISOString(), updatedAt: updatedAt.toISOString() };
}

export function conversationView(
  conversation: StoredConversation<Answer>,
): z.infer<typeof conversationSchema> {
  const { createdAt, updatedAt, turns } = conversation;
  return {
    ...conversation,
    createdAt: createdAt.toISOString(),
    updatedAt: updatedAt.toISOString(),
    turns: turns.map((turn) => ({ ...turn, askedAt: turn.askedAt.toISOString() })),
  };
}
