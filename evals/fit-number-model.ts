import { measureShowings, type SlotFeatures } from '../src/answer/answerability/measure-slot.ts';
import { answerabilityTuning } from '../src/answer/answerability/tuning.ts';
import { createConsultation } from '../src/answer/consulted-documents.ts';
import { understandQuestion } from '../src/question/understand-question.ts';
import { fitLogistic, rocArea } from './logistic.ts';
import { readTuningQuestions, withTuningDocuments } from './tuning-questions.ts';

/**
 * Fits the model of src/answer/answerability/tuning.ts on the questions of evals/tuning that ask for a number: near misses against
 * answerable ones, each with its most promising showing. `npx tsx evals/fit-number-model.ts`
 */
const names = [
  'tie',
  'behind',
  'thing',
  'before',
  'subjectsTied',
  'fit',
  'unknown',
  'coverage',
  'asked',
  'isOtherTense',
] as const;
const rows: number[][] = [];
const labels: boolean[] = [];

const questions = (await readTuningQuestions()).filter(
  ({ kind }) => kind === 'near-miss' || kind === 'answerable',
);
await withTuningDocuments(questions, async ({ corpus, retriever }, own) => {
  const { titles } = createConsultation(corpus)();
  for (const { question: text, kind } of own) {
    const question = understandQuestion(text);
    const { slot } = question;
    if (slot === null || (slot.name !== 'quantity' && slot.name !== 'support-amount')) continue;
    const hits = await retriever.retrieve({ query: question.query, limit: 10 });
    const terms = retriever.analyse(question.query);
    const best = measureShowings(question, slot, terms, hits, titles).reduce<SlotFeatures | null>(
      (most, one) => (most === null || one.tie + one.before > most.tie + most.before ? one : most),
      null,
    );
    if (best === null) continue;
    const looked = hits.slice(0, answerabilityTuning.clausesSearched);
    const coverage = Math.max(...looked.flatMap((hit) => hit.sentences.map((one) => one.coverage)));
    const asked = Math.max(
      0,
      ...looked.map((hit) => (hit.askedSimilarity ?? 0) - answerabilityTuning.unrelated),
    );
    rows.push([
      best.tie,
      best.behind,
      best.thing,
      best.before,
      Number(best.subjectsTied),
      best.fit,
      best.unknown,
      coverage,
      asked,
      Number(best.isOtherTense),
    ]);
    labels.push(kind === 'answerable');
  }
});

const model = fitLogistic(rows, labels);
const scores = rows.map(model.probability);
console.log(`${labels.length} questions, ${labels.filter(Boolean).length} answerable`);
console.log(
  names.map((name, at) => `${name} ${model.weights[at]?.toFixed(2)}`).join(', '),
  `bias ${model.bias.toFixed(2)}`,
);
console.log(`area under the ROC curve, in sample: ${rocArea(scores, labels).toFixed(3)}`);
for (const least of [0.3, 0.35, 0.4, 0.45, 0.5]) {
  const share = (label: boolean) => {
    const own = scores.filter((_, at) => labels[at] === label);
    return (own.filter((score) => score < least).length / own.length).toFixed(3);
  };
  console.log(`  below ${least}: ${share(false)} of the near misses, ${share(true)} of the answerable`);
}
