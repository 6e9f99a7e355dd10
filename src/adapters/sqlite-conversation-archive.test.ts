import { copyFile, mkdir, mkdtemp, readdir, readFile, rm, stat, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createClient } from '@libsql/client/sqlite3';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { describeConversationArchive, type TestAnswer, testAnswer } from './conversation-archive.contract.ts';
import type { ConversationLimits } from './conversation-limits.ts';
import { connectFile } from './sqlite/file-connection.ts';
import { type SqliteConversationArchive, sqliteConversationArchive } from './sqlite-conversation-archive.ts';

let folder: string;
const opened: { close(): unknown }[] = [];
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'conversations-'));
});
afterEach(async () => {
  for (const one of opened.splice(0)) await Promise.resolve(one.close()).catch(() => undefined);
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const dayMs = 86_400_000;
const start = Date.parse('2026-01-01T00:00:00Z');

async function openArchive(path: string, limits?: ConversationLimits) {
  let time = start;
  const archive = sqliteConversationArchive<TestAnswer>({
    database: await connectFile(path),
    clock: { now: () => new Date(time) },
    ...(limits ? { limits } : {}),
  });
  opened.push(archive);
  return { archive, pass: (milliseconds: number) => (time += milliseconds) };
}

let files = 0;
const newFile = () => join(folder, `对话 #${files++}?100%.db`);

function openClient(path: string) {
  const client = createClient({
    url: `file:${encodeURI(path).replaceAll('#', '%23').replaceAll('?', '%3F')}`,
  });
  opened.push(client);
  return client;
}

async function say(archive: SqliteConversationArchive<TestAnswer>, question: string, id: string) {
  const turn = await archive.begin({ owner: 'a', question });
  await archive.finish(turn, testAnswer(id, `答${question}`));
  return turn.conversationId;
}

describeConversationArchive('SQLite file', (limits) => openArchive(newFile(), limits));
describeConversationArchive('SQLite in memory', (limits) => openArchive(':memory:', limits));

describe('the database', () => {
  it('holds everything when it is opened again, also by a second process at once', async () => {
    const path = newFile();
    const { archive } = await openArchive(path);
    const id = await say(archive, '一', 'answer-1');
    await archive.record('answer-1', { rating: 'down', comment: '引文不对' });
    const { archive: second } = await openArchive(path);
    expect(await second.read('a', id)).toEqual(await archive.read('a', id));
    await second.begin({ conversationId: id, question: '二' });
    await archive.close();
    const { archive: third } = await openArchive(path);
    expect(await third.read('a', id)).toMatchObject({
      turns: [
        { answer: testAnswer('answer-1', '答一'), feedback: { comment: '引文不对' } },
        { question: '二' },
      ],
    });
  });

  it('is made with its folder, for its owner alone, and holds everything itself once it is closed', async () => {
    const path = join(folder, 'new', 'folder', 'conversations.db');
    const { archive } = await openArchive(path);
    await say(archive, '一', 'answer-1');
    for (const name of await readdir(join(folder, 'new', 'folder')))
      expect((await stat(join(folder, 'new', 'folder', name))).mode & 0o077, name).toBe(0);
    await archive.close();
    const copy = newFile();
    await copyFile(path, copy);
    expect(await (await openArchive(copy)).archive.list('a')).toMatchObject([{ title: '一', turns: 1 }]);
  });

  it('holds no word of what was deleted', async () => {
    const path = newFile();
    const { archive } = await openArchive(path);
    await say(archive, '留下的问题', 'answer-1');
    const id = await say(archive, '机密的问题', 'answer-2');
    await archive.record('answer-2', { rating: 'up', comment: '机密的意见' });
    const content = async () => {
      const parts = ['', '-wal'].map((end) => readFile(`${path}${end}`).catch(() => Buffer.alloc(0)));
      return Buffer.concat(await Promise.all(parts)).toString();
    };
    expect(await content()).toContain('机密');
    await archive.remove('a', id);
    expect(await content()).not.toContain('机密');
    expect(await content()).toContain('留下');
    await archive.removeAll('a');
    expect(await content()).not.toContain('留下');
  });
});

describe('purge', () => {
  it('deletes what was not used since a moment, and keeps what was', async () => {
    const { archive, pass } = await openArchive(newFile());
    const old = await say(archive, '旧', 'answer-1');
    const used = await say(archive, '常用', 'answer-2');
    pass(dayMs);
    await archive.begin({ conversationId: used, question: '又' });
    const usedBefore = new Date(start + dayMs);
    expect(await archive.purge({ usedBefore, most: 10 })).toBe(1);
    expect(await archive.purge({ usedBefore, most: 10 })).toBe(0);
    expect(await archive.history(old)).toBeNull();
    expect(await archive.record('answer-1', { rating: 'up', comment: null })).toBe(false);
    expect(await archive.list('a')).toMatchObject([{ id: used, turns: 2 }]);
  });

  it('deletes any number, a part at a time', async () => {
    const { archive } = await openArchive(newFile());
    const begun = Array.from({ length: 250 }, (_, index) => archive.begin({ question: String(index) }));
    await Promise.all(begun);
    expect(await archive.purge({ usedBefore: new Date(start + 1), most: 1000 })).toBe(250);
  });

  it('keeps no more than a number, the last used', async () => {
    const { archive, pass } = await openArchive(newFile());
    for (const question of ['1', '2', '3', '4']) {
      await say(archive, question, `answer-${question}`);
      pass(1);
    }
    expect(await archive.purge({ usedBefore: new Date(0), most: 2 })).toBe(2);
    expect((await archive.list('a')).map(({ title }) => title)).toEqual(['4', '3']);
  });
});

describe('a database that another process locks for a while', () => {
  it('is opened, and works once the lock is gone', async () => {
    const path = newFile();
    const other = openClient(path);
    const lock = await other.transaction('write');
    const { archive } = await openArchive(path);
    await expect(archive.begin({ question: '一' })).rejects.toThrow(/locked/);
    await lock.rollback();
    const { conversationId } = await archive.begin({ question: '二' });
    expect(await archive.history(conversationId)).toEqual([]);
  });

  it('fails meanwhile, can be read, and works afterwards', async () => {
    const path = newFile();
    const { archive } = await openArchive(path);
    const id = await say(archive, '一', 'answer-1');
    const other = openClient(path);
    for (let times = 0; times < 3; times++) {
      const lock = await other.transaction('write');
      await expect(archive.begin({ conversationId: id, question: '二' })).rejects.toThrow(/locked/);
      await expect(archive.record('answer-1', { rating: 'up', comment: null })).rejects.toThrow(/locked/);
      await lock.rollback();
      await archive.begin({ conversationId: id, question: `三${times}` });
    }
    const { rows } = await other.execute('select question from turns order by id');
    expect(rows.map(({ question }) => question)).toEqual(['一', '三0', '三1', '三2']);
  });
});

describe('a file that cannot be used', () => {
  it('is refused when it is no database', async () => {
    const path = newFile();
    await writeFile(path, '这不是数据库。'.repeat(1000));
    await expect(openArchive(path)).rejects.toThrow(/not a database/);
    expect(await readFile(path, 'utf8')).toBe('这不是数据库。'.repeat(1000));
  });

  it('is refused when it is the database of something else, and is left as it is', async () => {
    const path = newFile();
    const foreign = openClient(path);
    await foreign.execute('create table accounts (id integer primary key)');
    await expect(openArchive(path)).rejects.toThrow('The file is a database of something else.');
    const { rows } = await foreign.execute("select name from sqlite_schema where type = 'table'");
    expect(rows.map(({ name }) => name)).toEqual(['accounts']);
    expect((await foreign.execute('pragma journal_mode')).rows[0]?.journal_mode).toBe('delete');
  });

  it('is refused when it comes from a newer version', async () => {
    const path = newFile();
    await (await openArchive(path)).archive.close();
    await openClient(path).execute('pragma user_version = 999');
    await expect(openArchive(path)).rejects.toThrow('The database was written by a newer version.');
  });

  it('is refused when it is damaged', async () => {
    const path = newFile();
    const { archive } = await openArchive(path);
    for (let count = 0; count < 50; count++) await say(archive, '长'.repeat(1000), `answer-${count}`);
    await archive.close();
    await truncate(path, (await stat(path)).size - 40_000);
    await expect(openArchive(path)).rejects.toThrow(/damaged|malformed/);
  });

  it('is refused when a folder is in its place, or a file in that of its folder', async () => {
    const path = newFile();
    await mkdir(path);
    await expect(openArchive(path)).rejects.toThrow(/EISDIR/);
    const file = newFile();
    await writeFile(file, '');
    await expect(openArchive(join(file, 'conversations.db'))).rejects.toThrow(/EEXIST|ENOTDIR/);
  });
});
