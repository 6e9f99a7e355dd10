/** Everything that tunes selection and refusal, each chosen on the development split. */
export const answerTuning = {
  /** Hits whose sentences are looked at. */
  clausesConsidered: 6,
  weights: { clause: 2, coverage: 1, similarity: 1, quantity: 0.4, title: 0.5 },
  /** A second clause is quoted when its best sentence comes this near to the best of all. */
  secondClause: 0.86,
  /** Sentences of a quoted clause that come this near to its best one. */
  withinClause: 0.62,
  /** Most sentences quoted from one clause, by kind of question. */
  sentencesPerClause: { figure: 2, list: 6, wording: 99, explanation: 4 },
  /** Below both, nothing in the corpus is about the question. */
  refusal: { coverage: 0.34, similarity: 0.52 },
} as const;
