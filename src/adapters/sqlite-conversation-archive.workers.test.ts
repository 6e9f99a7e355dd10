import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type LocalD1, startLocalD1 } from '../../test/workers/support/local-d1.ts';
import { describeConversationArchive, type TestAnswer, testAnswer } from './conversation-archive.contract.ts';
import type { ConversationLimits } from './conversation-limits.ts';
import { connectD1, type D1Binding } from './sqlite/d1-connection.ts';
import { sqliteConversationArchive } from './sqlite-conversation-archive.ts';

let d1: LocalD1;
beforeAll(async () => {
  d1 = await startLocalD1(40);
});
afterAll(() => d1.close());

const dayMs = 86_400_000;
const start = Date.parse('2026-01-01T00:00:00Z');

/** What an isolate does. */
function openArchive(binding: D1Binding, limits?: ConversationLimits) {
  let time = start;
  const archive = sqliteConversationArchive<TestAnswer>({
    database: connectD1(binding),
    clock: { now: () => new Date(time) },
    ...(limits ? { limits } : {}),
  });
  return { archive, pass: (milliseconds: number) => (time += milliseconds) };
}

const rowsOf = async (binding: D1Binding, sql: string) =>
  (await binding.batch([binding.prepare(sql)]))[0]?.results;

describeConversationArchive('D1', async (limits) => openArchive(await d1.next(), limits));

describe('D1', () => {
  it('holds everything for the next isolate', async () => {
    const binding = await d1.next();
    const { archive } = openArchive(binding);
    const turn = await archive.begin({ owner: 'a', question: '一' });
    await archive.finish(turn, testAnswer('answer-1'));
    const { archive: next } = openArchive(binding);
    expect(await next.read('a', turn.conversationId)).toEqual(await archive.read('a', turn.conversationId));
  });

  it('is brought to the present form by many isolates at once, one step once', async () => {
    const binding = await d1.next();
    const isolates = Array.from({ length: 8 }, () => openArchive(binding).archive);
    await Promise.all(isolates.map((archive) => archive.begin({ owner: 'a', question: '一' })));
    expect(await isolates[0]?.list('a')).toHaveLength(8);
    expect(await rowsOf(binding, 'select step from cewen_steps')).toEqual([{ step: 1 }]);
  });

  it('is prepared at a later use when it failed at the first', async () => {
    const binding = await d1.next();
    let failing = true;
    const { archive } = openArchive({
      prepare: (sql) => binding.prepare(sql),
      async batch(statements) {
        if (failing) throw new Error('D1_ERROR: Network connection lost.');
        return binding.batch(statements);
      },
    });
    await expect(archive.begin({ question: '一' })).rejects.toThrow(/lost/);
    failing = false;
    const { conversationId } = await archive.begin({ question: '一' });
    expect(await archive.history(conversationId)).toEqual([]);
  });

  it('is refused when it is the database of something else, and is left as it is', async () => {
    const binding = await d1.next();
    await binding.batch([binding.prepare('create table accounts (id integer primary key)')]);
    await expect(openArchive(binding).archive.list('a')).rejects.toMatchObject({
      code: 'unavailable',
      message: 'The database is one of something else.',
    });
    const tables = "select name from sqlite_schema where type = 'table' and name not glob '_cf_*'";
    expect(await rowsOf(binding, tables)).toEqual([{ name: 'accounts' }]);
  });

  it('is refused when it comes from a newer version', async () => {
    const binding = await d1.next();
    await openArchive(binding).archive.list('a');
    await binding.batch([binding.prepare('insert into cewen_steps (step) values (999)')]);
    await expect(openArchive(binding).archive.list('a')).rejects.toMatchObject({
      code: 'unavailable',
      message: 'The database was written by a newer version.',
    });
  });

  it('counts conversations, not what goes with them, when it purges any number', async () => {
    const { archive, pass } = openArchive(await d1.next());
    for (let count = 0; count < 130; count++) {
      const { conversationId } = await archive.begin({ owner: 'a', question: String(count) });
      if (count < 5) await archive.begin({ conversationId, question: '又' });
    }
    pass(dayMs);
    await archive.begin({ owner: 'a', question: '新' });
    expect(await archive.purge({ usedBefore: new Date(start + 1), most: 10 })).toBe(130);
    expect(await archive.list('a')).toMatchObject([{ title: '新' }]);
    await archive.begin({ owner: 'a', question: '二' });
    expect(await archive.purge({ usedBefore: new Date(0), most: 1 })).toBe(1);
  });
});
