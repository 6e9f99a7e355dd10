import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { type LibsqlServer, startLibsqlServer } from '../../../test/support/libsql-server.ts';
import { bundleWorker } from '../../../test/workers/support/bundle-worker.ts';
import type { Call, Outcome } from '../../../test/workers/support/conversations-worker.ts';
import { openMiniflare } from '../../../test/workers/support/own-miniflare.ts';
import type { BegunTurn } from '../../ports.ts';

const dayMs = 86_400_000;
const start = Date.parse('2026-01-01T00:00:00Z');
const token = 'eyJ.test.token';

let script: string;
const opened: { close(): Promise<unknown> }[] = [];
beforeAll(async () => {
  script = await bundleWorker('test/workers/support/conversations-worker.ts');
});
afterEach(async () => {
  for (const one of opened.splice(0).reverse()) await one.close();
});

/** Starts an isolate in workerd, without the compatibility with Node; `call` uses its conversations. */
async function startWorker(bindings: {
  DB?: string;
  CEWEN_DATABASE_URL?: string;
  CEWEN_DATABASE_TOKEN?: string;
}) {
  const { DB, ...settings } = bindings;
  const { miniflare, close } = openMiniflare({
    modules: true,
    script,
    compatibilityDate: '2026-03-01',
    bindings: settings,
    ...(DB === undefined ? {} : { d1Databases: { DB } }),
  });
  opened.push({ close });
  return {
    miniflare,
    async call(use: Call['use'], args: readonly unknown[] = [], now = start): Promise<Outcome> {
      const body = JSON.stringify({ use, args, now });
      const response = await miniflare.dispatchFetch('https://cewen.example/', { method: 'POST', body });
      expect(response.status, await response.clone().text()).toBe(200);
      return (await response.json()) as Outcome;
    },
  };
}

async function startServer(): Promise<LibsqlServer> {
  const server = await startLibsqlServer(token);
  opened.push(server);
  return server;
}

type Worker = Awaited<ReturnType<typeof startWorker>>;

/** Asks and answers. @returns the conversation. */
async function say({ call }: Worker, question: string, now = start): Promise<string> {
  const turn = (await call('begin', [{ owner: 'a', question }], now)).value as BegunTurn;
  await call('finish', [turn, { id: `answer to ${question}`, answer: `答${question}` }], now);
  return turn.conversationId;
}

const titles = async ({ call }: Worker) =>
  ((await call('list', ['a'])).value as { readonly title: string }[]).map(({ title }) => title);

const stored = { onDisk: true, retentionDays: 30, memoryHours: 24 };
const inMemory = { onDisk: false, retentionDays: 0, memoryHours: 24 };

describe('conversations of a Worker', { timeout: 60_000 }, () => {
  it('are made of nothing that only Node has', () => {
    expect(script).not.toMatch(/(?:from|import|require\()\s*["']node:/);
  });

  it('are in D1 where that is bound, with answers and feedback', async () => {
    const worker = await startWorker({ DB: 'cewen' });
    const id = await say(worker, '一');
    expect((await worker.call('keeping')).value).toEqual(stored);
    const feedback = { rating: 'up', comment: null };
    expect((await worker.call('record', ['answer to 一', feedback])).value).toBe(true);
    const { value, lines } = await worker.call('read', ['a', id]);
    expect(value).toMatchObject({ title: '一', turns: [{ answer: { answer: '答一' }, feedback }] });
    expect(lines).toEqual([]);
    const database = await worker.miniflare.getD1Database('DB');
    expect(await database.prepare('select question from turns').first('question')).toBe('一');
  });

  it('are on a libSQL server where its address is set, also beside D1', async () => {
    const server = await startServer();
    const worker = await startWorker({
      DB: 'cewen',
      CEWEN_DATABASE_URL: server.url,
      CEWEN_DATABASE_TOKEN: `${token}\n`,
    });
    await say(worker, '一');
    expect(await titles(worker)).toEqual(['一']);
    expect((await worker.call('keeping')).value).toEqual(stored);
    const { rows } = await server.client.execute('select question, answer_id from turns');
    expect(rows).toMatchObject([{ question: '一', answer_id: 'answer to 一' }]);
  });

  it('are in the memory of the isolate where nothing is bound', async () => {
    const worker = await startWorker({});
    await say(worker, '一');
    expect(await titles(worker)).toEqual(['一']);
    expect(await worker.call('keeping')).toEqual({ value: inMemory, lines: [] });
    expect((await worker.call('purge')).value).toBeNull();
  });

  it('are in memory while the database refuses, and the log says why without the token', async () => {
    const server = await startServer();
    const worker = await startWorker({ CEWEN_DATABASE_URL: server.url, CEWEN_DATABASE_TOKEN: 'eyJ.wrong' });
    const id = await say(worker, '一');
    const { value, lines } = await worker.call('history', [id]);
    expect(value).toMatchObject([{ content: '一' }, { content: '答一' }]);
    expect(lines).toEqual([expect.stringMatching(/^conversations cannot be kept: .*401/)]);
    expect(lines.join()).not.toContain('eyJ');
  });

  it('are in memory when the address is none, and the log says so without it', async () => {
    const worker = await startWorker({ DB: 'cewen', CEWEN_DATABASE_URL: 'postgres://me:secret@db.example' });
    await say(worker, '一');
    const { value, lines } = await worker.call('keeping');
    expect(value).toEqual(inMemory);
    expect(lines).toEqual([expect.stringContaining('not one of libsql:, https: or http:')]);
    expect(lines.join()).not.toContain('secret');
  });

  it('are deleted by the scheduled purge: what has outlived its time, and what is beyond the number', async () => {
    const worker = await startWorker({ DB: 'cewen' });
    await say(worker, '旧');
    for (const [index, question] of ['1', '2', '3', '4'].entries())
      await say(worker, question, start + dayMs + index);
    const { lines } = await worker.call('purge', [], start + 31 * dayMs);
    expect(lines).toEqual(['old conversations deleted: 2']);
    expect(await titles(worker)).toEqual(['4', '3', '2']);
  });
});
