import { existsSync } from 'node:fs';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { readConfiguration } from '../src/runtimes/configuration.ts';
import { createNodeServices, type NodeServices } from '../src/runtimes/node-services.ts';
import { configurationForFile } from './variants.ts';

const questionSchema = z.object({
  document: z.string(),
  /**
   * `compared` asks for several things, of which of `half-told` the document gives some only; `ambiguous` fits several clauses equally well,
   * so that it is to be asked back.
   */
  kind: z.enum([
    'near-miss',
    'off-topic',
    'answerable',
    'claim-true',
    'claim-false',
    'compared',
    'half-told',
    'ambiguous',
  ]),
  question: z.string(),
  /** What any right answer must quote, as the document has it; absent where nobody wrote it down. */
  facts: z.array(z.string()).optional(),
  /** Sections, or sentences, that answer; absent where nobody wrote them down. */
  gold: z.array(z.string()).optional(),
  evidence: z.array(z.string()).optional(),
  difficulty: z.enum(['plain', 'hard']).optional(),
});
/** A question of evals/tuning: what is asked of which document, and whether the document answers it. */
export type TuningQuestion = z.infer<typeof questionSchema> & {
  /** Name of its file without the ending. */
  readonly batch: string;
};

const folder = path.join(path.dirname(fileURLToPath(import.meta.url)), 'tuning');
const silent = { info: () => {}, warn: () => {}, error: () => {} };

/** All tuning questions, in the order of their files. */
export async function readTuningQuestions(): Promise<TuningQuestion[]> {
  const files = (await readdir(folder)).filter((file) => file.endsWith('.jsonl')).sort();
  const questions: TuningQuestion[] = [];
  for (const file of files) {
    const lines = (await readFile(path.join(folder, file), 'utf8')).trim().split('\n');
    for (const line of lines)
      questions.push({ ...questionSchema.parse(JSON.parse(line)), batch: path.parse(file).name });
  }
  return questions;
}

/** Nothing is fitted on these: the eleventh shows what a first encounter is like, the others ask the documents of evals/datasets. */
const notForFitting: readonly string[] = [
  'eleventh-batch',
  'thirteenth-batch',
  'fourteenth-batch',
  'fifteenth-batch',
  'sixteenth-batch',
  'seventeenth-batch',
  'eighteenth-batch',
  'nineteenth-batch',
  'twentieth-batch',
  'twenty-first-batch',
  'twenty-second-batch',
  'twenty-third-batch',
  'twenty-fourth-batch',
];

/** The tuning questions that models may be fitted on. */
export async function readQuestionsToFit(): Promise<TuningQuestion[]> {
  return (await readTuningQuestions()).filter(({ batch }) => !notForFitting.includes(batch));
}

/**
 * Calls back with each document's services and questions. The plan is taken from the corpus, others from `EVAL_DATA`, alone and without
 * a finding aid; a document that is not at hand is named and left out.
 */
export async function withTuningDocuments(
  questions: readonly TuningQuestion[],
  use: (services: NodeServices, own: readonly TuningQuestion[], id: string) => Promise<void>,
): Promise<void> {
  const scratch = await mkdtemp(path.join(tmpdir(), 'cewen-tuning-'));
  try {
    const configuration = readConfiguration(process.env);
    const corpus = await createNodeServices(configuration, { log: silent });
    for (const id of new Set(questions.map((question) => question.document))) {
      const own = questions.filter(({ document }) => document === id);
      if (corpus.corpus.documents.some(({ metadata }) => metadata.id === id)) {
        await use(corpus, own, id);
      } else if (process.env.EVAL_DATA === undefined) {
        console.log(`left out: ${id} (EVAL_DATA is not set)`);
      } else {
        const file = path.join(process.env.EVAL_DATA, 'policies', `${id}.txt`);
        if (!existsSync(file)) {
          console.log(`left out: ${id} (no ${file})`);
          continue;
        }
        const alone = await configurationForFile(configuration, file, scratch);
        await use(await createNodeServices(alone, { log: silent }), own, id);
      }
    }
  } finally {
    await rm(scratch, { recursive: true, force: true });
  }
}
