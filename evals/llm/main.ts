import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { Command, InvalidArgumentError } from 'commander';
import { readConfiguration } from '../../src/runtimes/configuration.ts';
import { askSample } from './ask-sample.ts';
import { describeComparison } from './describe-comparison.ts';

const here = path.dirname(fileURLToPath(import.meta.url));

const program = new Command('eval:llm')
  .description(
    'Asks a seeded sample of development questions with and without the language model of CEWEN_LLM_…, and shows both side by side. ' +
      'A run that was stopped goes on where it was. No gate.',
  )
  .option('--document <id>', 'the document', 'tianjin-it-145')
  .option('--sample <n>', 'how many questions', wholeNumber, 80)
  .option('--seed <n>', 'which questions', wholeNumber, 1)
  .option('--file <file>', 'where results are kept', path.join(here, '../reports/llm-sample.jsonl'))
  .action(async ({ document, sample, seed, file }: Options) => {
    const configuration = readConfiguration(process.env);
    if (configuration.modelBaseUrl === '') throw new Error('CEWEN_LLM_BASE_URL is not set');
    const datasets = path.join(here, '../datasets');
    const compared = await askSample(configuration, {
      datasets,
      documentId: document,
      size: sample,
      seed,
      file,
    });
    console.log(describeComparison(compared));
  });

interface Options {
  readonly document: string;
  readonly sample: number;
  readonly seed: number;
  readonly file: string;
}

function wholeNumber(value: string): number {
  if (!/^\d{1,9}$/.test(value)) throw new InvalidArgumentError('must be a whole number');
  return Number(value);
}

await program.parseAsync();
