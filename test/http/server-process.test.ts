import { cp, mkdtemp, readdir, readFile, rm, truncate } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { ask, askStreaming, clientOf, follow, json, parseEvents } from './support/chat-client.ts';
import { holdUpload } from './support/held-upload.ts';
import { figureQuestion } from './support/plan-questions.ts';
import { endProcesses, type RunningProcess, run, startServer } from './support/running-process.ts';
import { writeSmallCorpus } from './support/small-corpus.ts';

let folder: string;
let corpus: string;
/** An index that fits the corpus; tests that damage it take a copy. */
let wholeIndex: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'server-process-'));
  corpus = join(folder, 'corpus');
  await writeSmallCorpus(corpus);
  wholeIndex = join(folder, 'whole');
  const indexing = run('cli/main.ts', settings(wholeIndex), ['index']);
  expect(await indexing.exit, indexing.output()).toEqual({ code: 0, signal: null });
});
afterEach(endProcesses);
afterAll(() => rm(folder, { recursive: true, force: true }));

const settings = (index: string) => ({ CEWEN_CORPUS: corpus, CEWEN_INDEX: index });

async function copyOfIndex(name: string): Promise<string> {
  const copy = join(folder, name);
  await cp(wholeIndex, copy, { recursive: true });
  return copy;
}

/** The folder of the build that counts. */
async function currentBuild(index: string): Promise<string> {
  return join(index, (await readFile(join(index, 'current'), 'utf8')).trim());
}

/** Begins to build an index anew and kills the process in the middle. */
async function killWhileIndexing(index: string): Promise<void> {
  const indexing = run('cli/main.ts', settings(index), ['index', '--rebuild']);
  await indexing.waitFor('third of the index', () => {
    const [, done, total] = /index (\d+)\/(\d+)\n$/.exec(indexing.output()) ?? [];
    return Number(done) * 3 >= Number(total) || undefined;
  });
  indexing.signal('SIGKILL');
  expect(await indexing.exit, indexing.output()).toEqual({ code: null, signal: 'SIGKILL' });
}

async function expectFigure(server: { readonly url: string }): Promise<void> {
  const answer = await ask(clientOf(server.url), figureQuestion);
  expect(answer).toMatchObject({ outcome: 'answered', citations: [{ sectionId: '3.3.p2' }] });
  expect(answer.answer).toContain('3000亿元');
}

const rebuiltReason = async (server: RunningProcess) => (await server.waitForLine('ready')).rebuilt;

describe('a server that starts without an index', () => {
  it('is alive before it is ready, and a question asked at once waits for its answer', async () => {
    const server = await startServer(settings(join(folder, 'new')));
    const client = clientOf(server.url);
    const [health, early, answers] = [
      client('/healthz'),
      client('/readyz'),
      Promise.all([expectFigure(server), askStreaming(client, figureQuestion)]),
    ];
    expect((await health).status).toBe(200);
    expect((await early).status).toBe(503);
    expect(await (await early).json()).toMatchObject({ error: { code: 'unavailable' } });
    expect(server.logged().map(({ msg }) => msg)).not.toContain('ready');

    const [, events] = await answers;
    expect(follow(events).answer?.citations[0]?.sectionId).toBe('3.3.p2');
    expect((await client('/readyz')).status).toBe(200);
    expect(await rebuiltReason(server)).toBe('missing');
  });
});

describe('a server that is told to stop', () => {
  it('takes no more connections, finishes the answer under way and exits in order', async () => {
    const server = await startServer(settings(wholeIndex));
    const upload = await holdUpload(`${server.url}/api/chat`, { message: figureQuestion, stream: true });
    server.signal('SIGTERM');
    await server.waitForLine('stopping');
    await expect(fetch(`${server.url}/healthz`)).rejects.toThrow();
    const { status, text } = await upload.finish();
    expect(status).toBe(200);
    const { text: answer, answer: end } = follow(parseEvents(text));
    expect(answer).toContain('3000亿元');
    expect(end?.answer).toBe(answer);
    // A client that goes on asking over its old connection must not keep the server from stopping.
    const goOn = async () => {
      for (let times = 0; times < 20; times++) {
        expect(await upload.askAgain()).toBe(200);
        await setTimeout(100);
      }
    };
    await expect(goOn()).rejects.toThrow(/ECONNREFUSED|ECONNRESET|hang up/);
    expect(await server.exit, server.output()).toEqual({ code: 0, signal: null });
  });

  it('while it starts still answers the questions that wait', async () => {
    const index = await copyOfIndex('stopped');
    await truncate(join(await currentBuild(index), 'vectors.bin'), 1000);
    const server = await startServer({ ...settings(index), CEWEN_SHUTDOWN_SECONDS: '100' });
    const waiting = holdUpload(`${server.url}/api/chat`, { message: figureQuestion });
    const answer = (await waiting).finish();
    await server.waitForLine('indexing');
    server.signal('SIGTERM');
    expect(follow(parseEvents((await answer).text)).answer?.outcome).toBe('answered');
    expect(await server.exit, server.output()).toEqual({ code: 0, signal: null });
    expect(await rebuiltReason(server)).toBe('damaged');
  });
});

