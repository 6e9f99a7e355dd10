import { mkdtemp, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { recordingLog } from '../http/test-doubles.ts';
import { readConfiguration } from './configuration.ts';
import { type Conversations, openConversations } from './open-conversations.ts';

const dayMs = 86_400_000;
/** Generous: a busy machine takes its time, and no test is about how long. */
const patience = { timeout: 20_000 };
let folder: string;
let time: number;
const opened: Conversations[] = [];
const clock = { now: () => new Date(time) };

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'open-conversations-'));
});
beforeEach(() => {
  time = Date.parse('2026-01-01T00:00:00Z');
});
afterEach(async () => {
  vi.useRealTimers();
  for (const conversations of opened.splice(0)) await conversations.close();
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function open(environment: Record<string, string>) {
  const log = recordingLog();
  const conversations = await openConversations(readConfiguration(environment), { clock, log });
  opened.push(conversations);
  return { ...conversations, log };
}

describe('openConversations', { timeout: 30_000 }, () => {
  it('deletes once a day what has outlived its time', async () => {
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
    const { archive, keeping, log } = await open({
      CEWEN_DATABASE: join(folder, 'daily.db'),
      CEWEN_RETENTION_DAYS: '2',
    });
    expect(keeping).toEqual({ onDisk: true, retentionDays: 2, memoryHours: 24 });
    const { conversationId } = await archive.begin({ question: '一' });
    for (const days of [1, 2]) {
      time += dayMs;
      await vi.advanceTimersByTimeAsync(dayMs);
      expect(await archive.history(conversationId), `after ${days} days`).not.toBeNull();
    }
    time += dayMs;
    await vi.advanceTimersByTimeAsync(dayMs);
    const deleted = { message: 'old conversations deleted', conversations: 1 };
    await vi.waitFor(() => expect(log.lines).toMatchObject([deleted]), patience);
    expect(await archive.history(conversationId)).toBeNull();
  });

  it('deletes at start what is beyond the number', async () => {
    const database = { CEWEN_DATABASE: join(folder, 'number.db') };
    const first = await open(database);
    for (const question of ['1', '2', '3']) {
      await first.archive.begin({ owner: 'a', question });
      time += 1;
    }
    await first.close();
    const { archive } = await open({ ...database, CEWEN_STORED_CONVERSATIONS: '2' });
    const titles = async () => (await archive.list('a')).map(({ title }) => title);
    await vi.waitFor(async () => expect(await titles()).toEqual(['3', '2']), patience);
  });

  it.each([
    ['CEWEN_RETENTION_DAYS', '0'],
    ['CEWEN_DATABASE', ':memory:'],
  ])('makes no file with %s=%s', async (variable, value) => {
    const path = join(folder, 'never.db');
    const { keeping, log } = await open({ CEWEN_DATABASE: path, [variable]: value });
    expect(keeping).toEqual({ onDisk: false, retentionDays: 0, memoryHours: 24 });
    await expect(stat(path)).rejects.toThrow('ENOENT');
    expect(log.lines).toEqual([]);
  });

  it('keeps conversations in memory when the database cannot be used, and says why and what to do', async () => {
    const path = join(folder, 'broken.db');
    await writeFile(path, 'no database '.repeat(1000));
    const { archive, keeping, log } = await open({ CEWEN_DATABASE: path });
    const { conversationId } = await archive.begin({ owner: 'a', question: '一' });
    expect(await archive.list('a')).toMatchObject([{ id: conversationId }]);
    expect(keeping).toMatchObject({ onDisk: false, retentionDays: 0 });
    expect(log.lines).toEqual([
      {
        level: 'error',
        message: 'conversations are kept in memory: the database cannot be used',
        database: path,
        reason: expect.stringContaining('not a database'),
        remedy: expect.stringContaining('move it away'),
      },
    ]);
  });
});
