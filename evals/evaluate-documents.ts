import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Configuration } from '../src/runtimes/configuration.ts';
import { createNodeServices } from '../src/runtimes/node-services.ts';
import { type Dataset, DatasetError, loadDataset } from './datasets.ts';
import { foldAnswer } from './fold-answer.ts';
import { startProgress } from './progress.ts';
import type { Split } from './question.ts';
import { runQuestions, type Variant, type VariantRun } from './run.ts';
import { createSectionIndex, type SectionIndex } from './section-index.ts';
import { checkRun, type ThresholdMiss, type Thresholds } from './thresholds.ts';
import {
  configurationForFile,
  documentsWithQuestions,
  findDocument,
  type NamedConfiguration,
  withEmbeddings,
} from './variants.ts';

export interface DocumentsOptions {
  /** Folder with one folder of questions per document. */
  readonly datasets: string;
  readonly evalData: string | undefined;
  /** A document without its text is a failure rather than a note. */
  readonly mustNotSkip: boolean;
  readonly scratch: string;
  readonly variants: readonly NamedConfiguration[];
  readonly thresholds: Thresholds;
  readonly only: {
    readonly split?: Split | undefined;
    readonly kinds?: readonly string[] | undefined;
    readonly documents?: readonly string[] | undefined;
  };
  readonly onDocument: (runs: readonly VariantRun[]) => void;
}

export interface DocumentsResult {
  readonly runs: VariantRun[];
  readonly misses: ThresholdMiss[];
  readonly notes: string[];
  readonly failures: string[];
  readonly inputs: Record<string, string>;
  readonly errata: unknown[];
}

type Services = Awaited<ReturnType<typeof createNodeServices>>;

/** Runs the questions of every document whose text is at hand, through every variant. */
export async function evaluateDocuments(options: DocumentsOptions): Promise<DocumentsResult> {
  const result: DocumentsResult = { runs: [], misses: [], notes: [], failures: [], inputs: {}, errata: [] };
  const all = await documentsWithQuestions(options.datasets);
  const wanted = options.only.documents ?? all;
  const open = rememberServices();
  for (const id of wanted) {
    if (!all.includes(id)) {
      result.failures.push(`${id}: there is no folder of questions with this name`);
      continue;
    }
    const configured = await configurationsFor(id, options, result);
    const [first] = configured;
    if (first === undefined) continue;
    const services = await Promise.all(configured.map(({ configuration }) => open(configuration)));
    await evaluateDocument(id, configured, services, options, result);
  }
  if (options.only.documents === undefined)
    for (const id of Object.keys(options.thresholds.documents))
      if (!all.includes(id)) result.failures.push(`${id}: thresholds name it, but it has no questions`);
  if (!options.variants.some((variant) => variant.name === withEmbeddings))
    result.notes.push(`thresholds are for ${withEmbeddings}, which did not run`);
  return result;
}

/** The variants' configurations for one document; none, with the reason recorded, when its text is not at hand. */
async function configurationsFor(
  id: string,
  options: DocumentsOptions,
  result: DocumentsResult,
): Promise<readonly NamedConfiguration[]> {
  const corpusFolder = options.variants[0]?.configuration.corpusFolder ?? 'corpus';
  const place = await findDocument(id, corpusFolder, options.evalData);
  if (place?.kind === 'corpus') return options.variants;
  if (place?.kind === 'file')
    return Promise.all(
      options.variants.map(async ({ name, configuration }) => ({
        name,
        configuration: await configurationForFile(configuration, place.file, options.scratch),
      })),
    );
  const why = options.evalData === undefined ? 'EVAL_DATA is not set' : 'EVAL_DATA does not hold its text';
  const isFailure = options.mustNotSkip || options.evalData !== undefined;
  (isFailure ? result.failures : result.notes).push(`${id}: not evaluated, ${why}`);
  return [];
}

async function evaluateDocument(
  id: string,
  configured: readonly NamedConfiguration[],
  services: readonly Services[],
  options: DocumentsOptions,
  result: DocumentsResult,
): Promise<void> {
  const document = services[0]?.corpus.documents.find((candidate) => candidate.metadata.id === id);
  if (document === undefined) {
    result.failures.push(`${id}: the corpus was loaded without it`);
    return;
  }
  const index = createSectionIndex(document);
  const dataset = await readQuestions(id, index, options, result);
  if (dataset === null) return;
  const { split, kinds } = options.only;
  const questions = dataset.questions.filter(
    (question) => (split ?? question.split) === question.split && (kinds?.includes(question.kind) ?? true),
  );
  const variants = configured.flatMap(({ name }, position): Variant[] => {
    const built = services[position];
    return built === undefined ? [] : [{ name, chat: built.chat, retriever: built.retriever }];
  });
  const progress = startProgress(id, questions.length * variants.length);
  const runs = await runQuestions({
    index,
    questions,
    variants,
    fold: foldAnswer,
    onQuestion: progress.step,
  });
  progress.stop();
  options.onDocument(runs);
  result.runs.push(...runs);
  const isComplete = split === undefined && kinds === undefined;
  for (const run of runs)
    if (run.variant === withEmbeddings) result.misses.push(...checkRun(run, options.thresholds, isComplete));
}

async function readQuestions(
  id: string,
  index: SectionIndex,
  options: DocumentsOptions,
  result: DocumentsResult,
): Promise<Dataset | null> {
  try {
    const dataset = await loadDataset(path.join(options.datasets, id), index, foldAnswer);
    for (const [file, hash] of Object.entries(dataset.files)) result.inputs[`${id}/${file}`] = hash;
    result.inputs[`${id}/source`] = index.document.source.sha256;
    result.inputs[`${id}/canonical text`] = createHash('sha256').update(index.document.text).digest('hex');
    const thresholds = await readFile(path.join(options.datasets, '..', 'thresholds.json'));
    result.inputs['thresholds.json'] = createHash('sha256').update(thresholds).digest('hex');
    result.errata.push(...dataset.errata.map((erratum) => ({ documentId: id, ...erratum })));
    if (dataset.errata.length > 0)
      result.notes.push(`${id}: ${dataset.errata.length} gold(s) corrected by errata.yaml`);
    return dataset;
  } catch (error) {
    if (!(error instanceof DatasetError)) throw error;
    result.failures.push(...error.problems.map((problem) => `${id}/${problem}`));
    return null;
  }
}

/** Services are built once for each configuration. */
function rememberServices(): (configuration: Configuration) => Promise<Services> {
  const built = new Map<Configuration, Promise<Services>>();
  const log = {
    info: () => {},
    warn: (message: string, fields = {}) => console.error(message, JSON.stringify(fields)),
    error: (message: string, fields = {}) => console.error(message, JSON.stringify(fields)),
  };
  return (configuration) => {
    const services = built.get(configuration) ?? createNodeServices(configuration, { log });
    built.set(configuration, services);
    return services;
  };
}
