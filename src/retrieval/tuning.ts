import type { Bm25Parameters } from './bm25.ts';
import type { RetrievalSignals } from './types.ts';

/** Everything that tunes the ranking, each with the measurement that chose it. */
export interface RetrievalTuning {
  readonly bm25: Bm25Parameters;
  readonly weights: RetrievalSignals;
  /** What a synonym counts beside the asker's own word. */
  readonly synonymWeight: number;
  /** Sharpness of the finding-aid signal: similarities this far apart differ by a factor of e. */
  readonly askedTemperature: number;
  /** How many clauses the lexical and the dense side each bring into the pool. */
  readonly poolSize: number;
}

export const defaultTuning: RetrievalTuning = {
  bm25: { k1: 1.2, b: 0.75 },
  weights: {
    words: 1,
    bigrams: 0.8,
    heading: 0.3,
    phrase: 0.3,
    clauseVector: 1.25,
    sentenceVector: 1.25,
    askedWords: 0.5,
    askedVector: 3,
  },
  askedTemperature: 0.08,
  synonymWeight: 0.5,
  poolSize: 200,
};