describe('after a kill -9 of the process that builds the index', () => {
  it('a server builds the index that never came to be, and answers', async () => {
    const index = join(folder, 'never-finished');
    await killWhileIndexing(index);
    const server = await startServer(settings(index));
    await expectFigure(server);
    expect(await rebuiltReason(server)).toBe('missing');
  });

  it('a server answers from the index that was there before', async () => {
    const index = await copyOfIndex('interrupted');
    const before = await currentBuild(index);
    await killWhileIndexing(index);
    const server = await startServer(settings(index));
    await expectFigure(server);
    expect(await rebuiltReason(server)).toBeNull();
    expect(await currentBuild(index)).toBe(before);
    expect(await readdir(index)).toHaveLength(2);
  });
});

describe('a truncated index', () => {
  it('is noticed, said in the log and rebuilt', async () => {
    const index = await copyOfIndex('truncated');
    await truncate(join(await currentBuild(index), 'vectors.bin'), 5000);
    const server = await startServer(settings(index));
    await expectFigure(server);
    expect(await rebuiltReason(server)).toBe('damaged');
    expect(await server.waitForLine('Building the index')).toMatchObject({ reason: 'damaged' });
    const next = await startServer(settings(index));
    expect(await rebuiltReason(next)).toBeNull();
  });
});

describe('the log', () => {
  it('has one line for each request, and no word of any question', async () => {
    const server = await startServer({ CEWEN_EMBEDDINGS: 'none', CEWEN_LOG_LEVEL: 'debug' });
    const client = clientOf(server.url);
    const secret = '我们公司秘密研制的磁悬浮咖啡机';
    const encoded = encodeURIComponent(secret);
    const { conversationId } = await ask(client, `${secret}有什么支持?`);
    await ask(client, { message: `${secret}呢?`, conversationId });
    await askStreaming(client, { message: secret, history: [{ role: 'user', content: secret }] });
    const statuses = await Promise.all(
      [
        client('/api/chat', { ...json({}), body: `{"message":"${secret}` }),
        client('/api/chat', { ...json({}), body: secret }),
        client('/api/chat', json({ message: secret, lang: secret })),
        client('/api/chat', json({ message: secret, documents: [secret] })),
        client('/api/chat', json({ message: secret, conversationId: secret })),
        client('/api/chat', json({ message: secret.repeat(1000) })),
        client(`/api/search?q=${encoded}`),
        client(`/api/search?q=a&documents=${encoded}`),
        client(`/api/documents/${encoded}`),
        client(`/${encoded}`),
        client('/healthz', { headers: { 'x-request-id': encoded } }),
      ].map(async (response) => (await response).status),
    );
    expect(statuses).toEqual([400, 400, 400, 404, 404, 400, 200, 404, 404, 404, 200]);
    const lines = await server.waitFor('line for each request', () => {
      const found = server.logged().filter(({ msg }) => msg === 'request');
      return found.length >= 14 ? found : undefined;
    });
    expect(lines).toHaveLength(14);
    for (const line of lines) {
      expect(line).toMatchObject({
        requestId: expect.stringMatching(/^[\w-]+$/),
        status: expect.any(Number),
      });
    }
    for (const word of [secret, encoded, '秘密', '磁悬浮', '咖啡机', encodeURIComponent('咖啡机')]) {
      expect(server.output()).not.toContain(word);
    }
    expect(server.logged().filter(({ level }) => Number(level) >= 50)).toEqual([]);
  });
});
