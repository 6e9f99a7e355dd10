import { resolve } from 'node:path';
import { connectFile } from '../adapters/sqlite/file-connection.ts';
import { sqliteConversationArchive } from '../adapters/sqlite-conversation-archive.ts';
import type { Answer } from '../answer/types.ts';
import type { Clock } from '../ports.ts';
import type { Configuration } from './configuration.ts';
import {
  dayMs,
  type KeptConversations,
  keepInDatabase,
  keepInMemory,
  reasonOf,
  type Surroundings,
} from './keep-conversations.ts';

/** The conversations of a server. */
export interface Conversations extends KeptConversations {
  /** Leaves the database as one whole file. */
  close(): Promise<void>;
}

/** Conversations of this process alone. */
export function conversationsInMemory(configuration: Configuration, clock: Clock): Conversations {
  return { ...keepInMemory(configuration, clock), close: async () => {} };
}

/**
 * Conversations as configured: in the database, where what has outlived its time is deleted now and once a day, or in memory. They are in
 * memory too when the database cannot be used; the log says why.
 */
export async function openConversations(
  configuration: Configuration,
  surroundings: Surroundings,
): Promise<Conversations> {
  const { database, retentionDays } = configuration;
  const { clock, log } = surroundings;
  if (retentionDays === 0 || database === ':memory:') return conversationsInMemory(configuration, clock);
  try {
    const stored = sqliteConversationArchive<Answer>({ database: await connectFile(database), clock });
    const { purge, ...kept } = keepInDatabase(stored, configuration, surroundings);
    // Not waited for: after a long time there may be much to delete.
    void purge();
    const timer = setInterval(purge, dayMs).unref();
    return {
      ...kept,
      close: async () => {
        clearInterval(timer);
        await stored.close();
      },
    };
  } catch (error) {
    log.error('conversations are kept in memory: the database cannot be used', {
      database: resolve(database),
      reason: reasonOf(error),
      remedy: 'Make the file readable and writable, or move it away; a new one is made at the next start.',
    });
    return conversationsInMemory(configuration, clock);
  }
}
