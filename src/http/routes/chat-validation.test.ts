import { describe, expect, it } from 'vitest';
import { errorSchema } from '../error-schema.ts';
import { ask, testApp } from '../test-doubles.ts';

describe('POST /api/chat refuses', () => {
  const tooLong = '政'.repeat(8001);
  const longHistory = [{ role: 'user', content: '政'.repeat(21_846) }];
  it.each<[string, unknown, string]>([
    ['an empty message', { message: '' }, 'message'],
    ['a blank message', { message: ' \u3000\n' }, 'message'],
    ['no message', {}, 'message'],
    ['a message that is a list', { message: ['a'] }, 'message'],
    ['8,001 characters', { message: tooLong }, 'message'],
    ['a NUL character', { message: '目标\0' }, 'NUL'],
    ['half of a surrogate pair', '{"message":"\\ud83d目标"}', 'Unicode'],
    ['a stream that is not a boolean', { message: 'a', stream: 'false' }, 'stream'],
    ['a stream that is null', { message: 'a', stream: null }, 'stream'],
    ['an unknown language', { message: 'a', lang: 'fr' }, 'lang'],
    ['an unknown role', { message: 'a', history: [{ role: 'system', content: 'b' }] }, 'history.0.role'],
    ['history without content', { message: 'a', history: [{ role: 'user' }] }, 'history.0.content'],
    [
      '51 messages of history',
      { message: 'a', history: Array(51).fill({ role: 'user', content: 'b' }) },
      'history',
    ],
    ['more than 64 kB of history', { message: 'a', history: longHistory }, 'history'],
    ['an empty list of documents', { message: 'a', documents: [] }, 'documents'],
    ['documents that are a string', { message: 'a', documents: 'plan' }, 'documents'],
    ['a profile that is a string', { message: 'a', profile: '北辰' }, 'profile'],
    ['a figure without unit', { message: 'a', profile: { figures: [{ name: 'b', value: 1 }] } }, 'unit'],
    ['null', 'null', 'object'],
    ['a list', '[]', 'object'],
    ['a number', '1', 'object'],
    ['deep nesting', `${'['.repeat(100_000)}${']'.repeat(100_000)}`, 'object'],
    ['deep nesting inside', `{"message":${'{"a":'.repeat(30_000)}1${'}'.repeat(30_000)}}`, 'message'],
    ['a message under __proto__', '{"__proto__":{"message":"a"}}', 'message'],
    ['broken JSON', '{"message":', 'JSON'],
    ['a raw NUL byte', '{"message":"a\0"}', 'JSON'],
    ['an empty body', '', 'JSON'],
  ])('%s with 400', async (_, body, mentioned) => {
    const { app, chat } = testApp();
    const response = await ask(app, body);
    expect(response.status).toBe(400);
    const { error } = errorSchema.strict().parse(await response.json());
    expect(error.code).toBe('invalid_request');
    expect(error.message).toContain(mentioned);
    expect(error.message.length).toBeLessThan(500);
    expect(error.requestId).toBe(response.headers.get('x-request-id'));
    expect(chat.requests).toEqual([]);
  });

  it('bytes that are not UTF-8 with 400', async () => {
    const response = await testApp().app.request('/api/chat', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: new Uint8Array([0x7b, 0xff, 0x7d]),
    });
    expect(response.status).toBe(400);
  });

  it('an unknown document with 404', async () => {
    const { app, chat } = testApp();
    const response = await ask(app, { message: 'a', documents: ['plan', 'toString'], stream: false });
    expect(response.status).toBe(404);
    expect((await response.json()).error.code).toBe('not_found');
    expect(chat.requests).toEqual([]);
  });

  it.each([
    undefined,
    'text/plain',
    'application/x-www-form-urlencoded',
    'application/problem+json',
    'application/jsonx',
    '',
  ])('a body of type %s with 415', async (type) => {
    const { app } = testApp();
    const response = await app.request('/api/chat', {
      method: 'POST',
      body: new TextEncoder().encode('{"message":"a"}'),
      ...(type === undefined ? {} : { headers: { 'content-type': type } }),
    });
    expect(response.status).toBe(415);
    expect((await response.json()).error.code).toBe('unsupported_media_type');
  });

  it('1 MB with 413, whether or not the length is announced', async () => {
    const { app } = testApp();
    const body = JSON.stringify({ message: 'a'.repeat(1_000_000) });
    const chunk = new TextEncoder().encode(body.slice(0, 100_000));
    let pulled = 0;
    const stream = new ReadableStream<Uint8Array>({
      pull(controller) {
        pulled++;
        controller.enqueue(chunk);
      },
    });
    const announced = await ask(app, body, { 'content-length': String(body.length) });
    const chunked = await app.request('/api/chat', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: stream,
      duplex: 'half',
    } as RequestInit);
    for (const response of [announced, chunked, await ask(app, body)]) {
      expect(response.status).toBe(413);
      expect((await response.json()).error.code).toBe('too_large');
    }
    // What is over the limit is read and dropped, but not without end.
    expect(pulled).toBeLessThan(200);
  });
});

describe('POST /api/chat accepts', () => {
  it.each<[string, unknown, Record<string, string>]>([
    ['8,000 characters', { message: '政'.repeat(8000) }, {}],
    ['whitespace beyond the limit', { message: `${' '.repeat(9000)}a` }, {}],
    [
      'exactly 64 kB of history',
      { message: 'a', history: [{ role: 'user', content: 'a'.repeat(65_536) }] },
      {},
    ],
    ['no history', { message: 'a', history: [] }, {}],
    ['control characters other than NUL', { message: 'a\u0001\u000b\u007f' }, {}],
    ['characters beyond the first plane', { message: '𠮷😀' }, {}],
    ['a __proto__ key', '{"message":"a","__proto__":{"stream":"x"}}', {}],
    ['the last of two equal keys', '{"message":"","message":"a"}', {}],
    ['a byte order mark', '\ufeff{"message":"a"}', {}],
    ['a charset parameter', { message: 'a' }, { 'content-type': 'Application/JSON; charset=utf-8' }],
  ])('%s', async (_, body, headers) => {
    const { app, chat } = testApp();
    const response = await ask(app, body, { accept: 'application/json', ...headers });
    expect(response.status).toBe(200);
    expect(chat.requests).toHaveLength(1);
  });
});
