import { mkdtemp, readFile, rm, stat, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createClient } from '@libsql/client/sqlite3';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { conversationListSchema, conversationSchema } from '../../src/http/conversation-schema.ts';
import { ask, clientOf, json } from './support/chat-client.ts';
import { figureQuestion } from './support/plan-questions.ts';
import { endProcesses, startServer } from './support/running-process.ts';

let folder: string;
let files = 0;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'conversations-'));
});
afterEach(endProcesses);
afterAll(() => rm(folder, { recursive: true, force: true }));

const newFile = () => join(folder, `conversations-${files++}.db`);

/** A server without an embedding model, which starts at once, and a browser that keeps its cookie. */
async function startWith(database: string, more: Record<string, string> = {}) {
  const server = await startServer({ CEWEN_EMBEDDINGS: 'none', CEWEN_DATABASE: database, ...more });
  return { server, ...browse(server.url) };
}

function browse(url: string, cookie = '') {
  const visitor = { cookie };
  const client = async (path: string, init: RequestInit = {}) => {
    const headers = { ...init.headers, cookie: visitor.cookie };
    const response = await clientOf(url)(path, { ...init, headers });
    visitor.cookie = response.headers.get('set-cookie')?.split(';')[0] ?? visitor.cookie;
    return response;
  };
  const list = async () =>
    conversationListSchema.parse(await (await client('/api/conversations')).json()).conversations;
  const read = async (id: string) =>
    conversationSchema.parse(await (await client(`/api/conversations/${id}`)).json());
  return { client, visitor, list, read };
}

const settings = async (client: ReturnType<typeof browse>['client']) =>
  (await client('/api/settings')).json() as Promise<Record<string, unknown>>;

describe('conversations on disk', () => {
  it('are there after a restart, for the same browser', async () => {
    const database = newFile();
    const before = await startWith(database);
    const answer = await ask(before.client, figureQuestion);
    await ask(before.client, { message: '平均增速呢?', conversationId: answer.conversationId });
    before.server.signal('SIGTERM');
    expect(await before.server.exit, before.server.output()).toEqual({ code: 0, signal: null });
    const { server } = await startWith(database);
    const after = browse(server.url, before.visitor.cookie);
    expect(await after.list()).toMatchObject([
      { id: answer.conversationId, title: figureQuestion, turns: 2 },
    ]);
    const { turns } = await after.read(answer.conversationId);
    expect(turns[0]).toMatchObject({ question: figureQuestion, answer });
    const followUp = await ask(after.client, {
      message: '那软件业呢?',
      conversationId: answer.conversationId,
    });
    expect(followUp.answer).toContain('3500亿元');
  });

  it('survive a kill -9 in the middle of many questions: every answer that was seen is there, whole', async () => {
    const database = newFile();
    const { server, client, visitor } = await startWith(database);
    const { conversationId } = await ask(client, figureQuestion);
    const seen: string[] = [];
    const questions = Array.from({ length: 200 }, (_, index) => `第${index}个问题:保障措施有哪些?`);
    const asked = questions.map(async (message) => {
      const answer = await ask(client, { message, conversationId });
      seen.push(answer.id);
      if (seen.length === 20) server.signal('SIGKILL');
    });
    await Promise.allSettled(asked);
    await server.exit;
    const seenBefore = [...seen];
    expect(seenBefore.length).toBeGreaterThanOrEqual(20);
    const again = await startWith(database);
    expect(again.server.logged().filter(({ level }) => Number(level) >= 50)).toEqual([]);
    const { turns } = await browse(again.server.url, visitor.cookie).read(conversationId);
    const kept = new Set(turns.map(({ answer }) => answer?.id));
    for (const id of seenBefore) expect(kept).toContain(id);
    const copy = createClient({ url: `file:${database}` });
    expect((await copy.execute('pragma integrity_check')).rows).toEqual([{ integrity_check: 'ok' }]);
    copy.close();
  });

  it('keep the question of an answer that was stopped', async () => {
    const { client, list, read } = await startWith(newFile());
    await list();
    const response = await client('/api/chat', json({ message: figureQuestion }));
    const reader = response.body?.getReader();
    await reader?.read();
    await reader?.cancel();
    const [conversation] = await list();
    expect(conversation).toMatchObject({ title: figureQuestion, turns: 1 });
    expect((await read(conversation?.id ?? '')).turns).toMatchObject([{ question: figureQuestion }]);
  });

  it('belong to a browser each, and are changed by nobody else', async () => {
    const { server, client, list } = await startWith(newFile());
    const { conversationId, id } = await ask(client, figureQuestion);
    const other = browse(server.url);
    await ask(other.client, '保障措施有哪些?');
    expect(await other.list()).toHaveLength(1);
    const path = `/api/conversations/${conversationId}`;
    for (const method of ['GET', 'DELETE']) expect((await other.client(path, { method })).status).toBe(404);
    expect((await other.client('/api/conversations', { method: 'DELETE' })).status).toBe(204);
    expect(await list()).toHaveLength(1);
    const rated = await client('/api/feedback', json({ answerId: id, rating: 'up' }));
    expect(rated.status).toBe(201);
    const word = await client(`${path}/export?format=docx`);
    expect(
      Buffer.from(await word.arrayBuffer())
        .subarray(0, 2)
        .toString(),
    ).toBe('PK');
    expect(await (await client(`${path}/export?format=md`)).text()).toContain('[^1]: 《');
  });

  it('are deleted at start when their time is over', async () => {
    const database = newFile();
    const before = await startWith(database);
    await ask(before.client, figureQuestion);
    before.server.signal('SIGTERM');
    await before.server.exit;
    const file = createClient({ url: `file:${database}` });
    await file.execute(`update conversations set updated_at = updated_at - ${31 * 86_400_000}`);
    file.close();
    const { server } = await startWith(database);
    expect(await server.waitForLine('old conversations deleted')).toMatchObject({ conversations: 1 });
    expect(await browse(server.url, before.visitor.cookie).list()).toEqual([]);
  });
});

