import { afterAll, describe, expect, it } from 'vitest';
import { startScriptedModelServer } from '../support/scripted-model-server.ts';
import { askStreaming, follow } from './support/chat-client.ts';
import { planQuestions, requestOf } from './support/plan-questions.ts';
import { evidenceOf, isRepair, serveWithModel } from './support/served-model.ts';

const endpoint = await startScriptedModelServer();
const served = await serveWithModel({ CEWEN_LLM_BASE_URL: endpoint.baseUrl });
afterAll(async () => {
  await endpoint.close();
  await served.close();
});

/** Files of questions that are mostly answered, so that the model has something to invent about. */
const kinds = [
  'figure',
  'list',
  'explanation',
  'traditional',
  'eligibility',
  'comparison',
  'questions-2-dev',
];
const wanted = 200;

describe('a model that invents a number in every answer', () => {
  it(`brings none of them to a client, in ${wanted} answers`, { timeout: 600_000 }, async () => {
    const invented: string[] = [];
    endpoint.script((request, number) => {
      const figure = String(70_001 + 7 * number);
      invented.push(figure);
      const said = evidenceOf(request).map((quote, at) => `${quote.replace(/[。]$/, '')}[E${at + 1}]。`);
      // In a sentence of its own, in place of another, or behind something true.
      const ways = [
        [`产值达到${figure}亿元[E1]。`, ...said],
        [...said.map((sentence) => sentence.replace(/\d+(?:\.\d+)?/, figure)), `共${figure}家企业[E1]。`],
        said.map((sentence) => sentence.replace(/\[/, `,投资${figure}万元[`)),
      ];
      return (isRepair(request) ? ways[0]?.slice(0, 1) : ways[number % ways.length])?.join('') ?? '';
    });
    let asked = 0;
    const texts: string[] = [];
    const questions = await planQuestions(kinds, Number.POSITIVE_INFINITY);
    // Asked again, a question is answered by another invention.
    for (const question of [...questions, ...questions]) {
      if (asked >= wanted) break;
      const before = endpoint.requests.length;
      const events = await askStreaming(served.client, requestOf(question));
      if (endpoint.requests.length === before) continue;
      asked += 1;
      // Ids and times are full of digits of their own.
      const said = events.filter(({ event }) => event === 'text-delta' || event === 'notice');
      texts.push(...said.map(({ data }) => String(data.text)));
      texts.push(follow(events).answer?.answer ?? '');
    }
    expect(asked).toBe(wanted);
    expect(invented.length).toBeGreaterThanOrEqual(wanted);
    const text = texts.join('\n');
    expect(invented.filter((figure) => text.includes(figure))).toEqual([]);
  });
});
