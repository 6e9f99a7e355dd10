/** Marks a database as Cewen's own: "CEWN" in ASCII. */
export const applicationId = 0x4345574e;

/**
 * Steps from an empty database to the present form, one after the other; `user_version` counts those taken. A step that was released is
 * never changed: a new form is a new step.
 *
 * Times are milliseconds since 1970. Turns are ordered by their id, which `autoincrement` never uses twice, so that an answer cannot
 * reach a turn that took a dropped one's place.
 */
export const migrations: readonly (readonly string[])[] = [
  [
    `create table conversations (
      id text primary key,
      owner text,
      title text,
      created_at integer not null,
      updated_at integer not null
    ) strict, without rowid`,
    'create index conversations_by_owner on conversations (owner, updated_at)',
    'create index conversations_by_age on conversations (updated_at)',
    `create table turns (
      id integer primary key autoincrement,
      conversation_id text not null references conversations (id) on delete cascade,
      question text not null,
      asked_at integer not null,
      answer_id text unique,
      answer text
    ) strict`,
    'create index turns_by_conversation on turns (conversation_id, id)',
    `create table feedback (
      answer_id text primary key references turns (answer_id) on delete cascade,
      rating text not null check (rating in ('up', 'down')),
      comment text,
      given_at integer not null
    ) strict, without rowid`,
  ],
];
