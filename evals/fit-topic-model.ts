import { measureTopic, type TopicFeatures } from '../src/answer/topic-match.ts';
import { understandQuestion } from '../src/question/understand-question.ts';
import { fitLogistic, rocArea } from './logistic.ts';
import { readQuestionsToFit, withTuningDocuments } from './tuning-questions.ts';

/**
 * Fits the weights of src/answer/topic-match.ts on evals/tuning: answerable questions against off-topic ones, each of which is asked of
 * every document. Prints them with the area under the ROC curve (in sample), what each threshold would refuse, and, left out document by
 * document, what the entry vocabulary adds. Documents other than the corpus need EVAL_DATA.
 */
interface Example {
  readonly document: string;
  readonly features: TopicFeatures;
  readonly isAnswerable: boolean;
}

/** Shares of the off-topic questions that are refused, at which models are compared. */
const compared = [0.93, 0.95, 0.97];
const thresholds = [0.1, 0.2, 0.3, 0.35, 0.4, 0.5];

const examples: Example[] = [];
const all = await readQuestionsToFit();
const offTopic = all.filter(({ kind }) => kind === 'off-topic');
const questions = [...new Set(all.map(({ document }) => document))].flatMap((document) => [
  ...all.filter((question) => question.document === document && question.kind === 'answerable'),
  ...offTopic.map((question) => ({ ...question, document })),
]);
await withTuningDocuments(questions, async ({ retriever }, own, document) => {
  for (const { question, kind } of own) {
    const { query } = understandQuestion(question);
    const hits = await retriever.retrieve({ query, limit: 10 });
    const features = measureTopic(hits, await retriever.everyday(query));
    examples.push({ document, features, isAnswerable: kind === 'answerable' });
  }
});
report(
  'with a finding aid',
  examples.filter(({ features }) => features.asked !== null),
);
const unprepared = examples.filter(({ features }) => features.asked === null);
report('without', unprepared);
if (new Set(unprepared.map(({ document }) => document)).size > 1) compareLeftOut(unprepared);

function report(title: string, examples: readonly Example[]): void {
  if (examples.length === 0) return;
  const hasAid = examples[0]?.features.asked !== null;
  const base = ['sentenceCoverage', 'similarity', 'everyday'] as const;
  const names = [...base, ...(hasAid ? (['asked'] as const) : (['adapted', 'entry'] as const))];
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

/** Share of the answerable questions that a model refuses which has not seen their document. */
function compareLeftOut(examples: readonly Example[]): void {
  const base = ['sentenceCoverage', 'similarity', 'everyday'] as const;
  console.log(
    '\nwithout an aid, left out document by document: answerable refused where of the others are refused',
  );
  for (const names of [base, [...base, 'entry'], [...base, 'entry', 'adapted']] as const) {
    const rowOf = ({ features }: Example) => names.map((name) => features[name] ?? 0);
    const scores = new Map<Example, number>();
    for (const document of new Set(examples.map((example) => example.document))) {
      const others = examples.filter((example) => example.document !== document);
      const { probability } = fitLogistic(
        others.map(rowOf),
        others.map(({ isAnswerable }) => isAnswerable),
      );
      for (const example of examples)
        if (example.document === document) scores.set(example, probability(rowOf(example)));
    }
    const scoresOf = (isAnswerable: boolean) =>
      [...scores].flatMap(([example, score]) => (example.isAnswerable === isAnswerable ? [score] : []));
    const offTopic = scoresOf(false).sort((a, b) => a - b);
    const answerable = scoresOf(true);
    const refused = compared.map((share) => {
      const limit = offTopic[Math.floor(offTopic.length * share)] ?? 1;
      return `${share}: ${(answerable.filter((score) => score < limit).length / answerable.length).toFixed(3)}`;
    });
    console.log(`  by ${names.join(', ')}  ${refused.join('  ')}`);
  }
}
