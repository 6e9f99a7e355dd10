import { ChatOpenAI } from '@langchain/openai';
import { ModelError } from '../errors.ts';
import type { ChatModel } from '../ports.ts';

/** Where the model is, and how much of it is used for one reply. */
export interface OpenAiChatModelOptions {
  /** Up to and without `/chat/completions`. */
  readonly baseUrl: string;
  readonly model: string;
  /** `null` for endpoints without one. */
  readonly apiKey: string | null;
  /** Milliseconds without a sign of life after which the endpoint counts as silent; before the first token as well. */
  readonly silenceMs: number;
  /** Milliseconds for the whole reply. */
  readonly timeoutMs: number;
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
    // Requests with a key go to no other host, and the client does not log what the endpoint says.
    configuration: { baseURL: options.baseUrl, fetchOptions: { redirect: 'error' }, logLevel: 'off' },
  });
  return {
    name: options.model,
    isResting: () => false,
    async *stream(messages, signal) {
      const silence = abortedAfter(options.silenceMs);
      const limit = abortedAfter(options.timeoutMs);
      const stopped = AbortSignal.any([signal, silence.signal, limit.signal]);
      let isDone = false;
      let isAlive = false;
      try {
        const turns = messages.map(({ role, content }) => ({ role, content }));
        for await (const chunk of await client.stream(turns, { signal: stopped })) {
          silence.reset();
          isAlive = true;
          const finish: unknown = chunk.response_metadata.finish_reason;
          if (typeof chunk.content === 'string' && chunk.content !== '') yield chunk.content;
          if (finish === 'length') throw new ModelError('too_long');
          isDone ||= finish !== undefined && finish !== null;
        }
        stopped.throwIfAborted();
        if (!isDone) throw new ModelError(isAlive ? 'cut_off' : 'malformed');
      } catch (cause) {
        signal.throwIfAborted();
        if (silence.signal.aborted) throw new ModelError('silent');
        throw limit.signal.aborted ? new ModelError('too_slow') : modelErrorFrom(cause, isAlive);
      } finally {
        silence.stop();
        limit.stop();
      }
    },
  };
}

/** A signal that is aborted when it was neither reset nor stopped for a while. */
function abortedAfter(milliseconds: number) {
  const controller = new AbortController();
  const start = () => setTimeout(() => controller.abort(), milliseconds);
  let timer = start();
  return {
    signal: controller.signal,
    reset() {
      clearTimeout(timer);
      timer = start();
    },
    stop: () => clearTimeout(timer),
  };
}

/** Whatever the client throws, as one of the known failures. Messages of the endpoint are left behind: they may repeat the key. */
function modelErrorFrom(cause: unknown, isAlive: boolean): ModelError {
  if (cause instanceof ModelError) return cause;
  const status = readField(cause, 'status');
  if (typeof status === 'number') {
    if (status === 401 || status === 403) return new ModelError('unauthorized');
    if (status === 429) return new ModelError('rate_limited', { retryAfterMs: retryAfter(cause) });
    return new ModelError(status >= 500 ? 'server_error' : 'rejected');
  }
  if (cause instanceof SyntaxError) return new ModelError('malformed');
  return new ModelError(isAlive ? 'cut_off' : 'unreachable');
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
