import { ModelError, type ModelFailure } from '../errors.ts';
import type { Logger } from '../log.ts';
import type { ChatModel, Clock, ModelMessage } from '../ports.ts';

export interface RestingOptions {
  readonly clock: Clock;
  readonly log: Logger;
  /** Failures in a row after which the endpoint is left alone. */
  readonly failures: number;
  /** Milliseconds of the first rest; each further one is twice as long. */
  readonly restMs: number;
  readonly longestRestMs: number;
}

/** Not tuned: three failures are no accident; ten seconds to five minutes are short for an operator and long for a server. */
export const restingDefaults = { failures: 3, restMs: 10_000, longestRestMs: 300_000 } as const;

/** These do not heal by themselves: one is enough. */
const lasting: readonly ModelFailure[] = ['unauthorized', 'rate_limited'];
/** These say nothing of the endpoint. */
const harmless: readonly ModelFailure[] = ['too_long', 'over_budget', 'resting'];

const greeting: readonly ModelMessage[] = [{ role: 'user', content: 'OK?' }];

/**
 * A circuit breaker: after failures in a row the endpoint rests, and calls are turned down at once. When the rest is over, the next call
 * is turned down as well, while the endpoint is tried in the background with a greeting; only when it answers is it used again. So a
 * dead endpoint never makes anybody wait, not even the one who comes first after a rest.
 */
export function restingChatModel(model: ChatModel, options: RestingOptions): ChatModel {
  const { clock, log, failures, restMs, longestRestMs } = options;
  let inARow = 0;
  let rests = 0;
  let restsUntil: number | null = null;
  let isTrying = false;

  const succeeded = () => {
    if (restsUntil !== null) log.info('language model answers again');
    [inARow, rests, restsUntil] = [0, 0, null];
  };
  const failed = ({ failure, retryAfterMs }: ModelError) => {
    if (harmless.includes(failure)) return;
    inARow += 1;
    log.warn('language model failed', { model: model.name, failure });
    if (inARow < failures && !lasting.includes(failure)) return;
    const ms = Math.min(longestRestMs, Math.max(restMs * 2 ** rests, retryAfterMs ?? 0));
    rests += 1;
    restsUntil = clock.now().getTime() + ms;
    log.warn('language model rests', { failure, ms });
  };
  const tryAgain = async () => {
    isTrying = true;
    try {
      const enough = new AbortController();
      for await (const _ of model.stream(greeting, enough.signal)) break;
      succeeded();
    } catch (cause) {
      // Whatever it was, it is no answer: another rest.
      inARow = failures;
      failed(
        cause instanceof ModelError && !harmless.includes(cause.failure)
          ? cause
          : new ModelError('malformed'),
      );
    } finally {
      isTrying = false;
    }
  };
  const isResting = () => {
    if (restsUntil === null) return false;
    if (clock.now().getTime() >= restsUntil && !isTrying) void tryAgain();
    return true;
  };

  return {
    name: model.name,
    isResting,
    async *stream(messages, signal) {
      if (isResting()) throw new ModelError('resting');
      try {
        yield* model.stream(messages, signal);
        succeeded();
      } catch (cause) {
        // Calls that began before the rest do not prolong it.
        if (cause instanceof ModelError && restsUntil === null) failed(cause);
        throw cause;
      }
    },
  };
}
