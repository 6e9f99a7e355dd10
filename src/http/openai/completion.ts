import { footnotesOf, withFootnotes } from '../../answer/footnotes.ts';
import type { Answer, AnswerEvent } from '../../answer/types.ts';
import type { Completion, CompletionChunk } from './schema.ts';

/** What all parts of one completion have in common. */
export interface CompletionHead {
  readonly id: string;
  /** Unix time in seconds. */
  readonly created: number;
  readonly model: string;
}

/** Nothing is counted in tokens here. */
const usage: Completion['usage'] = { prompt_tokens: 0, completion_tokens: 0, total_tokens: 0 };

/** An answer as a chat completion. */
export function toCompletion(answer: Answer, head: CompletionHead): Completion {
  const message = { role: 'assistant' as const, content: withFootnotes(answer), refusal: null };
  return {
    ...head,
    object: 'chat.completion',
    choices: [{ index: 0, message, logprobs: null, finish_reason: 'stop' }],
    usage,
    citations: answer.citations,
    outcome: answer.outcome,
  };
}

/**
 * The events of a turn as the chunks of a completion. Such a stream cannot take anything back: text that is withdrawn (each sentence
 * of it was verified, the answer as a whole was not sound) is followed by a line that says so.
 */
export async function* toChunks(
  events: AsyncIterable<AnswerEvent>,
  head: CompletionHead,
  includeUsage: boolean,
): AsyncGenerator<CompletionChunk> {
  const base = {
    ...head,
    object: 'chat.completion.chunk' as const,
    ...(includeUsage ? { usage: null } : {}),
  };
  const delta = (content: string): CompletionChunk => ({
    ...base,
    choices: [{ index: 0, delta: { content }, finish_reason: null }],
  });
  yield { ...base, choices: [{ index: 0, delta: { role: 'assistant', content: '' }, finish_reason: null }] };
  for await (const event of events) {
    if (event.type === 'text-delta') yield delta(event.text);
    if (event.type === 'answer-reset') yield delta(withdrawn);
    if (event.type !== 'answer-end') continue;
    const { citations, outcome } = event.answer;
    const notes = footnotesOf(event.answer);
    if (notes !== '') yield delta(notes);
    yield { ...base, choices: [{ index: 0, delta: {}, finish_reason: 'stop' }], citations, outcome };
  }
  if (includeUsage) yield { ...base, choices: [], usage };
}

const withdrawn = '\n\n~~↑~~ 以上内容撤回,以下为准。 / The above is withdrawn; what follows counts.\n\n';
