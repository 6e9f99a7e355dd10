import type { RetrievalHit } from '../retrieval/types.ts';

/** What tells a question on the documents' topic from one that is off it; each 0–1. */
export interface TopicFeatures {
  /** Greatest share of the question's words, by rarity, in one sentence. */
  readonly sentenceCoverage: number;
  /** Greatest cosine with a clause or a sentence. */
  readonly similarity: number;
  /** Greatest cosine with an everyday message that no policy answers. */
  readonly everyday: number;
  /** Greatest cosine with a phrase of the finding aid; `null` without one. */
  readonly asked: number | null;
}

/** Weights of a logistic model. */
export interface TopicModel {
  readonly sentenceCoverage: number;
  readonly similarity: number;
  readonly everyday: number;
  readonly asked: number;
  readonly bias: number;
}

/**
 * Fitted by `npx tsx evals/fit-topic-model.ts` on the development splits only (off-topic questions and attacks against answerable
 * ones), once with and once without finding aids. In cross-validation the areas under the ROC curve are .96 and .94.
 */
export const topicModels: { readonly withAid: TopicModel; readonly withoutAid: TopicModel } = {
  withAid: { sentenceCoverage: 5.51, similarity: 1.65, everyday: -20.08, asked: 28.31, bias: -9.72 },
  withoutAid: { sentenceCoverage: 5.92, similarity: 10.29, everyday: -16.33, asked: 0, bias: 1.3 },
};

/** Below this probability a question is taken to be off the topic: chosen so that at most one answerable question in fifty is. */
const leastProbability = 0.2;
/** Without an embedding model there is only the wording: some of the question's telling words must stand in one sentence. */
const leastCoverage = 0.25;

const clausesLookedAt = 4;

/** Measures how well the best clauses match a question. */
export function measureTopic(hits: readonly RetrievalHit[], everyday: number): TopicFeatures {
  const looked = hits.slice(0, clausesLookedAt);
  const greatest = (values: readonly number[]) => values.reduce((most, value) => Math.max(most, value), 0);
  const asked = looked.flatMap((hit) => (hit.askedSimilarity === null ? [] : [hit.askedSimilarity]));
  return {
    sentenceCoverage: greatest(looked.flatMap((hit) => hit.sentences.map((sentence) => sentence.coverage))),
    similarity: greatest(looked.map((hit) => hit.similarity)),
    everyday,
    asked: asked.length === 0 ? null : greatest(asked),
  };
}

/** Probability that a question is on the documents' topic. */
export function topicProbability(features: TopicFeatures): number {
  const model = features.asked === null ? topicModels.withoutAid : topicModels.withAid;
  const logit =
    model.bias +
    model.sentenceCoverage * features.sentenceCoverage +
    model.similarity * features.similarity +
    model.everyday * features.everyday +
    model.asked * (features.asked ?? 0);
  return 1 / (1 + Math.exp(-logit));
}

/** Whether the documents are about what is asked. */
export function isOnTopic(features: TopicFeatures): boolean {
  const hasVectors = features.similarity > 0;
  return hasVectors
    ? topicProbability(features) >= leastProbability
    : features.sentenceCoverage >= leastCoverage;
}
