import { describe, expect, it } from 'vitest';
import type { AnswerEvent } from '../../answer/types.ts';
import { AppError } from '../../errors.ts';
import { answerSchema } from '../chat-schema.ts';
import { errorSchema } from '../error-schema.ts';
import { answer, answerEvents, ask, citation, scriptedChat, testApp } from '../test-doubles.ts';

const secret = '企业的秘密问题';
/** A session as a hash of its cookie. */
const anOwner = expect.stringMatching(/^[0-9a-f]{64}$/);

/** `event` and parsed `data` of every frame; comment lines are left out. */
function frames(body: string) {
  expect(body.endsWith('\n\n')).toBe(true);
  return body
    .slice(0, -2)
    .split('\n\n')
    .filter((frame) => !frame.startsWith(':'))
    .map((frame) => {
      const [, event, data] = /^event: (\S+)\ndata: (.+)$/.exec(frame) ?? [];
      return { event, data: JSON.parse(data ?? 'null') };
    });
}

describe('POST /api/chat as JSON', () => {
  it('sends the answer of the last event, as the contract describes it', async () => {
    const { app, chat } = testApp();
    const response = await ask(app, { message: '  产值目标?\n', stream: false });
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toBe('application/json');
    expect(response.headers.get('cache-control')).toBe('no-store');
    const body = await response.json();
    expect(answerSchema.strict().parse(body)).toEqual(answer);
    expect(chat.requests).toEqual([{ message: '产值目标?', owner: anOwner }]);
  });

  it('hands on conversation, history, documents and language, and ignores fields it does not know', async () => {
    const { app, chat } = testApp();
    const history = [{ role: 'user', content: '你好' }];
    const response = await ask(app, {
      message: '产值目标?',
      stream: false,
      conversationId: 'c',
      replaceFrom: 2,
      history,
      documents: ['plan', 'plan'],
      lang: 'zh-Hant',
      profile: { district: '北辰', figures: [{ name: '营收', value: 3, unit: '亿元' }] },
      unknown: 1,
    });
    expect(response.status).toBe(200);
    expect(chat.requests).toEqual([
      {
        message: '产值目标?',
        conversationId: 'c',
        replaceFrom: 2,
        owner: anOwner,
        history,
        documents: ['plan'],
        language: 'zh-Hant',
        profile: { district: '北辰', figures: [{ name: '营收', value: 3, unit: '亿元' }] },
      },
    ]);
  });

  it('answers 500 without internals when the answer breaks off or fails', async () => {
    const broken = testApp({ chat: scriptedChat(() => answerEvents.slice(0, 3)) });
    const failing = testApp({
      chat: scriptedChat(() => {
        throw new Error(`${secret} at /srv/x.ts`);
      }),
    });
    for (const { app, log } of [broken, failing]) {
      const response = await ask(app, { message: '产值目标?', stream: false });
      expect(response.status).toBe(500);
      expect((await response.json()).error).toMatchObject({
        code: 'internal',
        message: expect.stringMatching(/^(Something went wrong on our side|The answer broke off)\.$/),
      });
      const errors = log.lines.filter(({ level }) => level === 'error');
      expect(errors).toHaveLength(1);
      expect(JSON.stringify(errors)).not.toContain(secret);
    }
  });
});

