import { measureTopic, type TopicFeatures } from '../src/answer/topic-match.ts';
import { understandQuestion } from '../src/question/understand-question.ts';
import { fitLogistic, rocArea } from './logistic.ts';
import { readTuningQuestions, withTuningDocuments } from './tuning-questions.ts';

/**
 * Fits the weights of src/answer/topic-match.ts on evals/tuning: off-topic against answerable questions. Prints them with the area
 * under the ROC curve (in sample) and what each threshold would refuse. Documents other than the corpus need EVAL_DATA.
 */
interface Example {
  readonly features: TopicFeatures;
  readonly isAnswerable: boolean;
}

const thresholds = [0.1, 0.2, 0.3, 0.35, 0.4, 0.5];

const examples: Example[] = [];
const questions = (await readTuningQuestions()).filter(
  ({ kind }) => kind === 'off-topic' || kind === 'answerable',
);
await withTuningDocuments(questions, async ({ retriever }, own) => {
  for (const { question, kind } of own) {
    const { query } = understandQuestion(question);
    const hits = await retriever.retrieve({ query, limit: 10 });
    const features = measureTopic(hits, await retriever.everyday(query));
    examples.push({ features, isAnswerable: kind === 'answerable' });
  }
});
report(
  'with a finding aid',
  examples.filter(({ features }) => features.asked !== null),
);
report(
  'without',
  examples.filter(({ features }) => features.asked === null),
);

function report(title: string, examples: readonly Example[]): void {
  if (examples.length === 0) return;
  const hasAid = examples[0]?.features.asked !== null;
  const names = ['sentenceCoverage', 'similarity', 'everyday', hasAid ? 'asked' : 'entry'] as const;
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
