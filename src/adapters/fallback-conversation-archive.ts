import { AppError } from '../errors.ts';
import type { Logger } from '../log.ts';
import type { BegunTurn, Clock, ConversationArchive, StoredAnswer } from '../ports.ts';

export interface FallbackConversationArchiveOptions<Answer extends StoredAnswer> {
  /** Where conversations belong. */
  readonly main: ConversationArchive<Answer>;
  /** Takes new conversations while the main one fails. */
  readonly spare: ConversationArchive<Answer>;
  readonly clock: Clock;
  readonly log: Logger;
}

/** For so long after a failure the main archive is left alone: a locked database holds up every answer, not just the one that waits for it. */
const restMs = 5_000;

/** The turn of a conversation that could be read and not written; its answer is not kept. */
const unrecordedTurn = 'unrecorded';

/**
 * An archive whose failures cost no answer. While the main one fails, new conversations go to the spare one and stay there; those of the
 * main one go on unrecorded as long as they can be read. What cannot be done without the main one is `unavailable`.
 */
export function fallbackConversationArchive<Answer extends StoredAnswer>(
  options: FallbackConversationArchiveOptions<Answer>,
): ConversationArchive<Answer> {
  const { main, spare, log } = options;
  const attempt = guard(options);
  const isSpare = async (id: string) => (await spare.history(id)) !== null;

  /** A turn of a conversation that is on disk, and can only be read. */
  const beginUnrecorded = async (conversationId: string, failure: AppError): Promise<BegunTurn> => {
    try {
      const history = await main.history(conversationId);
      if (history !== null) return { conversationId, turnId: unrecordedTurn, history };
    } catch {
      // The failure to write is already told.
    }
    throw failure;
  };

  return {
    async begin(turn) {
      const { conversationId, replaceFrom } = turn;
      if (conversationId !== undefined && (await isSpare(conversationId))) return spare.begin(turn);
      try {
        return await attempt(() => main.begin(turn));
      } catch (error) {
        if (!isUnavailable(error)) throw error;
        if (conversationId === undefined) return spare.begin(turn);
        if (replaceFrom !== undefined) throw error;
        return beginUnrecorded(conversationId, error);
      }
    },
    async finish(turn, answer) {
      if (await isSpare(turn.conversationId)) return spare.finish(turn, answer);
      if (turn.turnId === unrecordedTurn) return;
      // The answer is on its way to whoever asked; that it could not be kept stands in the log.
      await attempt(() => main.finish(turn, answer)).catch((error: unknown) => {
        if (!isUnavailable(error)) throw error;
        log.warn('an answer was not kept');
      });
    },
    async history(id) {
      return (await spare.history(id)) ?? attempt(() => main.history(id));
    },
    async list(owner) {
      const lists = [await spare.list(owner), await attempt(() => main.list(owner))];
      return lists.flat().sort((a, b) => b.updatedAt.getTime() - a.updatedAt.getTime());
    },
    async read(owner, id) {
      return (await spare.read(owner, id)) ?? attempt(() => main.read(owner, id));
    },
    async rename(owner, id, title) {
      return (await spare.rename(owner, id, title)) ?? attempt(() => main.rename(owner, id, title));
    },
    async remove(owner, id) {
      return (await spare.remove(owner, id)) || attempt(() => main.remove(owner, id));
    },
    async removeAll(owner) {
      await spare.removeAll(owner);
      await attempt(() => main.removeAll(owner));
    },
    async record(answerId, feedback) {
      return (await spare.record(answerId, feedback)) || attempt(() => main.record(answerId, feedback));
    },
  };
}

/** Runs work on the main archive; a failure is logged once until it works again, and becomes `unavailable`. */
function guard<Answer extends StoredAnswer>({ clock, log }: FallbackConversationArchiveOptions<Answer>) {
  let failing = false;
  let restUntil = 0;
  return async <Value>(work: () => Promise<Value>): Promise<Value> => {
    if (failing && clock.now().getTime() < restUntil) throw notNow();
    try {
      const value = await work();
      if (failing) log.info('conversations are kept again');
      failing = false;
      return value;
    } catch (error) {
      // A refusal is no failure; a database that cannot be opened again is.
      if (error instanceof AppError && !isUnavailable(error)) throw error;
      if (!failing) log.error('conversations cannot be kept', { reason: reasonOf(error) });
      failing = true;
      restUntil = clock.now().getTime() + restMs;
      throw notNow(error);
    }
  };
}

function notNow(cause?: unknown): AppError {
  return new AppError('unavailable', 'Conversations cannot be read or kept at the moment.', { cause });
}

function isUnavailable(error: unknown): error is AppError {
  return error instanceof AppError && error.code === 'unavailable';
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : typeof error;
}
