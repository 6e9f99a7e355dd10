import { connectD1, type D1Binding } from '../../adapters/sqlite/d1-connection.ts';
import { connectServer } from '../../adapters/sqlite/server-connection.ts';
import type { SqlDatabase } from '../../adapters/sqlite/sql-database.ts';
import { sqliteConversationArchive } from '../../adapters/sqlite-conversation-archive.ts';
import type { Answer } from '../../answer/types.ts';
import {
  type ConversationSettings,
  type KeptConversations,
  keepInDatabase,
  keepInMemory,
  reasonOf,
  type Surroundings,
} from '../keep-conversations.ts';

/** What a Worker may be given to keep conversations in. */
export interface WorkerDatabases {
  readonly DB?: D1Binding | undefined;
  /** A libSQL server, which comes before D1: whoever sets its address means it. */
  readonly CEWEN_DATABASE_URL?: string | undefined;
  readonly CEWEN_DATABASE_TOKEN?: string | undefined;
}

export interface WorkerConversations extends KeptConversations {
  /** Deletes what has outlived its time, for the scheduled handler. What fails is logged. */
  purge(): Promise<void>;
}

/**
 * The conversations of an isolate: in what is bound, in memory while that fails, and in memory alone where nothing is bound or nothing
 * may be stored. Nothing is read before the first use, so this may run outside of a request.
 */
export function openWorkerConversations(
  databases: WorkerDatabases,
  settings: ConversationSettings,
  surroundings: Surroundings,
): WorkerConversations {
  const { clock, log } = surroundings;
  const inMemory = { ...keepInMemory(settings, clock), purge: async () => {} };
  if (settings.retentionDays === 0) return inMemory;
  try {
    const database = connect(databases);
    if (database === null) return inMemory;
    return keepInDatabase(sqliteConversationArchive<Answer>({ database, clock }), settings, surroundings);
  } catch (error) {
    log.error('conversations are kept in memory: the database cannot be used', {
      reason: reasonOf(error),
      remedy: 'Set CEWEN_DATABASE_URL to the address of a libSQL server, or remove it to use D1.',
    });
    return inMemory;
  }
}

function connect({ DB, CEWEN_DATABASE_URL, CEWEN_DATABASE_TOKEN }: WorkerDatabases): SqlDatabase | null {
  // A secret that was piped in ends with its line.
  const [url, token] = [CEWEN_DATABASE_URL?.trim(), CEWEN_DATABASE_TOKEN?.trim()];
  if (url) return connectServer({ url, token: token || undefined });
  return DB ? connectD1(DB) : null;
}
