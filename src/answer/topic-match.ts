import type { RetrievalHit } from '../retrieval/types.ts';
import { answerabilityTuning } from './answerability/tuning.ts';

/** What tells a question on the documents' topic from one that is off it; each 0–1. */
export interface TopicFeatures {
  /** Greatest share of the question's words, by rarity, in one sentence. */
  readonly sentenceCoverage: number;
  /** Greatest cosine with a clause or a sentence. */
  readonly similarity: number;
  /** The same, of the question as the query adapter has moved it; `null` without one. */
  readonly adapted: number | null;
  /** Greatest cosine with an everyday message that no policy answers. */
  readonly everyday: number;
  /** Greatest cosine with a phrase of the finding aid; `null` without one. */
  readonly asked: number | null;
  /** How much nearer a phrase of the entry vocabulary is that leads to a clause than any clause itself; 0 when none is nearer. */
  readonly entry: number;
}

/** Weights of a logistic model. */
export interface TopicModel {
  readonly sentenceCoverage: number;
  readonly similarity: number;
  readonly adapted: number;
  readonly everyday: number;
  readonly asked: number;
  readonly entry: number;
  readonly bias: number;
  /** A question less probable than this is taken to be off the topic. */
  readonly least: number;
}

/**
 * Fitted by `npx tsx evals/fit-topic-model.ts` on evals/tuning: answerable questions against off-topic ones, each of which is asked of
 * every document. `withAid` and `withoutAdapter` (neither aid nor adapter: another embedding model, or Vectorize) as they were fitted
 * before the later batches and the adapter came in; a new fit of the former is no better.
 */
export const topicModels: Readonly<Record<'withAid' | 'withoutAid' | 'withoutAdapter', TopicModel>> = {
  withAid: {
    sentenceCoverage: 3.34,
    similarity: 8.93,
    adapted: 0,
    everyday: -26.37,
    asked: 29.2,
    entry: 0,
    bias: -9.5,
    least: 0.35,
  },
  withoutAid: {
    sentenceCoverage: 3.73,
    similarity: 13.67,
    adapted: 18.36,
    everyday: -15.21,
    asked: 0,
    entry: 11.9,
    bias: -8.22,
    least: 0.35,
  },
  withoutAdapter: {
    sentenceCoverage: 4,
    similarity: 28.75,
    adapted: 0,
    everyday: -16.6,
    asked: 0,
    entry: 14.49,
    bias: -7.93,
    least: 0.35,
  },
};

/** Some of the question's telling words must stand in one sentence when wording is all there is. */
const leastCoverage = 0.25;

const clausesLookedAt = 4;

/** Measures how well the best clauses match a question. */
export function measureTopic(hits: readonly RetrievalHit[], everyday: number): TopicFeatures {
  const looked = hits.slice(0, clausesLookedAt);
  const greatest = (values: readonly number[]) => values.reduce((most, value) => Math.max(most, value), 0);
  const asked = looked.flatMap((hit) => (hit.askedSimilarity === null ? [] : [hit.askedSimilarity]));
  const similarity = greatest(looked.map((hit) => hit.similarity));
  const adapted = looked.flatMap((hit) => (hit.adaptedSimilarity === null ? [] : [hit.adaptedSimilarity]));
  const entry = greatest(hits.map((hit) => hit.entrySimilarity ?? 0));
  return {
    sentenceCoverage: greatest(looked.flatMap((hit) => hit.sentences.map((sentence) => sentence.coverage))),
    similarity,
    adapted: adapted.length === 0 ? null : greatest(adapted),
    everyday,
    asked: asked.length === 0 ? null : greatest(asked),
    // A document may speak of few concepts of the vocabulary: that it is far from them tells nothing.
    entry: Math.max(0, entry - similarity),
  };
}

/**
 * Whether the documents are about what is asked.
 *
 * @param reading log-odds that the surest sentence read answers the question; absent where none was read
 */
export function isOnTopic(features: TopicFeatures, reading?: number): boolean {
  // Without an embedding model there is only the wording.
  if (features.similarity === 0) return features.sentenceCoverage >= leastCoverage;
  const model = modelFor(features);
  const logOdds = topicLogOdds(features, model);
  if (logOdds >= Math.log(model.least / (1 - model.least))) return true;
  return reading !== undefined && logOdds + reading >= answerabilityTuning.reading.onTopic;
}

function modelFor({ asked, adapted }: TopicFeatures): TopicModel {
  if (asked !== null) return topicModels.withAid;
  return adapted === null ? topicModels.withoutAdapter : topicModels.withoutAid;
}

/** Log-odds that a question is on the documents' topic. */
function topicLogOdds(features: TopicFeatures, model: TopicModel): number {
  return (
    model.bias +
    model.sentenceCoverage * features.sentenceCoverage +
    model.similarity * features.similarity +
    model.adapted * (features.adapted ?? 0) +
    model.everyday * features.everyday +
    model.asked * (features.asked ?? 0) +
    model.entry * features.entry
  );
}
