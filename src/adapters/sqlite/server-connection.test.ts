import { afterEach, describe, expect, it } from 'vitest';
import { type LibsqlServer, startLibsqlServer } from '../../../test/support/libsql-server.ts';
import { describeConversationArchive, type TestAnswer } from '../conversation-archive.contract.ts';
import type { ConversationLimits } from '../conversation-limits.ts';
import { sqliteConversationArchive } from '../sqlite-conversation-archive.ts';
import { connectServer } from './server-connection.ts';

const token = 'eyJ.test.token';
const started: LibsqlServer[] = [];
afterEach(async () => {
  for (const server of started.splice(0)) await server.close();
});

async function startServer() {
  const server = await startLibsqlServer(token);
  started.push(server);
  return server;
}

function openArchive(url: string, { limits }: { limits?: ConversationLimits | undefined } = {}) {
  let time = Date.parse('2026-01-01T00:00:00Z');
  const archive = sqliteConversationArchive<TestAnswer>({
    database: connectServer({ url, token }),
    clock: { now: () => new Date(time) },
    ...(limits ? { limits } : {}),
  });
  return { archive, pass: (milliseconds: number) => (time += milliseconds) };
}

describeConversationArchive('libSQL server', async (limits) =>
  openArchive((await startServer()).url, { limits }),
);

describe('a database on a libSQL server', () => {
  it('takes one request for each use, once it is prepared', async () => {
    const server = await startServer();
    const { archive } = openArchive(server.url);
    const { conversationId } = await archive.begin({ owner: 'a', question: '一' });
    const before = server.requests();
    await archive.begin({ conversationId, question: '二' });
    await archive.list('a');
    expect(server.requests() - before).toBe(2);
  });

  it('is refused without the token, and what fails says nothing of it', async () => {
    const { url } = await startServer();
    const database = connectServer({ url, token: 'eyJ.wrong.token' });
    await expect(database.read({ sql: 'select 1' })).rejects.toThrow(/^(?!.*eyJ).*401/);
  });

  it('is refused when it does not enforce foreign keys, and when it is one of something else', async () => {
    const server = await startServer();
    await server.client.execute('pragma foreign_keys = off');
    await expect(openArchive(server.url).archive.list('a')).rejects.toThrow(/foreign keys/);
    await server.client.execute('pragma foreign_keys = on');
    await server.client.execute('create table accounts (id integer primary key)');
    await expect(openArchive(server.url).archive.list('a')).rejects.toThrow(/something else/);
  });

  it('is left as it was by a transaction that fails in the middle', async () => {
    const { url } = await startServer();
    const database = connectServer({ url, token });
    const add = { sql: 'insert into cewen_steps (step) values (:step)', args: { step: 7 } };
    await expect(database.write(add, add)).rejects.toThrow(/UNIQUE/);
    expect(await database.read({ sql: 'select step from cewen_steps' })).toMatchObject([[{ step: 1 }]]);
  });

  it('takes no token that a header could not carry', () => {
    const url = 'libsql://db.example';
    for (const token of ['', 'eyJ.a\neyJ.b', '令牌'])
      expect(() => connectServer({ url, token })).toThrow(/^The token (?!.*eyJ)/);
  });

  it.each(['', 'conversations.db', 'file:conversations.db', 'wss://db.example?authToken=eyJ.a', 'https://'])(
    'is at no address like "%s"',
    (url) => {
      expect(() => connectServer({ url })).toThrow('is not one of libsql:, https: or http:.');
    },
  );
});
