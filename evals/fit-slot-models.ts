import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { type MeasuredShowing, measureShowings } from '../src/answer/answerability/measure-slot.ts';
import { surroundingsOf } from '../src/answer/answerability/slot-state.ts';
import { createConsultation } from '../src/answer/consulted-documents.ts';
import type { SlotName } from '../src/question/slot/asked-slot.ts';
import { understandQuestion } from '../src/question/understand-question.ts';
import { fitLogistic, type LogisticModel, rocArea } from './logistic.ts';
import { questionSchema } from './question.ts';
import { readQuestionsToFit, withTuningDocuments } from './tuning-questions.ts';

/**
 * Fits the models of src/answer/answerability/tuning.ts for questions that the query adapter moves, so of documents without a finding
 * aid, on evals/tuning and the development splits: those that ask for a number, and
 * those that ask for a place, an office or another particular; near misses against answerable ones. A question is as probable as its most
 * probable showing. Prints each model, and what it refuses of documents that it has not seen. `npx tsx evals/fit-slot-models.ts`
 */
interface Example {
  readonly document: string;
  readonly slot: SlotName;
  readonly isAnswerable: boolean;
  readonly showings: readonly Features[];
}
type Features = Readonly<Record<string, number>>;

const numbers: readonly SlotName[] = ['quantity', 'support-amount'];
/** Members of a list are judged by rules. */
const judgedOtherwise: readonly SlotName[] = [...numbers, 'members'];
const models = [
  {
    title: 'numbers',
    names: [
      'tie',
      'behind',
      'rank',
      'thing',
      'before',
      'subjectsTied',
      'fit',
      'unknown',
      'coverage',
      'isOtherTense',
    ],
    concerns: (slot: SlotName) => numbers.includes(slot),
  },
  {
    title: 'particulars',
    names: ['tie', 'nearness', 'rank', 'unknown', 'subjectsTied'],
    concerns: (slot: SlotName) => !judgedOtherwise.includes(slot),
  },
];
const folds = 6;
/** The most promising showing is chosen by the model before; it changes no more after a few rounds. */
const rounds = 5;

const questions = [
  ...(await readQuestionsToFit()).filter(({ kind }) => kind === 'near-miss' || kind === 'answerable'),
  ...(await readDevelopmentQuestions()),
];
const examples: Example[] = [];
await withTuningDocuments(questions, async ({ corpus, retriever }, own, document) => {
  const { titles } = createConsultation(corpus)();
  for (const { question: text, kind } of own) {
    const question = understandQuestion(text);
    const { slot } = question;
    if (slot === null) continue;
    const hits = await retriever.retrieve({ query: question.query, limit: 10 });
    const terms = retriever.analyse(question.query);
    const { coverage, isMoved } = surroundingsOf(hits);
    if (!isMoved) continue;
    const showings = measureShowings(question, slot, terms, hits, titles);
    if (showings.length === 0) continue;
    examples.push({
      document,
      slot: slot.name,
      isAnswerable: kind === 'answerable',
      showings: showings.map((showing) => ({ ...asNumbers(showing), coverage })),
    });
  }
});
for (const { title, names, concerns } of models) {
  const own = examples.filter(({ slot }) => concerns(slot));
  const { weights, bias } = fitModel(own, names);
  console.log(
    `\n${title}: ${own.length} questions, ${own.filter((one) => one.isAnswerable).length} answerable`,
  );
  console.log(
    names.map((name, at) => `${name} ${weights[at]?.toFixed(2)}`).join(', '),
    `bias ${bias.toFixed(2)}`,
  );
  reportUnseen(own, names);
}

function asNumbers(showing: MeasuredShowing): Features {
  const features = Object.entries(showing).filter(([name]) => name !== 'statement');
  return Object.fromEntries(features.map(([name, value]) => [name, Number(value)]));
}

function fitModel(own: readonly Example[], names: readonly string[]): LogisticModel {
  const labels = own.map((one) => one.isAnswerable);
  const rowOf = (features: Features) => names.map((name) => features[name] ?? 0);
  let chosen = own.map(({ showings }) => best(showings, ({ tie = 0, before = 0 }) => tie + before));
  let model = fitLogistic(chosen.map(rowOf), labels);
  for (let round = 1; round < rounds; round += 1) {
    const { probability } = model;
    chosen = own.map(({ showings }) => best(showings, (features) => probability(rowOf(features))));
    model = fitLogistic(chosen.map(rowOf), labels);
  }
  return model;
}

function best(showings: readonly Features[], score: (features: Features) => number): Features {
  return showings.reduce((most, one) => (score(one) > score(most) ? one : most));
}

/** Fits without some of the documents and judges these, until all were judged. */
function reportUnseen(own: readonly Example[], names: readonly string[]): void {
  const documents = [...new Set(own.map(({ document }) => document))].sort();
  const scores = new Map<Example, number>();
  for (let fold = 0; fold < folds; fold += 1) {
    const left = documents.filter((_, at) => at % folds === fold);
    const { probability } = fitModel(
      own.filter(({ document }) => !left.includes(document)),
      names,
    );
    for (const one of own.filter(({ document }) => left.includes(document))) {
      const all = one.showings.map((features) => probability(names.map((name) => features[name] ?? 0)));
      scores.set(one, Math.max(...all));
    }
  }
  const labels = own.map((one) => one.isAnswerable);
  const judged = own.map((one) => scores.get(one) ?? 0);
  console.log(`unseen documents: area under the ROC curve ${rocArea(judged, labels).toFixed(3)}`);
  for (const least of [0.25, 0.3, 0.35, 0.4, 0.45, 0.5]) {
    const share = (label: boolean) => {
      const some = judged.filter((_, at) => labels[at] === label);
      return (some.filter((score) => score < least).length / some.length).toFixed(3);
    };
    console.log(`  below ${least}: ${share(false)} of the near misses, ${share(true)} of the answerable`);
  }
}

/** Answerable questions and near misses of the development splits, as they would stand in evals/tuning. */
async function readDevelopmentQuestions() {
  const root = path.join(import.meta.dirname, 'datasets');
  const kinds = ['near-miss', 'figure', 'list', 'explanation', 'wording', 'traditional'];
  const outcomes = ['answered', 'not_in_document'];
  const entries = await readdir(root, { withFileTypes: true });
  const read = entries
    .filter((entry) => entry.isDirectory())
    .map(async ({ name: document }) => {
      const files = (await readdir(path.join(root, document)))
        .filter((file) => file.endsWith('.jsonl'))
        .sort();
      const texts = await Promise.all(files.map((file) => readFile(path.join(root, document, file), 'utf8')));
      return texts
        .flatMap((text) => text.trim().split('\n'))
        .map((line) => questionSchema.parse(JSON.parse(line)))
        .filter(
          ({ split, kind, outcome, history }) =>
            split === 'dev' && kinds.includes(kind) && outcomes.includes(outcome) && history === undefined,
        )
        .map(({ question, outcome }) => ({
          document,
          question,
          kind: outcome === 'answered' ? ('answerable' as const) : ('near-miss' as const),
          batch: 'development',
        }));
    });
  return (await Promise.all(read)).flat();
}
