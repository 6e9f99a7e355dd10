import type { InStatement, Row } from '@libsql/client/sqlite3';
import type {
  Clock,
  ConversationArchive,
  ConversationMessage,
  ConversationSummary,
  Feedback,
  StoredAnswer,
  StoredTurn,
} from '../ports.ts';
import { shorten } from '../text/shorten.ts';
import {
  type ConversationLimits,
  conversationLimits,
  noSuchConversation,
  noSuchTurn,
  titleCharacters,
} from './conversation-limits.ts';
import { openDatabase } from './sqlite/open-database.ts';
import * as statements from './sqlite/statements.ts';

export interface SqliteConversationArchiveOptions {
  /** A file, relative to the working directory, or `:memory:`. */
  readonly path: string;
  readonly clock: Clock;
  readonly limits?: ConversationLimits;
}

/** Which conversations have outlived their time. */
export interface Retention {
  /** Those last used before this moment. */
  readonly usedBefore: Date;
  /** Beyond this many those that were not used for longest. */
  readonly most: number;
}

export interface SqliteConversationArchive<Answer extends StoredAnswer> extends ConversationArchive<Answer> {
  /** Deletes what has outlived its time. @returns how many conversations. */
  purge(retention: Retention): Promise<number>;
  close(): void;
}

/**
 * Conversations in an SQLite database, under random UUIDs. Every change is one transaction.
 *
 * @throws what {@link openDatabase} throws.
 */
export async function sqliteConversationArchive<Answer extends StoredAnswer>(
  options: SqliteConversationArchiveOptions,
): Promise<SqliteConversationArchive<Answer>> {
  const { clock, limits = conversationLimits } = options;
  const client = await openDatabase(options.path);
  const now = () => clock.now().getTime();
  const rowsOf = async (statement: InStatement) => (await client.execute(statement)).rows;
  const write = (...batch: InStatement[]) => client.batch(batch, 'write');
  /** After this, deleted text is in neither the file nor its log. */
  const wipeLog = () => client.execute('pragma wal_checkpoint(truncate)');

  return {
    async begin({ conversationId, owner, question, replaceFrom }) {
      if (conversationId === undefined) {
        const id = crypto.randomUUID();
        const [, inserted] = await write(
          statements.insertConversation(id, owner ?? null, now()),
          statements.insertTurn(id, question, now(), null),
        );
        return { conversationId: id, turnId: String(inserted?.rows[0]?.id), history: [] };
      }
      const [found, , inserted, , , history] = await write(
        statements.countTurns(conversationId),
        statements.dropTurnsFrom(conversationId, replaceFrom ?? null),
        statements.insertTurn(conversationId, question, now(), replaceFrom ?? null),
        statements.touchConversation(conversationId, now()),
        statements.dropOldTurns(conversationId, limits.turns),
        statements.selectHistory(conversationId, limits.historyTurns),
      );
      const [conversation] = found?.rows ?? [];
      if (!conversation) throw noSuchConversation();
      const [turn] = inserted?.rows ?? [];
      if (!turn) throw noSuchTurn(Number(conversation.turns));
      return { conversationId, turnId: String(turn.id), history: historyOf(history?.rows ?? []) };
    },
    async finish({ turnId }, answer) {
      await client.execute(statements.answerTurn(turnId, answer.id, JSON.stringify(answer)));
    },
    async history(conversationId) {
      const [found, history] = await client.batch(
        [
          statements.countTurns(conversationId),
          statements.selectHistory(conversationId, limits.historyTurns),
        ],
        'read',
      );
      return found?.rows.length ? historyOf(history?.rows ?? []) : null;
    },
    async list(owner) {
      return (await rowsOf(statements.selectSummaries(owner, null))).map(summaryOf);
    },
    async read(owner, id) {
      const [found, turns] = await client.batch(
        [statements.selectSummaries(owner, id), statements.selectTurns(id)],
        'read',
      );
      const [row] = found?.rows ?? [];
      return row ? { ...summaryOf(row), turns: (turns?.rows ?? []).map(turnOf<Answer>) } : null;
    },
    async rename(owner, id, title) {
      const [, found] = await write(
        statements.renameConversation(owner, id, title),
        statements.selectSummaries(owner, id),
      );
      const [row] = found?.rows ?? [];
      return row ? summaryOf(row) : null;
    },
    async remove(owner, id) {
      const { rowsAffected } = await client.execute(statements.deleteConversations(owner, id));
      if (rowsAffected > 0) await wipeLog();
      return rowsAffected > 0;
    },
    async removeAll(owner) {
      const { rowsAffected } = await client.execute(statements.deleteConversations(owner, null));
      if (rowsAffected > 0) await wipeLog();
    },
    async record(answerId, { rating, comment }) {
      const { rowsAffected } = await client.execute(
        statements.upsertFeedback(answerId, rating, comment, now()),
      );
      return rowsAffected > 0;
    },
    async purge({ usedBefore, most }) {
      const { rowsAffected } = await client.execute(
        statements.purgeConversations(usedBefore.getTime(), most),
      );
      if (rowsAffected > 0) await wipeLog();
      return rowsAffected;
    },
    close() {
      client.close();
    },
  };
}

/** Rows come newest first. */
function historyOf(rows: readonly Row[]): ConversationMessage[] {
  return rows.toReversed().flatMap(({ question, reply }) => [
    { role: 'user', content: String(question) },
    { role: 'assistant', content: String(reply) },
  ]);
}

function summaryOf(row: Row): ConversationSummary {
  return {
    id: String(row.id),
    title:
      row.title === null ? shorten(String(row.first_question ?? ''), titleCharacters) : String(row.title),
    createdAt: new Date(Number(row.created_at)),
    updatedAt: new Date(Number(row.updated_at)),
    turns: Number(row.turns),
  };
}

function turnOf<Answer extends StoredAnswer>(row: Row): StoredTurn<Answer> {
  return {
    question: String(row.question),
    answer: row.answer === null ? null : (JSON.parse(String(row.answer)) as Answer),
    askedAt: new Date(Number(row.asked_at)),
    feedback: row.rating === null ? null : feedbackOf(row),
  };
}

function feedbackOf({ rating, comment }: Row): Feedback {
  return { rating: rating === 'up' ? 'up' : 'down', comment: comment === null ? null : String(comment) };
}
