import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, expect, it } from 'vitest';
import { browserOf } from '../../src/http/test-conversations.ts';
import { ask, clientOf, json } from '../http/support/chat-client.ts';
import { figureQuestion } from '../http/support/plan-questions.ts';
import { endProcesses, type RunningProcess, scratchForProcess } from '../http/support/running-process.ts';
import { startWorker } from './support/running-worker.ts';

afterEach(endProcesses);

const complaints = ({ logged }: { logged(): Record<string, unknown>[] }) =>
  logged().filter(({ level }) => level === 'error');

it('first requests that come at once wait for one load', async () => {
  const worker = await startWorker({});
  const client = clientOf(worker.url);
  const answers = await Promise.all(Array.from({ length: 10 }, () => ask(client, figureQuestion)));
  expect(new Set(answers.map(({ answer }) => answer)).size).toBe(1);
  expect(answers[0]?.answer).toContain('3000亿元');
  expect(worker.logged().filter(({ msg }) => msg === 'ready')).toHaveLength(1);
  expect(complaints(worker)).toEqual([]);
});

it('a first client that goes away takes nothing along', async () => {
  const worker = await startWorker({});
  const client = clientOf(worker.url);
  const away = new AbortController();
  const gone = client('/api/chat', { ...json({ message: figureQuestion }), signal: away.signal }).then(
    () => 'answered',
    () => 'aborted',
  );
  setTimeout(() => away.abort(), 100);
  expect((await ask(client, figureQuestion)).answer).toContain('3000亿元');
  await gone;
  expect((await ask(client, '人工智能要拿哪些场景来练手')).citations.length).toBeGreaterThan(0);
});

it('conversations outlive the isolate', async () => {
  const kept = scratchForProcess();
  const before = await startWorker({}, { kept });
  const browser = browserOf({ request: clientOf(before.url) });
  const { conversationId } = await browser.ask(figureQuestion);
  const { cookie } = browser;
  await endWorker(before);
  const after = await startWorker({}, { kept });
  const again = browserOf({ request: clientOf(after.url) });
  again.cookie = cookie;
  expect((await again.ask('那软件业呢?', { conversationId })).answer).toContain('3500亿元');
  expect((await again.request(`/api/conversations/${conversationId}`)).status).toBe(200);
});

/** Wrangler now and then misses an interrupt; killed with all that it started, its isolate is gone just the same. */
async function endWorker({ pid, exit, signal }: RunningProcess): Promise<void> {
  signal('SIGINT');
  const hasEnded = await Promise.race([exit.then(() => true), pause(15_000, false)]);
  if (!hasEnded) process.kill(-pid, 'SIGKILL');
  await exit;
}
