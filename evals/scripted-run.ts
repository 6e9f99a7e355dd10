import type { Answer } from '../src/answer/types.ts';
import { foldAnswer } from './fold-answer.ts';
import type { Question } from './question.ts';
import { runQuestions, type VariantRun } from './run.ts';
import { type MetricName, sumTallies, tallyValue } from './tally.ts';
import { answerOf, planIndex, question, refusal, scriptedChat, scriptedRetriever } from './test-fixtures.ts';
import { checkRun, thresholdsSchema } from './thresholds.ts';

/** What makes a question an off-topic one. */
export const offTopic: Partial<Question> = {
  kind: 'off-topic',
  outcome: 'out_of_scope',
  gold: [],
  facts: [],
};
/** One figure and one off-topic question per split. */
export const questions: readonly Question[] = (['dev', 'test'] as const).flatMap((split) => [
  question({ id: `figure-${split}`, split }),
  question({ id: `off-topic-${split}`, question: `写首诗 ${split}`, split, ...offTopic }),
]);
export const good = answerOf();

/** Asks the questions of a system that gives this answer to all that is on the topic. */
export async function ask(answer: Answer, asked = questions): Promise<VariantRun> {
  const chat = scriptedChat(({ message }) => (message.startsWith('写首诗') ? refusal : answer));
  const variants = [{ name: 'scripted', chat, retriever: scriptedRetriever('1.1', '1.2') }];
  const [run] = await runQuestions({ index: planIndex, questions: asked, variants, fold: foldAnswer });
  if (run === undefined) throw new Error('no run');
  return run;
}

/** A metric over all records. */
export const value = (run: VariantRun, metric: MetricName) =>
  tallyValue(sumTallies(run.records.map((record) => record.scores))[metric]);

export const atLeast = (limit: number) => ({ atLeast: limit });
export const perSplit = <T>(limits: T) => ({ dev: limits, test: limits });
/** Limits for the plan: the kinds figure and off-topic are counted. */
export const thresholds = thresholdsSchema.parse({
  documents: {
    plan: {
      countedKinds: ['figure', 'off-topic'],
      counted: perSplit({
        recallAt5: atLeast(0.98),
        accuracy: atLeast(0.9),
        citationRecall: atLeast(0.93),
        refusalOffTopic: atLeast(0.98),
      }),
      everyKind: perSplit({ quoteLiteralness: atLeast(1), numberFidelity: atLeast(1) }),
    },
  },
  guard: {},
});
/** Names of the metrics that are under their limit. */
export const missed = (run: VariantRun, complete = true) =>
  checkRun(run, thresholds, complete).map((miss) => miss.metric);
