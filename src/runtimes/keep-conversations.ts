import { fallbackConversationArchive } from '../adapters/fallback-conversation-archive.ts';
import { memoryConversationArchive } from '../adapters/memory-conversation-archive.ts';
import type { SqliteConversationArchive } from '../adapters/sqlite-conversation-archive.ts';
import type { Answer } from '../answer/types.ts';
import type { Keeping } from '../http/services.ts';
import type { Logger } from '../log.ts';
import type { Clock, ConversationArchive } from '../ports.ts';
import type { Configuration } from './configuration.ts';

/** Conversations on any runtime. */
export interface KeptConversations {
  readonly archive: ConversationArchive<Answer>;
  readonly keeping: Keeping;
}

/** How many conversations are kept, and how long. */
export type ConversationSettings = Pick<
  Configuration,
  'retentionDays' | 'storedConversations' | 'conversations' | 'conversationHours'
>;

export interface Surroundings {
  readonly clock: Clock;
  readonly log: Logger;
}

export const dayMs = 86_400_000;

/** Conversations of this process, or isolate, alone. */
export function keepInMemory(
  { conversations, conversationHours }: ConversationSettings,
  clock: Clock,
): KeptConversations {
  return {
    archive: memoryConversationArchive({
      maxConversations: conversations,
      ttlMs: conversationHours * 3_600_000,
      clock,
    }),
    keeping: { onDisk: false, retentionDays: 0, memoryHours: conversationHours },
  };
}

/** Conversations in a database, and in memory while it fails. `purge` deletes what has outlived its time, and throws nothing. */
export function keepInDatabase(
  stored: SqliteConversationArchive<Answer>,
  settings: ConversationSettings,
  surroundings: Surroundings,
): KeptConversations & { purge(): Promise<void> } {
  const { archive: spare, keeping } = keepInMemory(settings, surroundings.clock);
  return {
    archive: fallbackConversationArchive({ main: stored, spare, ...surroundings }),
    keeping: { ...keeping, onDisk: true, retentionDays: settings.retentionDays },
    purge: () => purgeOld(stored, settings, surroundings),
  };
}

async function purgeOld(
  stored: SqliteConversationArchive<Answer>,
  { retentionDays, storedConversations }: ConversationSettings,
  { clock, log }: Surroundings,
): Promise<void> {
  const usedBefore = new Date(clock.now().getTime() - retentionDays * dayMs);
  try {
    const conversations = await stored.purge({ usedBefore, most: storedConversations });
    if (conversations > 0) log.info('old conversations deleted', { conversations });
  } catch (error) {
    log.error('old conversations could not be deleted', { reason: reasonOf(error) });
  }
}

/** What an error says, for the log. */
export function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : typeof error;
}
