import { appendFile, mkdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import type { ObservedSentence } from '../../src/answer/generate/rephrase-services.ts';
import type { Answer } from '../../src/answer/types.ts';
import type { Configuration } from '../../src/runtimes/configuration.ts';
import { createNodeServices } from '../../src/runtimes/node-services.ts';
import { loadDataset } from '../datasets.ts';
import { foldAnswer } from '../fold-answer.ts';
import { startProgress } from '../progress.ts';
import type { Question } from '../question.ts';
import { runQuestions, type Variant } from '../run.ts';
import { createSectionIndex } from '../section-index.ts';
import type { Tallies } from '../tally.ts';
import { seededSample } from './seeded-sample.ts';

/** One question, answered with and without the language model. */
export interface ComparedQuestion {
  readonly id: string;
  readonly kind: string;
  readonly question: string;
  readonly extractive: Tallies;
  readonly model: Tallies;
  readonly mode: Answer['mode'];
  readonly notices: readonly string[];
  readonly answer: string;
  readonly problems: readonly string[];
  readonly sentences: readonly ObservedSentence[];
  readonly totalMs: number;
}

export interface SampleOptions {
  readonly datasets: string;
  readonly documentId: string;
  readonly size: number;
  readonly seed: number;
  /** JSON lines, one a question; what stands there already is not asked again. */
  readonly file: string;
}

/** Asks a seeded sample of development questions with and without the configured model, and goes on where an earlier run stopped. */
export async function askSample(
  configuration: Configuration,
  options: SampleOptions,
): Promise<ComparedQuestion[]> {
  const sentences: ObservedSentence[] = [];
  const log = { info: () => {}, warn: console.error, error: console.error };
  const quiet = await createNodeServices({ ...configuration, modelBaseUrl: '' }, { log });
  const speaking = await createNodeServices(configuration, {
    log,
    onSentence: (seen) => sentences.push(seen),
  });
  const document = quiet.corpus.documents.find(({ metadata }) => metadata.id === options.documentId);
  if (document === undefined) throw new Error(`the corpus has no ${options.documentId}`);
  const index = createSectionIndex(document);
  const folder = path.join(options.datasets, options.documentId);
  const { questions } = await loadDataset(folder, index, foldAnswer);
  const development = questions.filter(({ split }) => split === 'dev');
  const sample = seededSample(development, options.size, options.seed);

  await mkdir(path.dirname(options.file), { recursive: true });
  const done = await readCompared(options.file);
  const progress = startProgress('questions', sample.length);
  const scoreWith = async (question: Question, variant: Variant) => {
    const [run] = await runQuestions({ index, questions: [question], variants: [variant], fold: foldAnswer });
    const record = run?.records[0];
    if (record === undefined) throw new Error('a question left no record');
    return record;
  };
  for (const question of sample) {
    if (!done.some(({ id }) => id === question.id)) {
      sentences.length = 0;
      const before = await scoreWith(question, { name: 'extractive', ...quiet });
      let answer: Answer | undefined;
      const chat = {
        async *turn(...request: Parameters<typeof speaking.chat.turn>) {
          for await (const event of speaking.chat.turn(...request)) {
            if (event.type === 'answer-end') answer = event.answer;
            yield event;
          }
        },
      };
      const after = await scoreWith(question, { name: 'model', chat, retriever: speaking.retriever });
      const compared: ComparedQuestion = {
        id: question.id,
        kind: question.kind,
        question: question.question,
        extractive: before.scores,
        model: after.scores,
        mode: answer?.mode ?? 'extractive',
        notices: answer?.notices.map(({ code }) => code) ?? [],
        answer: after.answer,
        problems: after.problems,
        sentences: [...sentences],
        totalMs: after.totalMs,
      };
      await appendFile(options.file, `${JSON.stringify(compared)}\n`);
      done.push(compared);
    }
    progress.step();
  }
  progress.stop();
  return done.filter(({ id }) => sample.some((question) => question.id === id));
}

/** What an earlier run has left; a last line that was cut off is asked again. */
export async function readCompared(file: string): Promise<ComparedQuestion[]> {
  const text = await readFile(file, 'utf8').catch(() => '');
  return text.split('\n').flatMap((line) => {
    try {
      return line === '' ? [] : [JSON.parse(line) as ComparedQuestion];
    } catch {
      return [];
    }
  });
}
