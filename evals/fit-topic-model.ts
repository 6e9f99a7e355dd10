import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { measureTopic, type TopicFeatures } from '../src/answer/topic-match.ts';
import { understandQuestion } from '../src/question/understand-question.ts';
import { readConfiguration } from '../src/runtimes/configuration.ts';
import { createNodeServices } from '../src/runtimes/node-services.ts';
import { fitLogistic, rocArea } from './logistic.ts';
import { configurationForFile } from './variants.ts';

/**
 * Fits the weights of src/answer/topic-match.ts on evals/tuning: off-topic against answerable questions. Prints them with the area
 * under the ROC curve (in sample) and what each threshold would refuse. Documents other than the corpus need EVAL_DATA.
 */
const questionSchema = z.object({
  document: z.string(),
  kind: z.enum(['near-miss', 'off-topic', 'answerable']),
  question: z.string(),
});
type TuningQuestion = z.infer<typeof questionSchema>;

interface Example {
  readonly features: TopicFeatures;
  readonly isAnswerable: boolean;
}

const here = path.dirname(fileURLToPath(import.meta.url));
const silent = { info: () => {}, warn: () => {}, error: () => {} };
const thresholds = [0.1, 0.2, 0.3, 0.35, 0.4, 0.5];

async function main(): Promise<void> {
  const questions = [...(await readQuestions('plan.jsonl')), ...(await readQuestions('others.jsonl'))];
  const scratch = await mkdtemp(path.join(tmpdir(), 'cewen-fit-'));
  try {
    const examples: Example[] = [];
    for (const id of new Set(questions.map((question) => question.document))) {
      examples.push(...(await measure(id, questions, scratch)));
    }
    report(
      'with a finding aid',
      examples.filter(({ features }) => features.asked !== null),
    );
    report(
      'without',
      examples.filter(({ features }) => features.asked === null),
    );
  } finally {
    await rm(scratch, { recursive: true, force: true });
  }
}

async function readQuestions(file: string): Promise<TuningQuestion[]> {
  const text = await readFile(path.join(here, 'tuning', file), 'utf8');
  return text
    .trim()
    .split('\n')
    .map((line) => questionSchema.parse(JSON.parse(line)))
    .filter((question) => question.kind !== 'near-miss');
}

/** Features of every question about one document; none when its text is not at hand. */
async function measure(id: string, all: readonly TuningQuestion[], scratch: string): Promise<Example[]> {
  const own = readConfiguration(process.env);
  const services = await createNodeServices(own, { log: silent });
  const isShipped = services.corpus.documents.some((document) => document.metadata.id === id);
  const file =
    process.env.EVAL_DATA === undefined ? null : path.join(process.env.EVAL_DATA, 'policies', `${id}.txt`);
  if (!isShipped && file === null) {
    console.log(`left out: ${id} (EVAL_DATA is not set)`);
    return [];
  }
  const { retriever } =
    isShipped || file === null
      ? services
      : await createNodeServices(await configurationForFile(own, file, scratch), { log: silent });
  const examples: Example[] = [];
  for (const { question, kind } of all.filter(({ document }) => document === id)) {
    const { query } = understandQuestion(question);
    const hits = await retriever.retrieve({ query, limit: 10 });
    const features = measureTopic(hits, await retriever.everyday(query));
    examples.push({ features, isAnswerable: kind === 'answerable' });
  }
  return examples;
}

function report(title: string, examples: readonly Example[]): void {
  if (examples.length === 0) return;
  const hasAid = examples[0]?.features.asked !== null;
  const names = [
    'sentenceCoverage',
    'similarity',
    'everyday',
    ...(hasAid ? (['asked'] as const) : []),
  ] as const;
  const rows = examples.map(({ features }) => names.map((name) => features[name] ?? 0));
  const labels = examples.map((example) => example.isAnswerable);
  const model = fitLogistic(rows, labels);
  const scores = rows.map(model.probability);
  console.log(
    `\n${title}: ${labels.length} questions, ${labels.filter((label) => !label).length} off the topic`,
  );
  console.log(
    names.map((name, index) => `${name} ${model.weights[index]?.toFixed(2)}`).join(', '),
    `bias ${model.bias.toFixed(2)}`,
  );
  console.log(`area under the ROC curve ${rocArea(scores, labels).toFixed(3)}`);
  for (const threshold of thresholds) {
    const share = (label: boolean) => {
      const own = scores.filter((_, index) => labels[index] === label);
      return (own.filter((score) => score < threshold).length / own.length).toFixed(3);
    };
    console.log(`  below ${threshold}: ${share(false)} of the off-topic, ${share(true)} of the answerable`);
  }
}

await main();
