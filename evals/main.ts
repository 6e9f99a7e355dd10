import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { Command, InvalidArgumentError, Option } from 'commander';
import { readConfiguration } from '../src/runtimes/configuration.ts';
import { compareEvaluations } from './compare.ts';
import { eligibilityTable } from './eligibility/eligibility-table.ts';
import { evaluateEligibility } from './eligibility/evaluate-eligibility.ts';
import { evaluateDocuments } from './evaluate-documents.ts';
import { evaluateGuard } from './evaluate-guard.ts';
import { type Split, splits } from './question.ts';
import { reportDocument } from './report.ts';
import { guardTable } from './retrieval-guard.ts';
import {
  readEvaluation,
  type SavedEvaluation,
  savedRun,
  saveEvaluation,
  withoutSecrets,
} from './save-run.ts';
import { describeMiss, thresholdsSchema } from './thresholds.ts';
import { chooseVariants, withEmbeddings, withoutEmbeddings } from './variants.ts';
import { evaluateWording } from './wording/evaluate-wording.ts';
import { wordingTable } from './wording/wording-table.ts';
import { writeHtmlReport } from './write-html-report.ts';

/** What the command line asks for. */
interface Options {
  readonly split?: Split;
  readonly kind?: readonly string[];
  readonly documents?: readonly string[];
  readonly variants?: readonly string[];
  readonly embeddings: boolean;
  readonly guard: boolean;
  readonly questions: boolean;
  readonly wording: boolean;
  readonly eligibility: boolean;
  readonly guardSample?: number;
  readonly json?: string;
  readonly compare?: string;
}

const here = path.dirname(fileURLToPath(import.meta.url));

const program = new Command('eval')
  .description('Asks every question of evals/datasets, and holds the answers against evals/thresholds.json.')
  .addOption(new Option('--split <split>', 'only this split').choices(splits))
  .option('--kind <kinds...>', 'only questions of these kinds')
  .option('--document, --documents <ids...>', 'only these documents')
  .addOption(
    new Option('--variants <names...>', 'only these configurations').choices([
      withEmbeddings,
      withoutEmbeddings,
    ]),
  )
  .option('--no-embeddings', `short for --variants ${withoutEmbeddings}`)
  .option('--no-questions', 'leave the questions out')
  .option('--no-guard', 'leave the retrieval guard out')
  .option('--no-wording', 'leave the drafts out')
  .option('--no-eligibility', 'leave the profiles out')
  .option('--guard-sample <n>', 'ask the guard only this many questions of each set', wholeNumber)
  .option('--json <file>', 'write the results here, and the page beside them, instead of evals/reports/')
  .option('--compare <file>', 'show what changed against the results of an earlier run')
  .action(run);

async function run(options: Options): Promise<void> {
  const earlier = options.compare === undefined ? null : await readEvaluation(options.compare);
  const scratch = await mkdtemp(path.join(tmpdir(), 'cewen-eval-'));
  try {
    const { evaluation, failures } = await evaluate(options, scratch);
    const file =
      options.json ?? path.join(here, 'reports', `${evaluation.createdAt.replace(/[:.]/g, '-')}.json`);
    await saveEvaluation(file, evaluation);
    const reports = path.join(here, 'reports');
    const page = await writeHtmlReport({ file, evaluation, reports, against: earlier });
    if (earlier !== null) console.log(`\n## Changes\n${compareEvaluations(earlier, evaluation)}`);
    for (const note of evaluation.notes) console.log(`\nnote: ${note}`);
    console.log(
      `\nwritten to ${[file, page].map((name) => path.relative(process.cwd(), name)).join(' and ')}`,
    );
    if (failures.length > 0) {
      console.error(`\nFAILED\n${failures.join('\n')}`);
      process.exitCode = 1;
    }
  } finally {
    await rm(scratch, { recursive: true, force: true });
  }
}

async function evaluate(
  options: Options,
  scratch: string,
): Promise<{ evaluation: SavedEvaluation; failures: readonly string[] }> {
  const configuration = readConfiguration(process.env);
  const thresholdsFile = await readFile(path.join(here, 'thresholds.json'), 'utf8');
  const thresholds = thresholdsSchema.parse(JSON.parse(thresholdsFile));
  const chosen = options.embeddings ? (options.variants ?? []) : [withoutEmbeddings];
  const variants = chooseVariants(configuration, chosen, scratch);
  const environment = {
    evalData: process.env.EVAL_DATA?.trim() || undefined,
    // Under CI nothing may be skipped.
    mustNotSkip: ![undefined, '', '0', 'false'].includes(process.env.CI),
  };
  const documents = await evaluateDocuments({
    ...environment,
    datasets: path.join(here, 'datasets'),
    scratch,
    variants,
    thresholds,
    only: {
      split: options.split,
      kinds: options.kind,
      documents: options.questions ? options.documents : [],
    },
    onDocument: (runs) => console.log(`\n${reportDocument(runs)}`),
  });
  const guard = await evaluateGuard({
    ...environment,
    variants,
    thresholds,
    enabled: options.guard,
    sample: options.guardSample,
  });
  if (guard.results.length > 0) console.log(`\n## Retrieval guard\n${guardTable(guard.results)}`);
  const isWhole = [options.split, options.kind, options.documents].every((choice) => choice === undefined);
  const wording = await evaluateWording({
    ...environment,
    variants,
    thresholds,
    enabled: options.wording && isWhole,
  });
  if (wording.results.length > 0) console.log(`\n## Wording check\n${wordingTable(wording.results)}`);
  const eligibility = await evaluateEligibility({
    ...environment,
    variants,
    thresholds,
    scratch,
    enabled: options.eligibility && isWhole,
  });
  if (eligibility.results.length > 0) console.log(`\n## Eligibility\n${eligibilityTable(eligibility)}`);
  const parts = [documents, guard, wording, eligibility];
  const misses = parts.flatMap((part) => part.misses);
  return {
    evaluation: {
      createdAt: new Date().toISOString(),
      node: process.version,
      options,
      configuration: withoutSecrets(configuration),
      inputs: { ...documents.inputs, ...guard.inputs, ...wording.inputs, ...eligibility.inputs },
      errata: documents.errata,
      runs: documents.runs.map(savedRun),
      guard: guard.results,
      wording: wording.results,
      eligibility: eligibility.results,
      notes: parts.flatMap((part) => part.notes),
      misses,
    },
    failures: [...parts.flatMap((part) => part.failures), ...misses.map(describeMiss)],
  };
}

function wholeNumber(value: string): number {
  if (!/^[1-9]\d*$/.test(value)) throw new InvalidArgumentError('must be a whole number above 0');
  return Number(value);
}

await program.parseAsync();
