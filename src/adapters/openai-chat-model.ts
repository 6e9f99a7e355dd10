import { ChatOpenAI } from '@langchain/openai';
import type { ModelError } from '../errors.ts';
import type { ChatModel, ModelMessage } from '../ports.ts';
import { modelErrorOfStatus, type ReplyLimits, type ReplyPiece, readReply } from './model-reply.ts';

/** Where the model is, and how much of it is used for one reply. */
export interface OpenAiChatModelOptions extends ReplyLimits {
  /** Up to and without `/chat/completions`. */
  readonly baseUrl: string;
  readonly model: string;
  /** `null` for endpoints without one. */
  readonly apiKey: string | null;
  /** Most tokens of one reply. */
  readonly maxTokens: number;
}

/** A chat model behind an OpenAI-compatible endpoint, through LangChain. One attempt per call: who calls knows what to do instead. */
export function openAiChatModel(options: OpenAiChatModelOptions): ChatModel {
  const client = new ChatOpenAI({
    model: options.model,
    // The client insists on a key; endpoints without one ignore it.
    apiKey: options.apiKey ?? 'none',
    temperature: 0,
    maxTokens: options.maxTokens,
    maxRetries: 0,
    // Not every compatible endpoint knows `stream_options`.
    streamUsage: false,
    useResponsesApi: false,
    // Requests with a key go to no other host: a redirection is an answer like any other, and no good one. (workerd does not know
    // `error`.) The client does not log what the endpoint says.
    configuration: { baseURL: options.baseUrl, fetchOptions: { redirect: 'manual' }, logLevel: 'off' },
  });
  return {
    name: options.model,
    isResting: () => false,
    stream: (messages, signal) =>
      readReply((stopped) => piecesOf(client, messages, stopped), options, signal, modelErrorFrom),
  };
}

async function* piecesOf(
  client: ChatOpenAI,
  messages: readonly ModelMessage[],
  stopped: AbortSignal,
): AsyncGenerator<ReplyPiece> {
  const turns = messages.map(({ role, content }) => ({ role, content }));
  for await (const chunk of await client.stream(turns, { signal: stopped })) {
    const finish: unknown = chunk.response_metadata.finish_reason;
    const text = typeof chunk.content === 'string' ? chunk.content : '';
    yield { text, finish: typeof finish === 'string' ? finish : null };
  }
}

/** Whatever the client throws, as one of the known failures. Messages of the endpoint are left behind: they may repeat the key. */
function modelErrorFrom(cause: unknown): ModelError | null {
  const status = readField(cause, 'status');
  return typeof status === 'number' ? modelErrorOfStatus(status, retryAfter(cause)) : null;
}

/** `Retry-After` in milliseconds, given in seconds or as a date. */
function retryAfter(cause: unknown): number | null {
  const headers = readField(cause, 'headers');
  const value = headers instanceof Headers ? headers.get('retry-after') : null;
  if (value === null) return null;
  const seconds = /^\d{1,9}$/.test(value.trim()) ? Number(value) : (Date.parse(value) - Date.now()) / 1000;
  return Number.isFinite(seconds) ? Math.max(0, seconds * 1000) : null;
}

function readField(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;
}
