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
import type { SqlDatabase, SqlRow, SqlStatement } from './sqlite/sql-database.ts';
import * as statements from './sqlite/statements.ts';

export interface SqliteConversationArchiveOptions {
  /** In the present form; closed with the archive. */
  readonly database: SqlDatabase;
  readonly clock: Clock;
  readonly limits?: ConversationLimits;
}

/** Between so many, answers get their turn: SQLite in a file works on the only thread. */
const purgedAtOnce = 100;
const othersTurn = () => new Promise<void>((resolve) => setTimeout(resolve));

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
  /** Leaves everything in the one file. */
  close(): Promise<void>;
}

/** Conversations in an SQLite database, under random UUIDs. Every change is one transaction. */
export function sqliteConversationArchive<Answer extends StoredAnswer>(
  options: SqliteConversationArchiveOptions,
): SqliteConversationArchive<Answer> {
  const { database, clock, limits = conversationLimits } = options;
  const now = () => clock.now().getTime();
  /** @returns how many rows it gave back. */
  const change = async (statement: SqlStatement): Promise<number> => {
    const [rows = []] = await database.write(statement);
    return rows.length;
  };
  /** Deletes; what is deleted is then in the file no more. @returns how many conversations. */
  const erase = async (statement: SqlStatement): Promise<number> => {
    const count = await change(statement);
    // The deletion stands, whether or not the log could be emptied at once.
    if (count > 0) await database.emptyLog?.().catch(() => undefined);
    return count;
  };

  return {
    async begin({ conversationId, owner, question, replaceFrom }) {
      if (conversationId === undefined) {
        const id = crypto.randomUUID();
        const [, inserted] = await database.write(
          statements.insertConversation(id, owner ?? null, now()),
          statements.insertTurn(id, question, now(), null),
        );
        return { conversationId: id, turnId: String(inserted?.[0]?.id), history: [] };
      }
      const [found, , inserted, , , history] = await database.write(
        statements.countTurns(conversationId),
        statements.dropTurnsFrom(conversationId, replaceFrom ?? null),
        statements.insertTurn(conversationId, question, now(), replaceFrom ?? null),
        statements.touchConversation(conversationId, now()),
        statements.dropOldTurns(conversationId, limits.turns),
        statements.selectHistory(conversationId, limits.historyTurns),
      );
      const [conversation] = found ?? [];
      if (!conversation) throw noSuchConversation();
      const [turn] = inserted ?? [];
      if (!turn) throw noSuchTurn(Number(conversation.turns));
      return { conversationId, turnId: String(turn.id), history: historyOf(history ?? []) };
    },
    async finish({ turnId }, answer) {
      await database.write(statements.answerTurn(turnId, answer.id, JSON.stringify(answer)));
    },
    async history(conversationId) {
      const [found, history] = await database.read(
        statements.countTurns(conversationId),
        statements.selectHistory(conversationId, limits.historyTurns),
      );
      return found?.length ? historyOf(history ?? []) : null;
    },
    async list(owner) {
      const [found] = await database.read(statements.selectSummaries(owner, null));
      return (found ?? []).map(summaryOf);
    },
    async read(owner, id) {
      const [found, turns] = await database.read(
        statements.selectSummaries(owner, id),
        statements.selectTurns(id),
      );
      const [row] = found ?? [];
      return row ? { ...summaryOf(row), turns: (turns ?? []).map(turnOf<Answer>) } : null;
    },
    async rename(owner, id, title) {
      const [, found] = await database.write(
        statements.renameConversation(owner, id, title),
        statements.selectSummaries(owner, id),
      );
      const [row] = found ?? [];
      return row ? summaryOf(row) : null;
    },
    async remove(owner, id) {
      return (await erase(statements.deleteConversations(owner, id))) > 0;
    },
    async removeAll(owner) {
      await erase(statements.deleteConversations(owner, null));
    },
    async record(answerId, { rating, comment }) {
      return (await change(statements.upsertFeedback(answerId, rating, comment, now()))) > 0;
    },
    async purge({ usedBefore, most }) {
      let purged = 0;
      for (let some = purgedAtOnce; some === purgedAtOnce; await othersTurn()) {
        some = await change(statements.purgeConversations(usedBefore.getTime(), most, purgedAtOnce));
        purged += some;
      }
      if (purged > 0) await database.emptyLog?.();
      return purged;
    },
    close: database.close,
  };
}

/** Rows come newest first. */
function historyOf(rows: readonly SqlRow[]): ConversationMessage[] {
  return rows.toReversed().flatMap(({ question, reply }) => [
    { role: 'user', content: String(question) },
    { role: 'assistant', content: String(reply) },
  ]);
}

function summaryOf(row: SqlRow): ConversationSummary {
  return {
    id: String(row.id),
    title:
      row.title === null ? shorten(String(row.first_question ?? ''), titleCharacters) : String(row.title),
    createdAt: new Date(Number(row.created_at)),
    updatedAt: new Date(Number(row.updated_at)),
    turns: Number(row.turns),
  };
}

function turnOf<Answer extends StoredAnswer>(row: SqlRow): StoredTurn<Answer> {
  return {
    question: String(row.question),
    answer: row.answer === null ? null : (JSON.parse(String(row.answer)) as Answer),
    askedAt: new Date(Number(row.asked_at)),
    feedback: row.rating === null ? null : feedbackOf(row),
  };
}

function feedbackOf({ rating, comment }: SqlRow): Feedback {
  return { rating: rating === 'up' ? 'up' : 'down', comment: comment === null ? null : String(comment) };
}
