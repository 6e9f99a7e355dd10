import { afterAll, beforeAll, expect, it } from 'vitest';
import { ask, type Client, clientOf } from '../http/support/chat-client.ts';
import { figureQuestion } from '../http/support/plan-questions.ts';
import { evidenceOf, honest } from '../http/support/served-model.ts';
import { type ScriptedModelServer, startScriptedModelServer } from '../support/scripted-model-server.ts';
import { endRuntimes, startRuntime } from './support/runtime.ts';

let endpoint: ScriptedModelServer;
let client: Client;
beforeAll(async () => {
  endpoint = await startScriptedModelServer();
  const settings = { CEWEN_LLM_BASE_URL: endpoint.baseUrl, CEWEN_LLM_MODEL: 'scripted' };
  client = clientOf((await startRuntime({ CEWEN_EMBEDDINGS: 'none', ...settings })).url);
});
afterAll(async () => {
  await endRuntimes();
  await endpoint.close();
});

it('a language model at an address tells the answer, each sentence verified', async () => {
  endpoint.script(honest);
  const answer = await ask(client, figureQuestion);
  expect(answer).toMatchObject({ mode: 'llm', outcome: 'answered', citations: [{ sectionId: '3.3.p2' }] });
  expect(endpoint.requests.length).toBeGreaterThan(0);
});

it('a citation that adds nothing to a sentence is left out', async () => {
  endpoint.script((request) => {
    const quotes = evidenceOf(request);
    const all = quotes.map((_, at) => `[E${at + 1}]`).join('');
    return quotes.map((quote) => `${quote.replace(/。$/, '')}${all}。`).join('\n');
  });
  const answer = await ask(client, '集成电路重点发展什么?');
  expect(answer.mode).toBe('llm');
  expect(answer.citations.length).toBeGreaterThan(1);
  expect(answer.answer).not.toMatch(/\]\s*\[\d/);
});

it('what it invents does not arrive', async () => {
  endpoint.script(() => '到2025年,电子信息制造业产值突破4000亿元。[e1]');
  const answer = await ask(client, figureQuestion);
  expect(answer.mode).toBe('extractive');
  expect(answer.answer).not.toContain('4000');
});

it('one that fails costs no answer', async () => {
  endpoint.script(() => ({ status: 302, headers: { location: 'http://127.0.0.1:9/' } }));
  const answer = await ask(client, figureQuestion);
  expect(answer).toMatchObject({ mode: 'extractive', outcome: 'answered' });
  expect(answer.notices.map(({ code }) => code)).toContain('model_unavailable');
});
