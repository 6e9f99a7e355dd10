import { ModelError } from '../../errors.ts';
import type { ChatModel, ModelMessage } from '../../ports.ts';
import { modelErrorOfStatus, type ReplyLimits, type ReplyPiece, readReply } from '../model-reply.ts';
import { readServerSentData } from '../server-sent-events.ts';
import type { AiBinding } from './ai-binding.ts';
import { workersAiCode, workersAiStatus } from './workers-ai-error.ts';

export interface WorkersAiChatModelOptions extends ReplyLimits {
  readonly binding: AiBinding;
  /** Such as `@cf/qwen/qwen3-30b-a3b-fp8`. */
  readonly model: string;
  /** Most tokens of one reply. */
  readonly maxTokens: number;
}

/** Workers AI gave up on the request by itself. */
const timedOut = 3007;

/**
 * A chat model behind a Worker's `AI` binding. One attempt per call: who calls knows what to do instead.
 *
 * Not through LangChain: its ChatCloudflareWorkersAI (1.1) speaks REST only, with an account id and a token that a Worker has no need
 * of, and its stream does not tell a reply that was cut off from a whole one.
 */
export function workersAiChatModel(options: WorkersAiChatModelOptions): ChatModel {
  return {
    name: options.model,
    isResting: () => false,
    stream: (messages, signal) =>
      readReply((stopped) => piecesOf(options, messages, stopped), options, signal, modelErrorFrom),
  };
}

async function* piecesOf(
  { binding, model, maxTokens }: WorkersAiChatModelOptions,
  messages: readonly ModelMessage[],
  stopped: AbortSignal,
): AsyncGenerator<ReplyPiece> {
  stopped.throwIfAborted();
  const turns = messages.map(({ role, content }) => ({ role, content }));
  const inputs = { messages: turns, stream: true, temperature: 0, max_tokens: maxTokens };
  const reply = binding.run(model, inputs, { signal: stopped });
  const stream = await untilStopped(reply, stopped);
  if (!(stream instanceof ReadableStream)) throw new ModelError('malformed');
  let isNamed = false;
  let isLong = false;
  for await (const data of readServerSentData(stream, stopped)) {
    if (data.trim() === '[DONE]') {
      yield { text: '', finish: isLong ? 'length' : 'stop' };
      return;
    }
    const event: unknown = JSON.parse(data);
    const piece = readEvent(event);
    yield piece;
    // The form with `response` names no reason for its end, but the tokens that it used. A reply that fills them exactly counts as cut.
    isNamed ||= piece.finish !== null;
    isLong ||= !isNamed && tokensOf(event) >= maxTokens;
  }
}

/** Some runtimes know no signal: then the stream that comes too late is cancelled. */
async function untilStopped(reply: Promise<unknown>, stopped: AbortSignal): Promise<unknown> {
  const cancel = (late: unknown) => (late instanceof ReadableStream ? late.cancel() : undefined);
  let stop: () => void = () => undefined;
  const stopping = new Promise<never>((_, reject) => {
    stop = () => {
      void reply.then(cancel).catch(() => undefined);
      reject(stopped.reason);
    };
  });
  stopped.addEventListener('abort', stop);
  try {
    return await Promise.race([reply, stopping]);
  } finally {
    stopped.removeEventListener('abort', stop);
  }
}

/**
 * An event has one of two forms, by model: `{ response }`, or `{ choices: [{ delta: { content }, finish_reason }] }` as with OpenAI.
 * Events of the second may carry an empty `response` as well, and both end with one that holds the usage.
 */
function readEvent(event: unknown): ReplyPiece {
  if ((field(event, 'error') ?? null) !== null) throw new ModelError('server_error');
  const choices = field(event, 'choices');
  if (Array.isArray(choices) && choices.length > 0) {
    const finish = field(choices[0], 'finish_reason');
    return {
      text: textOf(field(field(choices[0], 'delta'), 'content')),
      finish: typeof finish === 'string' ? finish : null,
    };
  }
  return { text: textOf(field(event, 'response')), finish: null };
}

/** Some models send a token of digits as a number. */
function textOf(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}

function tokensOf(event: unknown): number {
  if (Array.isArray(field(event, 'choices'))) return 0;
  const tokens = field(field(event, 'usage'), 'completion_tokens');
  return typeof tokens === 'number' ? tokens : 0;
}

/** The binding's own words are left behind. */
function modelErrorFrom(cause: unknown): ModelError | null {
  if (workersAiCode(cause) === timedOut) return new ModelError('too_slow');
  const status = workersAiStatus(cause);
  if (status !== null) return modelErrorOfStatus(status, null);
  return cause instanceof Error && cause.name === 'InferenceUpstreamError'
    ? new ModelError('server_error')
    : null;
}

function field(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;
}
