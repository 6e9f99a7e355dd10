import { withoutFootnotes } from '../../answer/footnotes.ts';
import { AppError } from '../../errors.ts';
import type { ConversationMessage } from '../../ports.ts';
import type { RequestLimits } from '../app-types.ts';
import type { OpenAiMessage } from './schema.ts';

/** A question with the conversation before it. */
export interface OpenAiTurn {
  readonly message: string;
  readonly history: readonly ConversationMessage[];
}

/**
 * Reads the messages of a chat client: the last is the question, those of user and assistant before it are the conversation, of which
 * the newest count that fit the limits (chat clients send all they have). Others are not obeyed: no instruction changes what the
 * documents say.
 *
 * @throws AppError `invalid_request` when the last message is no question, or too long
 */
export function toTurn(messages: readonly OpenAiMessage[], limits: RequestLimits): OpenAiTurn {
  const last = messages[messages.length - 1];
  const message = last?.role === 'user' ? textOf(last).trim() : '';
  if (message === '')
    throw new AppError('invalid_request', 'The last message must be a question of the user.');
  if (message.length > limits.messageCharacters) {
    throw new AppError(
      'invalid_request',
      `The last message may hold ${limits.messageCharacters} characters at most.`,
    );
  }
  return { message, history: newest(messages.slice(0, -1).flatMap(spoken), limits) };
}

function textOf({ content }: OpenAiMessage): string {
  if (content === null || content === undefined) return '';
  return typeof content === 'string' ? content : content.map(({ text }) => text).join('\n');
}

function spoken(message: OpenAiMessage): ConversationMessage[] {
  const text = textOf(message);
  if (message.role === 'user') return [{ role: 'user', content: text }];
  return message.role === 'assistant' ? [{ role: 'assistant', content: withoutFootnotes(text) }] : [];
}

function newest(history: readonly ConversationMessage[], limits: RequestLimits): ConversationMessage[] {
  const encoder = new TextEncoder();
  const kept: ConversationMessage[] = [];
  let bytes = 0;
  for (const message of history.slice(-limits.historyTurns).reverse()) {
    bytes += encoder.encode(message.content).byteLength;
    if (bytes > limits.historyBytes) break;
    kept.unshift(message);
  }
  return kept;
}
