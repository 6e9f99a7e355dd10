import { resolve } from 'node:path';
import { fallbackConversationArchive } from '../adapters/fallback-conversation-archive.ts';
import { memoryConversationArchive } from '../adapters/memory-conversation-archive.ts';
import {
  type SqliteConversationArchive,
  sqliteConversationArchive,
} from '../adapters/sqlite-conversation-archive.ts';
import type { Answer } from '../answer/types.ts';
import type { Keeping } from '../http/services.ts';
import type { Logger } from '../log.ts';
import type { Clock, ConversationArchive } from '../ports.ts';
import type { Configuration } from './configuration.ts';

/** The conversations of a server. */
export interface Conversations {
  readonly archive: ConversationArchive<Answer>;
  readonly keeping: Keeping;
  /** Leaves the database as one whole file. */
  close(): Promise<void>;
}

const dayMs = 86_400_000;

/** Conversations of this process alone. */
export function conversationsInMemory(configuration: Configuration, clock: Clock): Conversations {
  const { conversations, conversationHours } = configuration;
  return {
    archive: memoryConversationArchive({
      maxConversations: conversations,
      ttlMs: conversationHours * 3_600_000,
      clock,
    }),
    keeping: { onDisk: false, retentionDays: 0, memoryHours: conversationHours },
    close: async () => {},
  };
}

/**
 * Conversations as configured: in the database, where what has outlived its time is deleted now and once a day, or in memory. They are in
 * memory too when the database cannot be used; the log says why.
 */
export async function openConversations(
  configuration: Configuration,
  { clock, log }: { readonly clock: Clock; readonly log: Logger },
): Promise<Conversations> {
  const { database, retentionDays } = configuration;
  const inMemory = conversationsInMemory(configuration, clock);
  if (retentionDays === 0 || database === ':memory:') return inMemory;
  try {
    const stored = await sqliteConversationArchive<Answer>({ path: database, clock });
    const purge = () => purgeOld(stored, configuration, clock, log);
    // Not waited for: after a long time there may be much to delete.
    void purge();
    const timer = setInterval(purge, dayMs).unref();
    return {
      archive: fallbackConversationArchive({ main: stored, spare: inMemory.archive, clock, log }),
      keeping: { ...inMemory.keeping, onDisk: true, retentionDays },
      close: async () => {
        clearInterval(timer);
        await stored.close();
      },
    };
  } catch (error) {
    log.error('conversations are kept in memory: the database cannot be used', {
      database: resolve(database),
      reason: error instanceof Error ? error.message : typeof error,
      remedy: 'Make the file readable and writable, or move it away; a new one is made at the next start.',
    });
    return inMemory;
  }
}

async function purgeOld(
  stored: SqliteConversationArchive<Answer>,
  { retentionDays, storedConversations }: Configuration,
  clock: Clock,
  log: Logger,
): Promise<void> {
  const usedBefore = new Date(clock.now().getTime() - retentionDays * dayMs);
  try {
    const conversations = await stored.purge({ usedBefore, most: storedConversations });
    if (conversations > 0) log.info('old conversations deleted', { conversations });
  } catch (error) {
    log.error('old conversations could not be deleted', {
      reason: error instanceof Error ? error.message : typeof error,
    });
  }
}
