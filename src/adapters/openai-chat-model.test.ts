import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import {
  type Reply,
  type ScriptedModelServer,
  startScriptedModelServer,
} from '../../test/support/scripted-model-server.ts';
import { openAiChatModel } from './openai-chat-model.ts';

let server: ScriptedModelServer;
beforeAll(async () => {
  server = await startScriptedModelServer();
});
beforeEach(() => {
  server.requests.length = 0;
});
afterAll(() => server.close());

const options = { model: 'scripted', apiKey: 'sk-secret', silenceMs: 300, timeoutMs: 1_500, maxTokens: 77 };
const model = (more: Partial<typeof options> = {}) =>
  openAiChatModel({ ...options, baseUrl: server.baseUrl, ...more });

async function read(reply: Reply, signal = new AbortController().signal): Promise<string> {
  server.script(() => reply);
  let text = '';
  for await (const piece of model().stream([{ role: 'user', content: '你好' }], signal)) text += piece;
  return text;
}

describe('a chat model behind an endpoint', () => {
  it('gives the reply in pieces, and asks once with key, model and limit', async () => {
    expect(await read('产值突破3000亿元。')).toBe('产值突破3000亿元。');
    expect(server.requests).toHaveLength(1);
    expect(server.requests[0]).toMatchObject({
      authorization: 'Bearer sk-secret',
      body: {
        model: 'scripted',
        stream: true,
        max_tokens: 77,
        messages: [{ role: 'user', content: '你好' }],
      },
    });
  });

  it('waits for a slow first token as long as there is a sign of life', async () => {
    const thinking = [{ think: '嗯' }, { waitMs: 200 }, { think: '好' }, { waitMs: 200 }, { say: '是。' }];
    expect(await read(thinking)).toBe('是。');
  });

  it.each<[string, Reply, string]>([
    ['401', { status: 401 }, 'unauthorized'],
    ['403', { status: 403 }, 'unauthorized'],
    ['404', { status: 404 }, 'rejected'],
    ['429', { status: 429 }, 'rate_limited'],
    ['500', { status: 500 }, 'server_error'],
    ['503', { status: 503, body: '<html>busy' }, 'server_error'],
    ['a redirection', { status: 302, headers: { location: 'http://127.0.0.1:9/' } }, 'rejected'],
    ['silence from the start', [{ waitMs: 900 }], 'silent'],
    ['silence in the middle', [{ say: '产值' }, { waitMs: 900 }], 'silent'],
    [
      'a reply that never ends',
      Array.from({ length: 30 }, () => [{ say: '又' }, { waitMs: 100 }]).flat(),
      'too_slow',
    ],
    ['a cut connection', [{ say: '产值' }, { cut: true }], 'cut_off'],
    ['an end without a reason', [{ say: '产值' }, { end: true }], 'cut_off'],
    ['a reply that is too long', [{ say: '产值' }, { finish: 'length' }], 'too_long'],
    ['broken JSON', [{ raw: 'data: {"choices":[{"delta"\n\n' }], 'malformed'],
    ['a page in place of events', [{ raw: '<html>Sign in</html>' }, { end: true }], 'malformed'],
  ])('%s is a known failure, and not tried again', async (_case, reply, failure) => {
    await expect(read(reply)).rejects.toMatchObject({ name: 'ModelError', failure });
    expect(server.requests).toHaveLength(1);
  });

  it('says how long an endpoint wants to be left alone', async () => {
    await expect(read({ status: 429, headers: { 'retry-after': '7' } })).rejects.toMatchObject({
      retryAfterMs: 7000,
    });
    await expect(read({ status: 429 })).rejects.toMatchObject({ retryAfterMs: null });
  });

  it('is unreachable where nobody listens', async () => {
    const nobody = openAiChatModel({ ...options, baseUrl: 'http://127.0.0.1:9/v1' });
    const first = nobody.stream([{ role: 'user', content: '你好' }], new AbortController().signal);
    await expect(first[Symbol.asyncIterator]().next()).rejects.toMatchObject({ failure: 'unreachable' });
  });

  it('tells of a failure without the key or the words of the endpoint', async () => {
    const refusal = { status: 401, body: '{"error":{"message":"Incorrect API key: sk-secret"}}' };
    const error: unknown = await read(refusal).catch((cause: unknown) => cause);
    expect(JSON.stringify([error, String(error), (error as Error).stack])).not.toContain('secret');
    expect((error as Error).cause).toBeUndefined();
  });

  it('stops the endpoint when nobody wants the rest', async () => {
    const before = server.abandoned();
    server.script(() => [{ say: '产值' }, { waitMs: 250 }, { say: '突破' }, { waitMs: 250 }, { say: '。' }]);
    for await (const _ of model().stream([{ role: 'user', content: '你好' }], new AbortController().signal))
      break;
    await expect.poll(() => server.abandoned()).toBe(before + 1);
  });

  it('throws the reason of the caller who stops it', async () => {
    const caller = new AbortController();
    setTimeout(() => caller.abort(), 50);
    await expect(read([{ say: '产值' }, { waitMs: 900 }], caller.signal)).rejects.toThrow(/abort/i);
  });
});
