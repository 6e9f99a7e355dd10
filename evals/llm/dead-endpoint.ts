import { readFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { ChatService } from '../../src/chat/types.ts';
import { readConfiguration } from '../../src/runtimes/configuration.ts';
import { createNodeServices } from '../../src/runtimes/node-services.ts';
import { type Question, questionSchema } from '../question.ts';

/**
 * What an endpoint that is dead costs those who ask: the same questions without a language model, and with one that does not answer,
 * after the breaker has opened. Both take turns question by question, so that whatever else the machine does hits both alike.
 *
 *   npx tsx evals/llm/dead-endpoint.ts [refused|silent] [rounds]
 */
const [way = 'refused', rounds = '3'] = process.argv.slice(2);

const here = path.dirname(fileURLToPath(import.meta.url));

/** A port at which nobody listens, or one that takes connections and says nothing. */
async function deadEndpoint(): Promise<string> {
  const server = createServer(() => {});
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  if (way === 'refused') server.close();
  else server.unref();
  return `http://127.0.0.1:${address.port}/v1`;
}

async function developmentQuestions(): Promise<Question[]> {
  const folder = path.join(here, '../datasets/tianjin-it-145');
  const files = ['figure', 'list', 'explanation', 'comparison', 'traditional', 'questions-2-dev'];
  const texts = await Promise.all(files.map((name) => readFile(path.join(folder, `${name}.jsonl`), 'utf8')));
  const lines = texts.flatMap((text) => text.split('\n').filter((line) => line !== ''));
  return lines.map((line) => questionSchema.parse(JSON.parse(line))).filter(({ split }) => split === 'dev');
}

async function timed(chat: ChatService, question: Question): Promise<{ ms: number; saysSo: boolean }> {
  const started = performance.now();
  let saysSo = false;
  for await (const event of chat.turn({ message: question.question, history: question.history }))
    if (event.type === 'notice') saysSo ||= event.notice.code === 'model_unavailable';
  return { ms: performance.now() - started, saysSo };
}

function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((one, other) => one - other);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN;
}

const log = { info: () => {}, warn: () => {}, error: console.error };
const settings = { CEWEN_DATABASE: ':memory:', CEWEN_INDEX: process.env.CEWEN_INDEX };
const without = await createNodeServices(readConfiguration(settings), { log });
const dead = await createNodeServices(
  readConfiguration({
    ...settings,
    CEWEN_LLM_BASE_URL: await deadEndpoint(),
    CEWEN_LLM_MODEL: 'dead',
    CEWEN_LLM_SILENCE_MS: '1000',
  }),
  { log },
);
const questions = await developmentQuestions();
// Warm, and until the breaker opens.
for (const question of questions.slice(0, 40)) {
  await timed(without.chat, question);
  await timed(dead.chat, question);
}
const times: Record<'without' | 'dead', number[]> = { without: [], dead: [] };
let notices = 0;
for (let round = 0; round < Number(rounds); round += 1) {
  for (const [at, question] of questions.entries()) {
    const order = (at + round) % 2 === 0 ? (['without', 'dead'] as const) : (['dead', 'without'] as const);
    for (const side of order) {
      const { ms, saysSo } = await timed((side === 'dead' ? dead : without).chat, question);
      times[side].push(ms);
      if (saysSo) notices += 1;
    }
  }
}
const row = (name: string, values: readonly number[]) =>
  `| ${name} | ${[0.5, 0.95, 0.99].map((share) => percentile(values, share).toFixed(2)).join(' | ')} |`;
console.log(
  `${times.dead.length} questions each, endpoint ${way}; ${notices} answers say that the model could not be used`,
);
console.log('| ms | p50 | p95 | p99 |\n|---|---|---|---|');
console.log(row('no model', times.without));
console.log(row('dead endpoint, breaker open', times.dead));
console.log(
  `p99 ${(100 * (percentile(times.dead, 0.99) / percentile(times.without, 0.99) - 1)).toFixed(1)}%`,
);
process.exit();
