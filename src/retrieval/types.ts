import type { Clause } from '../corpus/types.ts';

/** How each way of looking contributed to a hit, each scaled to 0–1 over the candidate pool. */
export interface RetrievalSignals {
  /** BM25 over words. */
  readonly words: number;
  /** BM25 over character bigrams. */
  readonly bigrams: number;
  /** The query's words in the heading path. */
  readonly heading: number;
  /** Literal and quoted phrases. */
  readonly phrase: number;
  /** Cosine with the whole clause. */
  readonly clauseVector: number;
  /** Cosine with the clause's best sentence. */
  readonly sentenceVector: number;
}

/** A clause with its place in the ranking. */
export interface RetrievalHit {
  readonly clause: Clause;
  /** Weighted sum of the signals, rounded; equal scores are ordered by clause order. */
  readonly score: number;
  readonly signals: RetrievalSignals;
}

export interface RetrievalRequest {
  readonly query: string;
  /** At most this many hits. */
  readonly limit: number;
  /** Document ids; all when absent. */
  readonly documents?: readonly string[] | undefined;
}

/** One ranking over all signals. */
export interface Retriever {
  retrieve(request: RetrievalRequest): Promise<readonly RetrievalHit[]>;
}
