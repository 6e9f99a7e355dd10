import { LRUCache } from 'lru-cache';
import { AppError } from '../errors.ts';
import type { Clock, ConversationMessage, ConversationStore } from '../ports.ts';

export interface MemoryConversationStoreOptions {
  /** Beyond this the least recently used conversation is forgotten. */
  readonly maxConversations: number;
  /** A conversation is forgotten this many milliseconds after its last use. */
  readonly ttlMs: number;
  /** Only the newest messages of a conversation are kept. */
  readonly maxMessages: number;
  readonly clock: Clock;
}

/**
 * Conversations in the memory of one process, under random UUIDs.
 * `append` throws AppError `not_found` for an id that is unknown or was forgotten.
 */
export function memoryConversationStore(options: MemoryConversationStoreOptions): ConversationStore {
  const { maxConversations, ttlMs, maxMessages, clock } = options;
  const conversations = new LRUCache<string, readonly ConversationMessage[]>({
    max: maxConversations,
    ttl: ttlMs,
    updateAgeOnGet: true,
    ttlResolution: 0,
    perf: { now: () => clock.now().getTime() },
  });
  return {
    async create() {
      const id = crypto.randomUUID();
      conversations.set(id, []);
      return id;
    },
    async messages(id) {
      return conversations.get(id) ?? null;
    },
    async append(id, messages) {
      const earlier = conversations.get(id);
      if (!earlier) throw new AppError('not_found', 'There is no such conversation.');
      conversations.set(id, [...earlier, ...messages].slice(-maxMessages));
    },
  };
}
