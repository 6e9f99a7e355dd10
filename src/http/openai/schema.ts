import { z } from '@hono/zod-openapi';
import { answerLanguages, outcomes } from '../../answer/types.ts';
import { citationSchema } from '../chat-schema.ts';
import { plainText } from '../text-schema.ts';

const textPart = z.object({ type: z.enum(['text', 'input_text']), text: plainText() });
/** Text, or parts of text: pictures and sounds are not understood. */
const content = z.union([plainText(), z.array(textPart)]);

/** One message as chat clients send it. What is not said by the user or by us is accepted, and not obeyed. */
const messageSchema = z.object({
  role: z.enum(['system', 'developer', 'user', 'assistant', 'tool', 'function']),
  content: content.nullish(),
});
export type OpenAiMessage = z.infer<typeof messageSchema>;

/** The body of `POST /v1/chat/completions`. Settings of a language model (`temperature`, `tools`, …) are accepted and change nothing. */
export const completionRequestSchema = z
  .object({
    model: plainText(),
    messages: z.array(messageSchema).min(1),
    stream: z.boolean().nullish(),
    stream_options: z.object({ include_usage: z.boolean().nullish() }).nullish(),
    n: z.literal(1).nullish().openapi({ description: 'There is one answer.' }),
    documents: z.array(plainText()).min(1).optional(),
    lang: z.enum(answerLanguages).optional(),
  })
  .openapi('ChatCompletionRequest');

const usageSchema = z.object({
  prompt_tokens: z.int(),
  completion_tokens: z.int(),
  total_tokens: z.int(),
});

const common = { id: z.string(), created: z.int(), model: z.string() };
const cewen = {
  citations: z.array(citationSchema).readonly(),
  outcome: z.enum(outcomes),
};

export const completionSchema = z
  .object({
    ...common,
    object: z.literal('chat.completion'),
    choices: z.array(
      z.object({
        index: z.literal(0),
        message: z.object({
          role: z.literal('assistant'),
          content: z.string().openapi({ description: 'The answer, and its sources as footnotes.' }),
          refusal: z.null(),
        }),
        logprobs: z.null(),
        finish_reason: z.literal('stop'),
      }),
    ),
    usage: usageSchema,
    ...cewen,
  })
  .openapi('ChatCompletion');
export type Completion = z.infer<typeof completionSchema>;

/** One `data:` of a stream. */
export interface CompletionChunk {
  readonly id: string;
  readonly object: 'chat.completion.chunk';
  readonly created: number;
  readonly model: string;
  readonly choices: readonly {
    readonly index: 0;
    readonly delta: { readonly role?: 'assistant'; readonly content?: string };
    readonly finish_reason: 'stop' | null;
  }[];
  readonly usage?: Completion['usage'] | null;
  /** With the last choice. */
  readonly citations?: Completion['citations'];
  readonly outcome?: Completion['outcome'];
}

export const modelSchema = z
  .object({ id: z.string(), object: z.literal('model'), created: z.int(), owned_by: z.literal('cewen') })
  .openapi('Model');
export const modelsSchema = z
  .object({ object: z.literal('list'), data: z.array(modelSchema) })
  .openapi('Models');
