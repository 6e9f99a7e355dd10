import { ModelError } from '../errors.ts';

export interface ReplyLimits {
  /** Milliseconds without a sign of life after which the endpoint counts as silent; before the first token as well. */
  readonly silenceMs: number;
  /** Milliseconds for the whole reply. */
  readonly timeoutMs: number;
}

/** What came of a reply at a time. */
export interface ReplyPiece {
  /** May be empty: a sign of life, as of a model that thinks. */
  readonly text: string;
  /** Why the model ended, once it did: `length` when it ran into its limit. */
  readonly finish: string | null;
}

/**
 * Reads a reply as the port for language models promises it, whatever the endpoint: within its limits, known to be whole, with failures
 * that have a name.
 *
 * @param start sends the request; its signal is aborted when the caller stops or a limit is reached
 * @param classify the failure that an error of the endpoint stands for; `null` when it knows none
 * @throws ModelError when the reply does not come to its end; the reason of `signal` when that was aborted.
 */
export async function* readReply(
  start: (stopped: AbortSignal) => AsyncIterable<ReplyPiece>,
  limits: ReplyLimits,
  signal: AbortSignal,
  classify: (cause: unknown) => ModelError | null,
): AsyncGenerator<string> {
  const silence = abortedAfter(limits.silenceMs);
  const limit = abortedAfter(limits.timeoutMs);
  const stopped = AbortSignal.any([signal, silence.signal, limit.signal]);
  let isDone = false;
  let isAlive = false;
  try {
    for await (const { text, finish } of start(stopped)) {
      silence.reset();
      isAlive = true;
      if (text !== '') yield text;
      if (finish === 'length') throw new ModelError('too_long');
      isDone ||= finish !== null;
    }
    stopped.throwIfAborted();
    if (!isDone) throw new ModelError(isAlive ? 'cut_off' : 'malformed');
  } catch (cause) {
    signal.throwIfAborted();
    if (silence.signal.aborted) throw new ModelError('silent');
    if (limit.signal.aborted) throw new ModelError('too_slow');
    if (cause instanceof ModelError) throw cause;
    const known = classify(cause);
    if (known !== null) throw known;
    if (cause instanceof SyntaxError) throw new ModelError('malformed');
    throw new ModelError(isAlive ? 'cut_off' : 'unreachable');
  } finally {
    silence.stop();
    limit.stop();
  }
}

/** The failure that a status from 400 on stands for. */
export function modelErrorOfStatus(status: number, retryAfterMs: number | null): ModelError {
  if (status === 401 || status === 403) return new ModelError('unauthorized');
  if (status === 429) return new ModelError('rate_limited', { retryAfterMs });
  return new ModelError(status >= 500 ? 'server_error' : 'rejected');
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
