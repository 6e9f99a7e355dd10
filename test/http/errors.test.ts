import { setTimeout } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { errorSchema } from '../../src/http/error-schema.ts';
import { ask, type Client, clientOf, json } from './support/chat-client.ts';
import { cutOff } from './support/cut-off.ts';
import { holdUpload } from './support/held-upload.ts';
import { oneConnection } from './support/one-connection.ts';
import { figureQuestion } from './support/plan-questions.ts';
import { endProcesses, startServer } from './support/running-process.ts';

let server: Awaited<ReturnType<typeof startServer>>;
let client: Client;
beforeAll(async () => {
  // Nothing here depends on vectors, and lexical search alone starts at once.
  server = await startServer({ CEWEN_EMBEDDINGS: 'none' });
  client = clientOf(server.url);
  await server.waitForLine('ready');
});
afterAll(endProcesses);
/** Whatever a client did, the server is there, answers, and has nothing to complain about. */
afterEach(async () => {
  expect((await ask(client, figureQuestion)).answer).toContain('3000亿元');
  expect(server.logged().filter(({ level }) => Number(level) >= 50)).toEqual([]);
});

describe('a body that is too large', () => {
  it('is refused when it comes in pieces, and the connection stays of use', async () => {
    const connection = oneConnection(server.url);
    const tooLarge = Array.from({ length: 100 }, () => '字'.repeat(10_000));
    const { status, body } = await connection.post('/api/chat', tooLarge);
    expect(status).toBe(413);
    expect(errorSchema.parse(body).error.code).toBe('too_large');
    // Long enough for a server that means to drop the connection, because of what it did not read.
    for (let times = 0; times < 10; times++) {
      const next = await connection.post('/api/chat', ['{"message":"产值","stream":', 'false}']);
      expect(next.status).toBe(200);
      await setTimeout(100);
    }
    connection.close();
  });
});

describe('a client that goes away', () => {
  const body = JSON.stringify({ message: '五、(一)有哪些内容?', stream: true });
  const request =
    'POST /api/chat HTTP/1.1\r\nhost: localhost\r\ncontent-type: application/json\r\n' +
    `content-length: ${Buffer.byteLength(body)}\r\n\r\n${body}`;

  it('in the middle of a stream does no harm', async () => {
    for (let times = 0; times < 5; times++) {
      expect(await cutOff(server.url, request, 'at the first answer')).toMatch(/^HTTP\/1\.1 200 /);
    }
  });

  it('before the first event does no harm', async () => {
    await Promise.all(Array.from({ length: 10 }, () => cutOff(server.url, request, 'at once')));
  });

  it('in the middle of its own request does no harm', async () => {
    (await holdUpload(`${server.url}/api/chat`, { message: figureQuestion })).drop();
    await server.waitFor('end of the broken request', () =>
      server.logged().find(({ aborted }) => aborted === true),
    );
  });

  it('by aborting while many ask does not disturb the others', async () => {
    const away = new AbortController();
    const gone = Array.from({ length: 10 }, () =>
      client('/api/chat', { ...json({ message: '产业集群' }), signal: away.signal }).then(
        (response) => response.text(),
        () => 'aborted',
      ),
    );
    const staying = Array.from({ length: 5 }, () => ask(client, figureQuestion));
    away.abort();
    expect(await Promise.all(gone)).toEqual(Array.from({ length: 10 }, () => 'aborted'));
    for (const { answer } of await Promise.all(staying)) expect(answer).toContain('3000亿元');
  });

  it('or does not speak HTTP is turned away', async () => {
    expect(await cutOff(server.url, '产值目标是多少?\r\n\r\n', 'at the first answer')).toMatch(
      /^HTTP\/1\.1 400 /,
    );
  });
});
