import { appendFile, readFile } from 'node:fs/promises';
import { Command, InvalidArgumentError } from 'commander';
import { readPrompt } from '../../src/adapters/folder-prompts.ts';
import { readConfiguration } from '../../src/runtimes/configuration.ts';
import { systemClock } from '../../src/runtimes/node-services.ts';
import { openModel, promptsFolder } from '../../src/runtimes/open-model.ts';
import { startProgress } from '../progress.ts';
import { readEvaluation } from '../save-run.ts';
import { type JudgeVerdict, judgeAnswer } from './judge.ts';
import { seededSample } from './seeded-sample.ts';

new Command('eval:judge')
  .description(
    'Lets the language model of CEWEN_LLM_… judge a seeded sample of the development answers that npm run eval has saved. ' +
      'Judgements are kept beside the report and not made again. Never a gate.',
  )
  .argument('<report>', 'a file of evals/reports/')
  .option('--sample <n>', 'how many answers', wholeNumber, 100)
  .option('--seed <n>', 'which answers', wholeNumber, 1)
  .action(judge)
  .parseAsync();

async function judge(report: string, { sample, seed }: { sample: number; seed: number }): Promise<void> {
  const model = await openModel(readConfiguration(process.env), { log: console, clock: systemClock });
  if (model === null) throw new Error('CEWEN_LLM_BASE_URL is not set');
  const prompt = await readPrompt(promptsFolder, 'judge');
  const evaluation = await readEvaluation(report);
  const records = evaluation.runs.flatMap(({ documentId, variant, records: saved }) =>
    saved.flatMap((record) =>
      // Of the test split nothing is kept that could be judged.
      'answer' in record ? [{ record, key: `${documentId} ${variant} ${record.question.id}` }] : [],
    ),
  );
  const file = `${report.replace(/\.json$/, '')}.judged.jsonl`;
  const earlier = await readJudgements(file);
  const verdicts: JudgeVerdict[] = [];
  let unread = 0;
  const chosen = seededSample(records, sample, seed);
  const progress = startProgress('judging', chosen.length);
  for (const { record, key: name } of chosen) {
    const key = `${model.name} ${prompt.hash} ${name}`;
    const known = earlier.get(key);
    const verdict = known ?? (await judgeAnswer(record, { model, prompt }));
    if (known === undefined && verdict !== null)
      await appendFile(file, `${JSON.stringify({ key, verdict })}\n`);
    if (verdict === null) unread += 1;
    else verdicts.push(verdict);
    progress.step();
  }
  progress.stop();
  const mean = (of: (verdict: JudgeVerdict) => number) =>
    (verdicts.reduce((sum, verdict) => sum + of(verdict), 0) / verdicts.length).toFixed(2);
  console.log(
    `judged by ${model.name}, prompt ${prompt.hash}: ${verdicts.length} answers, ${unread} without a readable verdict`,
  );
  if (verdicts.length > 0)
    console.log(
      `faithfulness ${mean(({ faithfulness }) => faithfulness)}, completeness ${mean(({ completeness }) => completeness)}, of 5`,
    );
}

async function readJudgements(file: string): Promise<Map<string, JudgeVerdict>> {
  const text = await readFile(file, 'utf8').catch(() => '');
  return new Map(
    text.split('\n').flatMap((line): [string, JudgeVerdict][] => {
      try {
        const { key, verdict } = JSON.parse(line) as { key: string; verdict: JudgeVerdict };
        return [[key, verdict]];
      } catch {
        return [];
      }
    }),
  );
}

function wholeNumber(value: string): number {
  if (!/^\d{1,9}$/.test(value)) throw new InvalidArgumentError('must be a whole number');
  return Number(value);
}
