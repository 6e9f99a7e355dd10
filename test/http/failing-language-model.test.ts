import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import type { Reply } from '../support/scripted-model-server.ts';
import { openAskedModel } from './support/asked-model.ts';
import { ask, json } from './support/chat-client.ts';
import { figureQuestion } from './support/plan-questions.ts';

const { endpoint, serve, askWith, expectSound, expectQuotes, close } = await openAskedModel();
beforeEach(() => {
  endpoint.requests.length = 0;
});
afterAll(close);

describe('a model that fails', () => {
  const goal = '电子信息制造业产值突破3000亿元[E1]。';
  it.each<[string, Reply, 'model_unavailable' | 'model_withdrawn', boolean]>([
    ['refuses the key', { status: 401 }, 'model_unavailable', false],
    ['has no time', { status: 429, headers: { 'retry-after': '60' } }, 'model_unavailable', false],
    ['breaks down', { status: 500 }, 'model_unavailable', false],
    ['sends no JSON', [{ raw: 'data: {"choi\n\n' }], 'model_unavailable', false],
    ['is silent', [{ waitMs: 4000 }], 'model_unavailable', false],
    ['falls silent', [{ say: goal }, { say: '平均' }, { waitMs: 4000 }], 'model_unavailable', true],
    ['is cut off', [{ say: goal }, { say: '平均增速' }, { cut: true }], 'model_unavailable', true],
    ['never stops thinking', `<think>${'想'.repeat(210_000)}`, 'model_withdrawn', false],
    ['writes 200 kB in one sentence', '产'.repeat(200_000), 'model_withdrawn', false],
    ['writes 200 kB of true sentences', goal.repeat(8_000), 'model_withdrawn', true],
  ])('and %s: the quotes are the answer, and a notice says so', async (_case, reply, code, wasReset) => {
    const asked = await askWith(reply);
    expectSound(asked);
    expectQuotes(asked, code);
    expect(asked.types.includes('answer-reset')).toBe(wasReset);
  });

  it('is not waited for when it takes long to begin but lives', async () => {
    const asked = await askWith([
      { think: '…' },
      { waitMs: 300 },
      { think: '…' },
      { waitMs: 300 },
      { say: goal },
    ]);
    expect(asked.answer.mode).toBe('llm');
  });

  it('is left alone after three failures; the answers say so and nothing is asked', async () => {
    endpoint.script(() => ({ status: 503 }));
    const { client, log } = await serve();
    const answers = [];
    for (let n = 0; n < 6; n += 1) answers.push(await ask(client, figureQuestion));
    expect(endpoint.requests).toHaveLength(3);
    for (const answer of answers) expectQuotes({ answer }, 'model_unavailable');
    expect(log.lines.filter(({ message }) => message === 'language model rests')).toHaveLength(1);
    expect(JSON.stringify(log.lines)).not.toMatch(/sk-secret|电子信息/);
  });

  it('is stopped when the client goes away', async () => {
    endpoint.script(() => [{ say: goal }, { waitMs: 300 }, { say: '平均' }, { waitMs: 300 }, { say: '。' }]);
    const { client } = await serve();
    const before = endpoint.abandoned();
    const response = await client('/api/chat', json({ message: figureQuestion }));
    const reader = response.body?.getReader();
    // The model is at work once a citation has come.
    for (let text = ''; !text.includes('event: citation'); )
      text += new TextDecoder().decode((await reader?.read())?.value);
    await reader?.cancel();
    await expect.poll(() => endpoint.abandoned()).toBe(before + 1);
  });
});
