import { cpSync, existsSync } from 'node:fs';
import { cpus } from 'node:os';
import { join, resolve } from 'node:path';
import { z } from 'zod';
import {
  endProcesses,
  runNode,
  scratchForProcess,
  startServer,
} from '../../test/http/support/running-process.ts';
import { buildWorker } from '../../test/workers/support/build-worker.ts';
import { startWorker } from '../../test/workers/support/running-worker.ts';
import { type AskedQuestion, askBoth, type Compared } from './ask-both.ts';
import { quantile } from './compare-answers.ts';
import { evalQuestions } from './eval-questions.ts';
import { type Usage, usageOf } from './process-usage.ts';
import { rankingAgreement } from './ranking-agreement.ts';

/**
 * The same questions asked of Node and of workerd, in turns: which answers differ, and what each takes. With `EVAL_DATA` the two documents
 * nobody prepared are asked about too, in one corpus with the plan.
 *
 *     npm run eval:runtimes
 */
const project = resolve(import.meta.dirname, '../..');
const built = 'dist/worker-eval';
const memorySchema = z.object({
  script: z.number(),
  whileLoading: z.number(),
  afterAnswers: z.number(),
  afterAll: z.number(),
});

/** A corpus with every document that has questions. */
function corpusWithAll(): { readonly folder: string; readonly documents: string[] } {
  const folder = join(scratchForProcess(), 'corpus');
  cpSync(join(project, 'corpus'), folder, { recursive: true });
  const documents = ['tianjin-it-145'];
  for (const id of ['miit-connected-vehicles-2018', 'shandong-smart-sensors-2021']) {
    const source = join(process.env.EVAL_DATA ?? '', 'policies', `${id}.txt`);
    if (!existsSync(source)) continue;
    cpSync(source, join(folder, `${id}.txt`));
    documents.push(id);
  }
  return { folder, documents };
}

/** Milliseconds from a server's address to its first answer. */
async function firstAnswer(url: string, question: AskedQuestion): Promise<number> {
  const started = performance.now();
  await askBoth([url, url], [question]);
  return performance.now() - started;
}

function describe(name: string, ms: readonly number[], cpu: number, questions: number, usage: Usage): string {
  const [p50, p99] = [quantile(ms, 0.5), quantile(ms, 0.99)].map((value) => value.toFixed(1));
  return `| ${name} | ${p50} | ${p99} | ${(cpu / questions).toFixed(1)} | ${usage.megabytes.toFixed(0)} | ${usage.peakMegabytes.toFixed(0)} |`;
}

function describeDifferences(compared: readonly Compared[]): string[] {
  return compared
    .filter(({ differences }) => differences.length > 0)
    .map(({ asked, differences, answers: [node, worker] }) => {
      const cited = ({ citations }: (typeof compared)[number]['answers'][0]) =>
        citations.map(({ sectionId }) => sectionId).join(' ') || '-';
      // Questions of the test split are not shown.
      const text = asked.split === 'dev' ? ` ${asked.question}` : '';
      return `  ${asked.id}${text}: ${differences.join(', ')}; Node ${node.outcome} ${cited(node)}, Worker ${worker.outcome} ${cited(worker)}`;
    });
}

const { folder, documents } = corpusWithAll();
const questions = await evalQuestions(documents);
const [first] = questions;
if (first === undefined) throw new Error('there are no questions');
buildWorker(built, { CEWEN_CORPUS: folder, CEWEN_INDEX: join(folder, '../index') });
const settings = { CEWEN_CORPUS: folder, CEWEN_INDEX: join(folder, '../index'), CEWEN_LOG_LEVEL: 'warn' };

try {
  const nodeStarted = performance.now();
  const node = await startServer({ ...settings, CEWEN_LOG_LEVEL: 'info' });
  const nodeFirst = await firstAnswer(node.url, first);
  const nodeStart = performance.now() - nodeStarted;
  const workerStarted = performance.now();
  const worker = await startWorker({ CEWEN_LOG_LEVEL: 'warn' }, { built });
  const workerFirst = await firstAnswer(worker.url, first);
  const workerStart = performance.now() - workerStarted;
  // What is compiled and read with the first questions is not what an answer takes.
  await askBoth([node.url, worker.url], questions.slice(0, 100));
  const before = [usageOf(node.pid), usageOf(worker.pid, 'workerd')] as const;
  const compared = await askBoth([node.url, worker.url], questions);
  const after = [usageOf(node.pid), usageOf(worker.pid, 'workerd')] as const;
  const agreement = await rankingAgreement([node.url, worker.url], questions);

  const different = describeDifferences(compared);
  const share = 1 - different.length / compared.length;
  console.log(`${compared.length} questions on ${documents.join(', ')}`);
  console.log(`same outcome, text and citations: ${share.toFixed(4)} (${different.length} differ)`);
  console.log(different.join('\n'));
  console.log(
    `same first clause: ${agreement.first.toFixed(4)}; same first five in order: ${agreement.five.toFixed(4)}`,
  );
  console.log(`\n${cpus()[0]?.model}, ${cpus().length} processors, Node ${process.versions.node}\n`);
  console.log(
    `first answer after the start, ms: Node ${nodeFirst.toFixed(0)} (${nodeStart.toFixed(0)} with the process),`,
  );
  console.log(`  Worker ${workerFirst.toFixed(0)} (${workerStart.toFixed(0)} with wrangler)\n`);
  console.log('| runtime | p50 ms | p99 ms | CPU ms a question | MB resident | MB at most |');
  console.log('|---|---|---|---|---|---|');
  for (const [index, name] of ['Node', 'workerd'].entries()) {
    const [from, to] = [before[index], after[index]];
    if (from === undefined || to === undefined) continue;
    const ms = compared.map((one) => one.ms[index] ?? Number.NaN);
    console.log(describe(name, ms, to.cpuMs - from.cpuMs, compared.length, to));
  }
} finally {
  await endProcesses();
}

const measuring = runNode(['--expose-gc', 'evals/runtimes/worker-in-node.mjs', 'dist/worker'], {});
await measuring.exit;
const memory = memorySchema.parse(JSON.parse(measuring.output()));
console.log(
  `\nMB of the Worker's heap and buffers: script ${memory.script}, while loading ${memory.whileLoading},`,
);
console.log(`  after 100 answers ${memory.afterAnswers}, after all was used ${memory.afterAll}`);