describe('a database that cannot be used', () => {
  /** A database of a server with some conversations, closed. */
  async function usedDatabase(): Promise<string> {
    const database = newFile();
    const { server, client } = await startWith(database);
    for (let count = 0; count < 20; count++) await ask(client, figureQuestion);
    server.signal('SIGTERM');
    await server.exit;
    return database;
  }

  it.each<[string, () => Promise<string>]>([
    [
      'is no database',
      async () => {
        const path = newFile();
        await writeFile(path, 'no database '.repeat(1000));
        return path;
      },
    ],
    [
      'is cut off',
      async () => {
        const path = await usedDatabase();
        await truncate(path, (await stat(path)).size - 20_000);
        return path;
      },
    ],
    [
      'is overwritten in the middle',
      async () => {
        const path = await usedDatabase();
        const bytes = await readFile(path);
        await writeFile(path, bytes.fill(0x55, 8_192, 40_960));
        return path;
      },
    ],
    [
      'cannot be made',
      async () => {
        const path = newFile();
        await writeFile(path, '');
        return join(path, 'conversations.db');
      },
    ],
  ])('because it %s is told in the log, and conversations are in memory', async (_, make) => {
    const { server, client, list } = await startWith(await make());
    const { conversationId } = await ask(client, figureQuestion);
    expect((await ask(client, { message: '那软件业呢?', conversationId })).answer).toContain('3500亿元');
    expect(await list()).toMatchObject([{ id: conversationId, turns: 2 }]);
    expect(await settings(client)).toMatchObject({ storesConversations: false, retentionDays: 0 });
    const line = 'conversations are kept in memory: the database cannot be used';
    expect(await server.waitForLine(line)).toMatchObject({ level: 50, reason: expect.any(String) });
  });

  it('because another process holds it for a while costs no answer', async () => {
    const database = newFile();
    const { server, client, list } = await startWith(database);
    const { conversationId } = await ask(client, figureQuestion);
    const other = createClient({ url: `file:${database}` });
    const lock = await other.transaction('write');
    await ask(client, { message: '那软件业呢?', conversationId });
    const besides = await ask(client, '保障措施有哪些?');
    expect(
      (await ask(client, { message: '第一条呢?', conversationId: besides.conversationId })).id,
    ).toBeTruthy();
    expect(await server.waitForLine('conversations cannot be kept')).toMatchObject({ level: 50 });
    for (const path of ['/api/conversations', `/api/conversations/${conversationId}`])
      expect([200, 503]).toContain((await client(path)).status);
    await lock.rollback();
    other.close();
    await expect.poll(async () => (await client('/api/conversations')).status, { timeout: 20_000 }).toBe(200);
    expect((await list()).map(({ id }) => id).sort()).toEqual(
      [conversationId, besides.conversationId].sort(),
    );
    expect(server.logged().filter(({ status }) => status === 500)).toEqual([]);
  });
});

describe('the reports', () => {
  it('are served with the one of the release, unless they are switched off', async () => {
    const { client } = await startWith(':memory:');
    const { reports } = (await (await client('/api/evals')).json()) as { reports: { id: string }[] };
    expect(reports.map(({ id }) => id)).toContain('released');
    expect((await client('/api/evals/released')).status).toBe(200);
    const off = await startWith(':memory:', { CEWEN_EVALS_PAGE: 'false' });
    expect((await off.client('/api/evals')).status).toBe(404);
    expect(await settings(off.client)).toMatchObject({ evalsPage: false });
  });
});

describe('a retention of 0 days', () => {
  it('writes nothing to disk', async () => {
    const database = newFile();
    const { client, list } = await startWith(database, { CEWEN_RETENTION_DAYS: '0' });
    await ask(client, figureQuestion);
    expect(await list()).toHaveLength(1);
    expect(await settings(client)).toMatchObject({ storesConversations: false, retentionDays: 0 });
    await expect(stat(database)).rejects.toMatchObject({ code: 'ENOENT' });
  });
});
