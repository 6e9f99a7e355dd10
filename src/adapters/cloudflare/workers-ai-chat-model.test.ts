import { describe, expect, it } from 'vitest';
import {
  AiBindingFixture,
  allowanceIsUsedUp,
  InferenceUpstreamErrorFixture,
  outOfCapacity,
  StreamFixture,
  type StreamStep,
} from '../../../test/workers/fixtures/workers-ai-binding.ts';
import { workersAiChatModel } from './workers-ai-chat-model.ts';

const limits = { model: '@cf/qwen/qwen3-30b-a3b-fp8', silenceMs: 200, timeoutMs: 800, maxTokens: 77 };
const question = [{ role: 'user', content: '你好' }] as const;

async function read(
  answer: (request: unknown) => unknown,
  signal = new AbortController().signal,
): Promise<string> {
  const model = workersAiChatModel({ ...limits, binding: new AiBindingFixture(answer) });
  let text = '';
  for await (const piece of model.stream(question, signal)) text += piece;
  return text;
}
const replying = (steps: readonly StreamStep[], end?: 'none') => () => new StreamFixture(steps, end).stream;
const failing = (message: string) => () => {
  throw new InferenceUpstreamErrorFixture(message);
};

describe('a chat model behind the AI binding (a fixture)', () => {
  it('gives the reply in pieces, and asks once with model, messages and limit', async () => {
    const stream = new StreamFixture([{ response: '产值突破' }, { response: 3000 }, { response: '亿元。' }]);
    const binding = new AiBindingFixture(() => stream.stream);
    const pieces = [];
    const model = workersAiChatModel({ ...limits, binding });
    for await (const piece of model.stream(question, new AbortController().signal)) pieces.push(piece);
    expect(pieces).toEqual(['产值突破', '3000', '亿元。']);
    expect(binding.requests.map(({ model: name, inputs }) => ({ name, ...inputs }))).toEqual([
      { name: limits.model, messages: question, stream: true, temperature: 0, max_tokens: 77 },
    ]);
  });

  it('reads events of the other form, and leaves out what the model thinks', async () => {
    const steps = [
      { thinking: '嗯' },
      { content: '产值' },
      { content: '突破。' },
      { finish: 'stop' },
      { completionTokens: 77 },
    ];
    expect(await read(replying(steps))).toBe('产值突破。');
    // The reason was given: the mark is not needed.
    expect(await read(replying(steps, 'none'))).toBe('产值突破。');
  });

  it('waits for a slow first token as long as there is a sign of life', async () => {
    const thinking = [
      { thinking: '嗯' },
      { waitMs: 150 },
      { thinking: '好' },
      { waitMs: 150 },
      { content: '是。' },
    ];
    expect(await read(replying(thinking))).toBe('是。');
  });

  it('takes an end without a line break', async () => {
    expect(await read(replying([{ response: '是。' }, { raw: 'data: [DONE]' }], 'none'))).toBe('是。');
  });

  it.each<[string, () => unknown, string]>([
    ['no capacity', failing(outOfCapacity), 'rate_limited'],
    ['no allowance left', failing(allowanceIsUsedUp), 'rate_limited'],
    ['a model that is not allowed', failing('5018: The account is not allowed'), 'unauthorized'],
    ['an unknown model', failing('5007: No such model or task'), 'rejected'],
    ['a time limit of the service', failing('3007: Request timeout'), 'too_slow'],
    ['an unknown error of the service', failing('<html>busy'), 'server_error'],
    ['a broken connection', () => Promise.reject(new TypeError('Network connection lost.')), 'unreachable'],
    ['a binding that never answers', () => new Promise(() => undefined), 'silent'],
    ['silence from the start', replying([{ waitMs: 600 }]), 'silent'],
    ['silence in the middle', replying([{ response: '产值' }, { waitMs: 600 }]), 'silent'],
    [
      'a reply that never ends',
      replying(Array.from({ length: 30 }, () => [{ response: '又' }, { waitMs: 60 }]).flat()),
      'too_slow',
    ],
    ['a cut connection', replying([{ response: '产值' }, { cut: true }]), 'cut_off'],
    ['a truncated stream', replying([{ response: '产值' }, { raw: 'data: {"respon' }], 'none'), 'cut_off'],
    ['an end without the mark', replying([{ response: '产值' }], 'none'), 'cut_off'],
    ['a reply that fills its tokens', replying([{ response: '产' }, { completionTokens: 77 }]), 'too_long'],
    ['a reply cut by its length', replying([{ content: '产' }, { finish: 'length' }]), 'too_long'],
    ['broken JSON', replying([{ raw: 'data: {"response\n\n' }]), 'malformed'],
    ['a page in place of events', replying([{ raw: '<html>Sign in</html>' }], 'none'), 'malformed'],
    ['a reply that is no stream', () => ({ response: '产值' }), 'malformed'],
    ['an error among the events', replying([{ raw: 'data: {"error":"boom"}\n\n' }]), 'server_error'],
  ])('%s is a known failure', async (_case, answer, failure) => {
    const error: unknown = await read(answer).catch((cause: unknown) => cause);
    expect(error).toMatchObject({ name: 'ModelError', failure });
    expect((error as Error).cause).toBeUndefined();
  });

  it('cancels the stream when nobody wants the rest', async () => {
    const stream = new StreamFixture([{ response: '产值' }, { waitMs: 50 }, { response: '突破' }]);
    const binding = new AiBindingFixture(() => stream.stream);
    const model = workersAiChatModel({ ...limits, binding });
    for await (const _ of model.stream(question, new AbortController().signal)) break;
    expect(stream.cancelled).toBe(true);
  });

  it('throws the reason of the caller who stops it, and stops the model', async () => {
    const caller = new AbortController();
    const stream = new StreamFixture([{ response: '产值' }, { waitMs: 150 }]);
    setTimeout(() => caller.abort(new Error('gone')), 30);
    await expect(read(() => stream.stream, caller.signal)).rejects.toThrow('gone');
    expect(stream.cancelled).toBe(true);
    const binding = new AiBindingFixture(() => stream.stream);
    const late = workersAiChatModel({ ...limits, binding }).stream(question, caller.signal);
    await expect(late[Symbol.asyncIterator]().next()).rejects.toThrow('gone');
    expect(binding.requests).toEqual([]);
  });

  it('cancels a stream that comes when nobody waits any more', async () => {
    const stream = new StreamFixture([{ response: '产值' }]);
    const late = new Promise((done) => setTimeout(() => done(stream.stream), 300));
    await expect(read(() => late)).rejects.toMatchObject({ failure: 'silent' });
    await expect.poll(() => stream.cancelled).toBe(true);
  });
});
