import { join } from 'node:path';
import { Client as McpClient } from '@modelcontextprotocol/sdk/client/index.js';
import { StreamableHTTPClientTransport } from '@modelcontextprotocol/sdk/client/streamableHttp.js';
import OpenAI from 'openai';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Citation, Outcome } from '../../src/answer/types.ts';
import { type Cewen, createCewen } from '../../src/library/index.ts';
import { ask, askStreaming, type Client, clientOf, follow } from './support/chat-client.ts';
import { planQuestions, requestOf } from './support/plan-questions.ts';
import { endProcesses, scratchForProcess, startServer } from './support/running-process.ts';

type Asked = Awaited<ReturnType<typeof planQuestions>>[number];
interface Said {
  readonly outcome: Outcome;
  readonly citations: readonly Citation[];
}

const kinds = [
  ...['figure', 'list', 'wording', 'explanation', 'comparison'],
  ...['near-miss', 'false-premise', 'english', 'traditional', 'follow-up'],
];

let client: Client;
let openai: OpenAI;
let cewen: Cewen;
const mcp = new McpClient({ name: 'test', version: '1' });

beforeAll(async () => {
  const folder = scratchForProcess();
  const { url } = await startServer({ CEWEN_INDEX: join(folder, 'index') });
  client = clientOf(url);
  openai = new OpenAI({ baseURL: `${url}/v1`, apiKey: 'none' });
  // The server has built the index when it answers; the library opens the same.
  await ask(client, '产值?');
  await mcp.connect(new StreamableHTTPClientTransport(new URL(`${url}/mcp`)));
  cewen = await createCewen({ indexFolder: join(folder, 'index') });
});
afterAll(async () => {
  await mcp.close().finally(endProcesses);
});

const surfaces: Readonly<Record<string, (asked: Asked) => Promise<Said>>> = {
  'server-sent events': async (asked) => {
    const { answer, citations } = follow(await askStreaming(client, requestOf(asked)));
    if (answer === null) throw new Error('the stream broke off');
    expect(citations).toEqual(answer.citations);
    return answer;
  },
  'the OpenAI-style API': async ({ question, history = [] }) => {
    const messages = [...history, { role: 'user' as const, content: question }];
    return (await openai.chat.completions.create({ model: 'cewen', messages })) as unknown as Said;
  },
  MCP: async ({ question, history }) => {
    const result = await mcp.callTool({ name: 'ask_policy', arguments: { question, history } });
    return result.structuredContent as unknown as Said;
  },
  'the library': ({ question, history }) => cewen.ask(question, history ? { history } : {}),
};

it('say the same, with the same citations, to 50 questions', async () => {
  const questions = await planQuestions(kinds, 5);
  expect(questions).toHaveLength(50);
  let cited = 0;
  for (const asked of questions) {
    const { outcome, citations } = await ask(client, requestOf(asked));
    cited += citations.length;
    for (const [name, say] of Object.entries(surfaces)) {
      const said = await say(asked);
      expect({ name, id: asked.id, outcome: said.outcome, citations: said.citations }).toEqual({
        name,
        id: asked.id,
        outcome,
        citations,
      });
    }
  }
  expect(cited).toBeGreaterThan(30);
});