describe('POST /api/chat as a stream', () => {
  it('sends every event by name with its own object', async () => {
    const { app } = testApp();
    const response = await ask(app, { message: '产值目标?' });
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toBe('text/event-stream; charset=utf-8');
    expect(frames(await response.text())).toEqual([
      {
        event: 'meta',
        data: { id: 'answer-1', conversationId: 'conversation-1', mode: 'extractive', question: '产值目标' },
      },
      { event: 'text-delta', data: { text: '产值达到4000亿元。' } },
      { event: 'answer-reset', data: { reason: 'unsupported number' } },
      { event: 'citation', data: citation },
      { event: 'text-delta', data: { text: '产值达到' } },
      { event: 'text-delta', data: { text: '3000亿元。[1]' } },
      { event: 'notice', data: answer.notices[0] },
      { event: 'answer-end', data: answer },
    ]);
  });

  it('joins, since the last reset, to the answer that JSON gives', async () => {
    const { app } = testApp();
    let text = '';
    for (const { event, data } of frames(await (await ask(app, { message: '产值目标?' })).text())) {
      if (event === 'answer-reset') text = '';
      if (event === 'text-delta') text += data.text;
    }
    const json = await (await ask(app, { message: '产值目标?', stream: false })).json();
    expect(text).toBe(json.answer);
  });

  it.each([
    [undefined, undefined, 'text/event-stream; charset=utf-8'],
    [undefined, '*/*', 'text/event-stream; charset=utf-8'],
    [undefined, 'application/json', 'application/json'],
    [undefined, 'application/json, text/plain, */*', 'application/json'],
    [undefined, 'text/event-stream, application/json;q=0.5', 'text/event-stream; charset=utf-8'],
    [undefined, 'application/json;q=0', 'text/event-stream; charset=utf-8'],
    [true, 'application/json', 'text/event-stream; charset=utf-8'],
    [false, 'text/event-stream', 'application/json'],
  ])('stream %s with Accept %s gives %s', async (stream, accept, expected) => {
    const { app } = testApp();
    const response = await ask(app, { message: '产值目标?', stream }, accept ? { accept } : {});
    expect(response.headers.get('content-type')).toBe(expected);
    await response.text();
  });

  it('answers with a status when the turn fails before its first event', async () => {
    const { app } = testApp({
      chat: scriptedChat(() => {
        throw new AppError('not_found', 'There is no such conversation.');
      }),
    });
    const response = await ask(app, { message: '产值目标?', conversationId: 'x' });
    expect(response.status).toBe(404);
    expect(errorSchema.parse(await response.json()).error.code).toBe('not_found');
  });

  it('ends with the error object when the turn fails later', async () => {
    const { app } = testApp({
      chat: scriptedChat(function* (): Iterable<AnswerEvent> {
        yield* answerEvents.slice(0, 2);
        throw new Error(secret);
      }),
    });
    const response = await ask(app, { message: '产值目标?' }, { 'x-request-id': 'mine' });
    const last = frames(await response.text()).at(-1);
    expect(last).toEqual({
      event: 'error',
      data: { error: { code: 'internal', message: 'Something went wrong on our side.', requestId: 'mine' } },
    });
  });

  it('sends comment lines while nothing happens', async () => {
    const { app } = testApp({
      heartbeatMs: 1,
      chat: scriptedChat(async function* () {
        yield* answerEvents.slice(0, 1);
        await new Promise((resolve) => setTimeout(resolve, 30));
        yield* answerEvents.slice(1);
      }),
    });
    const body = await (await ask(app, { message: '产值目标?' })).text();
    expect(body).toContain('\n\n: keep-alive\n\n');
    expect(frames(body)).toHaveLength(answerEvents.length);
  });

  it.each(['the reader of the stream', 'the request'])('stops the work when %s goes away', async (who) => {
    let stopped = () => {};
    const work = new Promise<void>((resolve) => {
      stopped = resolve;
    });
    const { app, log } = testApp({
      chat: scriptedChat(async function* (signal) {
        yield* answerEvents.slice(0, 1);
        await new Promise((resolve) => signal.addEventListener('abort', resolve));
        stopped();
        signal.throwIfAborted();
      }),
    });
    const client = new AbortController();
    const response = await app.request('/api/chat', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ message: '产值目标?' }),
      signal: client.signal,
    });
    const reader = response.body?.getReader();
    await reader?.read();
    if (who === 'the request') client.abort('a reason that is no error');
    else await reader?.cancel();
    await work;
    await new Promise((resolve) => setTimeout(resolve));
    expect(log.lines.filter(({ level }) => level === 'error')).toEqual([]);
  });
});

describe('POST /api/chat without a client any more', () => {
  it('stops the work of a JSON answer, logs the request, and no error', async () => {
    const client = new AbortController();
    const { app, log } = testApp({
      chat: scriptedChat(async function* (signal) {
        yield* answerEvents.slice(0, 1);
        client.abort('a reason that is no error');
        signal.throwIfAborted();
      }),
    });
    const response = await app.request('/api/chat', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ message: '产值目标?', stream: false }),
      signal: client.signal,
    });
    expect(response.status).toBe(503);
    expect(log.lines).toMatchObject([{ level: 'info', route: '/api/chat', status: 503, aborted: true }]);
  });
});
