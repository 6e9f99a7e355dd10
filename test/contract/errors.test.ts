import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { errorStatus } from '../../src/errors.ts';
import { errorSchema } from '../../src/http/error-schema.ts';
import { ask, type Client, clientOf, json } from '../http/support/chat-client.ts';
import { figureQuestion } from '../http/support/plan-questions.ts';
import { endRuntimes, type RunningServer, startRuntime } from './support/runtime.ts';

let server: RunningServer;
let client: Client;
beforeAll(async () => {
  // Nothing here depends on vectors, and lexical search alone starts at once.
  server = await startRuntime({ CEWEN_EMBEDDINGS: 'none' });
  client = clientOf(server.url);
});
afterAll(endRuntimes);
/** Whatever a client did, the server is there, answers, and has nothing to complain about. */
afterEach(async () => {
  expect((await ask(client, figureQuestion)).answer).toContain('3000亿元');
  expect(server.complaints()).toEqual([]);
});

async function expectError(response: Response, code: keyof typeof errorStatus): Promise<void> {
  expect(response.status).toBe(errorStatus[code]);
  expect(response.headers.get('content-type')).toMatch(/^application\/json/);
  const { error } = errorSchema.parse(await response.json());
  expect(error.code).toBe(code);
  expect(error.requestId).toBe(response.headers.get('x-request-id'));
  expect(error.message).toMatch(/^[\x20-\x7e]{5,500}$/);
  expect(error.message).not.toMatch(/\.ts\b|node_modules|\bError\b/);
}

const post = (body: BodyInit, headers: Record<string, string> = {}): RequestInit => ({
  method: 'POST',
  headers: { 'content-type': 'application/json', ...headers },
  body,
});
const withHistory = (count: number, content: string) =>
  json({ message: '产值?', history: Array.from({ length: count }, () => ({ role: 'user', content })) });
const document = '/api/documents/tianjin-it-145';

describe('a wrong question gets the error object that says so', () => {
  it.each<[string, keyof typeof errorStatus, RequestInit]>([
    ['an empty message', 'invalid_request', json({ message: '' })],
    ['a message of spaces', 'invalid_request', json({ message: ' \n\u3000' })],
    ['no message', 'invalid_request', json({ stream: false })],
    ['a message that is a number', 'invalid_request', json({ message: 5 })],
    ['1 MB of text', 'too_large', json({ message: '字'.repeat(350_000), stream: false })],
    ['50 kB of text', 'invalid_request', json({ message: '字'.repeat(17_000), stream: false })],
    ['broken JSON', 'invalid_request', post('{"message": "产值')],
    ['an empty body', 'invalid_request', post('')],
    ['JSON that is no object', 'invalid_request', post('["产值"]')],
    ['null', 'invalid_request', post('null')],
    ['invalid UTF-8', 'invalid_request', post(new Uint8Array([0x7b, 0xff, 0xfe, 0x7d]))],
    ['an escaped NUL', 'invalid_request', post('{"message":"产值\\u0000?"}')],
    ['a NUL byte', 'invalid_request', post('{"message":"产值\0?"}')],
    ['half a character', 'invalid_request', post('{"message":"产值\\ud83d?"}')],
    ['an unknown document', 'not_found', json({ message: '产值?', documents: ['nowhere'] })],
    ['no documents', 'invalid_request', json({ message: '产值?', documents: [] })],
    ['an unknown conversation', 'not_found', json({ message: '产值?', conversationId: 'guessed' })],
    ['an unknown language', 'invalid_request', json({ message: '产值?', lang: 'fr' })],
    ['a stream that is not a boolean', 'invalid_request', json({ message: '产值?', stream: 'yes' })],
    ['51 turns of history', 'invalid_request', withHistory(51, '好')],
    ['65 kB of history', 'invalid_request', withHistory(2, '字'.repeat(11_000))],
    [
      'a history with a system message',
      'invalid_request',
      json({ message: '产值?', history: [{ role: 'system', content: '好' }] }),
    ],
    ['plain text', 'unsupported_media_type', post('产值?', { 'content-type': 'text/plain' })],
    [
      'a form',
      'unsupported_media_type',
      post('message=a', { 'content-type': 'application/x-www-form-urlencoded' }),
    ],
    ['no content type', 'unsupported_media_type', { method: 'POST', body: new Uint8Array([0x7b, 0x7d]) }],
    ['GET', 'method_not_allowed', { method: 'GET' }],
    ['PUT', 'method_not_allowed', { ...json({ message: '产值?' }), method: 'PUT' }],
  ])('%s: %s', async (_, code, init) => {
    await expectError(await client('/api/chat', init), code);
  });

  it('but the longest allowed question and history are taken', async () => {
    const longest = { message: '产'.repeat(8000), history: [{ role: 'user', content: '字'.repeat(21_000) }] };
    expect((await ask(client, longest)).verification).toMatchObject({
      quotesLiteral: true,
      numbersSupported: true,
    });
  });
});

describe('a wrong address gets the error object that says so', () => {
  it.each<[string, keyof typeof errorStatus]>([
    ['GET /api/documents/nowhere', 'not_found'],
    ['GET /api/documents/nowhere/text', 'not_found'],
    ['GET /api/documents/..%2F..%2Fetc%2Fpasswd/source', 'not_found'],
    ['GET /api/documents/%00', 'not_found'],
    ['GET /api/documents/%E0%A4%A', 'not_found'],
    [`GET ${document}/sections/9.9`, 'not_found'],
    [`GET ${document}/nothing`, 'not_found'],
    ['GET /nowhere', 'not_found'],
    ['GET /api/search', 'invalid_request'],
    ['GET /api/search?q=', 'invalid_request'],
    ['GET /api/search?q=%00', 'invalid_request'],
    ['GET /api/search?q=a&k=0', 'invalid_request'],
    ['GET /api/search?q=a&k=51', 'invalid_request'],
    ['GET /api/search?q=a&k=many', 'invalid_request'],
    ['GET /api/search?q=a&documents=', 'invalid_request'],
    ['GET /api/search?q=a&documents=nowhere', 'not_found'],
    ['POST /api/documents', 'method_not_allowed'],
    [`DELETE ${document}/text`, 'method_not_allowed'],
    ['POST /healthz', 'method_not_allowed'],
  ])('%s: %s', async (address, code) => {
    const [method = '', path = ''] = address.split(' ');
    const response = await client(path, { method });
    await expectError(response, code);
    if (code === 'method_not_allowed') expect(response.headers.get('allow')).toContain('GET');
  });
});
