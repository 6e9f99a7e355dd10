import type { SqlStatement } from './sql-database.ts';

/** One row when the conversation exists, with how many turns it has. */
export function countTurns(id: string): SqlStatement {
  return {
    sql: `select (select count(*) from turns where conversation_id = conversations.id) as turns
      from conversations where id = :id`,
    args: { id },
  };
}

export function insertConversation(id: string, owner: string | null, now: number): SqlStatement {
  return {
    sql: `insert into conversations (id, owner, created_at, updated_at) values (:id, :owner, :now, :now)`,
    args: { id, owner, now },
  };
}

/** Adds a turn to a conversation that exists and, where a number of turns is given, has that many. Gives its id. */
export function insertTurn(
  conversationId: string,
  question: string,
  now: number,
  turns: number | null,
): SqlStatement {
  return {
    sql: `insert into turns (conversation_id, question, asked_at)
      select id, :question, :now from conversations where id = :id
        and (:turns is null or :turns = (select count(*) from turns where conversation_id = :id))
      returning id`,
    args: { id: conversationId, question, now, turns },
  };
}

/** Deletes the turns from an index on; none where it is beyond the last. */
export function dropTurnsFrom(conversationId: string, index: number | null): SqlStatement {
  return {
    sql: `delete from turns where conversation_id = :id and :index is not null and id >=
      (select id from turns where conversation_id = :id order by id limit 1 offset coalesce(:index, 0))`,
    args: { id: conversationId, index },
  };
}

/** Deletes all but the newest turns. */
export function dropOldTurns(conversationId: string, kept: number): SqlStatement {
  return {
    sql: `delete from turns where conversation_id = :id and id <=
      (select id from turns where conversation_id = :id order by id desc limit 1 offset :kept)`,
    args: { id: conversationId, kept },
  };
}

export function touchConversation(id: string, now: number): SqlStatement {
  return { sql: 'update conversations set updated_at = :now where id = :id', args: { id, now } };
}

/** The newest answered turns, newest first. */
export function selectHistory(conversationId: string, most: number): SqlStatement {
  return {
    sql: `select question, answer ->> '$.answer' as reply from turns
      where conversation_id = :id and answer is not null order by id desc limit :most`,
    args: { id: conversationId, most },
  };
}

export function answerTurn(turnId: string, answerId: string, answer: string): SqlStatement {
  return {
    sql: 'update turns set answer_id = :answerId, answer = :answer where id = :turnId',
    args: { turnId: Number(turnId), answerId, answer },
  };
}

/** All of an owner's conversations, or one, the last used first. */
export function selectSummaries(owner: string, id: string | null): SqlStatement {
  return {
    sql: `select id, title, created_at, updated_at,
        (select count(*) from turns where conversation_id = conversations.id) as turns,
        (select question from turns where conversation_id = conversations.id order by id limit 1) as first_question
      from conversations where owner = :owner and (:id is null or id = :id)
      order by updated_at desc, created_at desc, id`,
    args: { owner, id },
  };
}

export function selectTurns(conversationId: string): SqlStatement {
  return {
    sql: `select question, answer, asked_at, rating, comment from turns left join feedback using (answer_id)
      where conversation_id = :id order by turns.id`,
    args: { id: conversationId },
  };
}

export function renameConversation(owner: string, id: string, title: string): SqlStatement {
  return {
    sql: 'update conversations set title = :title where owner = :owner and id = :id',
    args: { owner, id, title },
  };
}

/** Deletes all of an owner's conversations, or one, with their turns and feedback. A row for each conversation. */
export function deleteConversations(owner: string, id: string | null): SqlStatement {
  return {
    sql: 'delete from conversations where owner = :owner and (:id is null or id = :id) returning id',
    args: { owner, id },
  };
}

/** Adds or replaces feedback on an answer that is stored. A row where it is. */
export function upsertFeedback(
  answerId: string,
  rating: string,
  comment: string | null,
  now: number,
): SqlStatement {
  return {
    sql: `insert into feedback (answer_id, rating, comment, given_at)
      select answer_id, :rating, :comment, :now from turns where answer_id = :answerId
      on conflict (answer_id) do update
        set rating = excluded.rating, comment = excluded.comment, given_at = excluded.given_at
      returning answer_id`,
    args: { answerId, rating, comment, now },
  };
}

/** Deletes some of what was last used before a moment, or is beyond a number. A row for each conversation. */
export function purgeConversations(usedBefore: number, most: number, atOnce: number): SqlStatement {
  return {
    sql: `delete from conversations where id in (
      select id from conversations where updated_at < :usedBefore
      union select id from (select id from conversations order by updated_at desc limit -1 offset :most)
      limit :atOnce) returning id`,
    args: { usedBefore, most, atOnce },
  };
}
