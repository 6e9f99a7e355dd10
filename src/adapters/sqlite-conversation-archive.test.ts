import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll } from 'vitest';
import { describeConversationArchive, type TestAnswer } from './conversation-archive.contract.ts';
import type { ConversationLimits } from './conversation-limits.ts';
import { type SqliteConversationArchive, sqliteConversationArchive } from './sqlite-conversation-archive.ts';

let folder: string;
const opened: SqliteConversationArchive<TestAnswer>[] = [];
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'conversations-'));
});
afterEach(() => {
  for (const archive of opened.splice(0)) archive.close();
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function openArchive(path: string, limits?: ConversationLimits) {
  let time = Date.parse('2026-01-01T00:00:00Z');
  const archive = await sqliteConversationArchive<TestAnswer>({
    path,
    clock: { now: () => new Date(time) },
    ...(limits ? { limits } : {}),
  });
  opened.push(archive);
  return { archive, pass: (milliseconds: number) => (time += milliseconds) };
}

let files = 0;
const newFile = () => join(folder, `对话 #${files++}?100%.db`);

describeConversationArchive('SQLite file', (limits) => openArchive(newFile(), limits));
describeConversationArchive('SQLite in memory', (limits) => openArchive(':memory:', limits));
