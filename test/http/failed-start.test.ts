import { once } from 'node:events';
import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { type AddressInfo, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { clientOf, json } from './support/chat-client.ts';
import { figureQuestion } from './support/plan-questions.ts';
import { endProcesses, run, startServer } from './support/running-process.ts';
import { writeSmallCorpus } from './support/small-corpus.ts';

let folder: string;
let corpus: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'failed-start-'));
  corpus = join(folder, 'corpus');
  await writeSmallCorpus(corpus);
  await mkdir(join(folder, 'empty'));
});
afterEach(endProcesses);
afterAll(() => rm(folder, { recursive: true, force: true }));

it.each([
  ['PORT', '65536'],
  ['CEWEN_VECTOR_STORE', 'faiss'],
])('a server exits with 1 and names %s when it is %s', async (variable, value) => {
  const server = run('runtimes/node.ts', { [variable]: value });
  expect(await server.exit).toEqual({ code: 1, signal: null });
  expect(server.output()).toContain(`${variable} is "${value}"`);
  expect(server.output()).not.toContain('    at ');
});

it.each([
  ['a folder that is not there', 'nowhere', 'cannot be read (ENOENT)'],
  ['a file', 'corpus/targets.txt', 'cannot be read (ENOTDIR)'],
  ['a folder without documents', 'empty', 'holds no document'],
])('a server exits with 1 and one line when CEWEN_CORPUS is %s', async (_, name, reason) => {
  const path = join(folder, name);
  const server = run('runtimes/node.ts', { PORT: '0', CEWEN_CORPUS: path });
  expect(await server.exit).toEqual({ code: 1, signal: null });
  expect(server.output()).toBe(`CEWEN_CORPUS: the corpus folder ${path} ${reason}\n`);
});

it('a server exits with 1 and names a document that cannot be built', async () => {
  const broken = join(folder, 'broken');
  await cp(corpus, broken, { recursive: true });
  await writeFile(join(broken, 'empty.txt'), '\n');
  const server = run('runtimes/node.ts', { PORT: '0', CEWEN_CORPUS: broken });
  expect(await server.exit).toEqual({ code: 1, signal: null });
  expect(server.output()).toBe('CEWEN_CORPUS: empty/empty.txt has no text\n');
});

it('a server exits with 1 when the index cannot be opened, and tells the questions that wait', async () => {
  const server = await startServer({ CEWEN_CORPUS: corpus, CEWEN_EMBEDDINGS: join(folder, 'no-model') });
  const early = clientOf(server.url)('/api/chat', json({ message: figureQuestion, stream: false }));
  // It may have gone before the question came.
  expect([503, null]).toContain(await early.then(({ status }) => status).catch(() => null));
  expect(await server.exit, server.output()).toEqual({ code: 1, signal: null });
  expect(await server.waitForLine('start failed')).toMatchObject({
    error: expect.stringContaining('no-model'),
  });
});

it('a server exits with 1 and a log line when its port is in use', async () => {
  const other = createServer().listen(0, '127.0.0.1');
  await once(other, 'listening');
  const { port } = other.address() as AddressInfo;
  const server = run('runtimes/node.ts', { PORT: String(port), CEWEN_EMBEDDINGS: 'none' });
  expect(await server.exit, server.output()).toEqual({ code: 1, signal: null });
  expect(server.logged()).toContainEqual(expect.objectContaining({ msg: 'cannot listen', level: 50 }));
  expect(server.output()).toContain(String(port));
  other.close();
});
