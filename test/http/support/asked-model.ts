import { expect } from 'vitest';
import type { Answer } from '../../../src/answer/types.ts';
import { unsupportedNumbers } from '../../../src/evidence/supported-numbers.ts';
import {
  type Reply,
  type ScriptedModelServer,
  startScriptedModelServer,
} from '../../support/scripted-model-server.ts';
import { ask, askStreaming, follow } from './chat-client.ts';
import { figureQuestion } from './plan-questions.ts';
import { serveWithModel } from './served-model.ts';

/**
 * Servers whose language model says what a test wants it to say: starts the endpoint, and learns what is answered without a model.
 * `close` ends all that stands in `opened`.
 */
export async function openAskedModel() {
  const endpoint = await startScriptedModelServer();
  const opened: { close(): Promise<void> }[] = [endpoint];
  const close = async () => {
    for (const one of opened.splice(0).reverse()) await one.close();
  };

  async function serve(settings: Record<string, string> = {}) {
    const served = await serveWithModel({
      CEWEN_LLM_BASE_URL: endpoint.baseUrl,
      CEWEN_LLM_API_KEY: 'sk-secret',
      CEWEN_LLM_SILENCE_MS: '1500',
      CEWEN_LLM_TIMEOUT_MS: '60000',
      ...settings,
    });
    opened.push(served);
    return served;
  }

  /** Asked with a server of its own, so that no failure of another case has made the endpoint rest. */
  async function askWith(
    reply: Reply | Parameters<ScriptedModelServer['script']>[0],
    message = figureQuestion,
  ) {
    endpoint.script(typeof reply === 'function' ? reply : () => reply);
    const { client, log } = await serve();
    const events = await askStreaming(client, message);
    const followed = follow(events);
    if (followed.answer === null) throw new Error('no answer');
    return { events, followed, answer: followed.answer, log, types: events.map(({ event }) => event) };
  }

  const without = await serveWithModel({});
  opened.push(without);
  const extractive = await ask(without.client, figureQuestion);

  /** What holds of every answer, whatever the model did. */
  function expectSound({ events, followed, answer }: Awaited<ReturnType<typeof askWith>>): void {
    expect(followed.text).toBe(answer.answer);
    expect(followed.citations).toEqual(answer.citations);
    expect(followed.notices).toEqual(answer.notices);
    expect(followed.early).toEqual([]);
    expect(answer.verification).toMatchObject({
      quotesLiteral: true,
      numbersSupported: true,
      unsupported: [],
    });
    const sent = events.filter(({ event }) => event === 'text-delta').map(({ data }) => String(data.text));
    const quotes = extractive.citations.map(({ quote }) => quote);
    for (const text of sent)
      expect(
        unsupportedNumbers(text, { quotes, question: figureQuestion, derived: [], structural: [] }),
      ).toEqual([]);
  }

  /** The quotes are the answer, and a notice says why. */
  function expectQuotes({ answer }: { answer: Answer }, code: 'model_unavailable' | 'model_withdrawn'): void {
    expect(answer.mode).toBe('extractive');
    expect(answer.answer).toBe(extractive.answer);
    expect(answer.citations).toEqual(extractive.citations);
    expect(answer.notices.map((notice) => notice.code)).toEqual(['period_ended', code]);
  }

  return { endpoint, serve, askWith, extractive, expectSound, expectQuotes, opened, close };
}
