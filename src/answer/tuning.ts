/**
 * Everything that tunes selection. On 576 development and tuning questions with gold clauses, citation precision and recall were .77
 * and .88 with .83 and three clauses, .88 and .88 with .9 and two, .91 and .87 with .95 and two, .95 and .83 with one clause only;
 * `firstRanked` .6 and .8 gave the same, .9 lost .007 of recall. The rest are first choices that no run has spoken against.
 */
export const answerTuning = {
  /** Hits whose sentences are looked at. */
  clausesConsidered: 6,
  weights: { clause: 2, coverage: 1, similarity: 1, quantity: 0.4, title: 0.5, otherYear: 0.6 },
  /** Another clause is quoted when its best sentence comes this near to the best of all, and so many at most … */
  narrow: { otherClauses: 0.92, mostClauses: 2 },
  /** … or more readily where several things are asked, or the place of a wording. */
  wide: { otherClauses: 0.84, mostClauses: 3 },
  /** … and the clause that ranks first as a whole already when it comes this near. */
  firstRanked: 0.8,
  /** Sentences of a quoted clause that come this near to its best one. */
  withinClause: 0.62,
  /** From this share of its words on, a sentence is what the question is about … */
  fullCoverage: 0.75,
  /** … and others of the clause need this part of it to be quoted with it. */
  nearCoverage: 0.5,
  /**
   * When a question has several readings: clauses scored this near to the best, unless the finding aid foresaw the question. On the
   * development questions this asks back at 4 of 12 ambiguous ones and at none of the 357 answerable ones.
   */
  ambiguity: { closeScores: 0.84, foreseen: 0.8, mostReadings: 3 },
  /** Most sentences quoted from one clause, by kind of question. */
  sentencesPerClause: { figure: 2, list: 6, wording: 99, explanation: 4 },
} as const;
