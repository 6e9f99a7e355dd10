/**
 * What decides whether evidence tells the thing asked for. Chosen on evals/tuning and the development splits, near misses against
 * answerable questions.
 */
export const answerabilityTuning = {
  /** Clauses in which the thing asked for is looked for. */
  clausesSearched: 4,
  /**
   * Logistic model for numbers. Negative for `coverage`: words of the question that stand elsewhere than at the number speak against it.
   */
  number: {
    tie: 3.85,
    similarity: 2.3,
    thing: 0.7,
    before: 1.5,
    subjectsTied: 1.8,
    fit: 1,
    unknown: 1.1,
    coverage: -1.9,
    asked: 2.8,
    bias: -5.9,
    least: 0.37,
  },
  /** What a list of names must be tied to: a list of the very number asked for, a list that is called so, a name in quotation marks. */
  names: { leastTie: 0.2, countedTie: 0.5, headThing: 0.5, quotedTie: 0.6 },
  /** How much of the question must stand around another thing asked for. */
  leastTie: {
    organisation: 0.7,
    person: 0.5,
    place: 0.35,
    responsible: 0.45,
    procedure: 0.3,
    materials: 0.2,
    'issue-details': 0,
    contact: 0,
    address: 0.2,
    penalty: 0.3,
    method: 0.3,
    meaning: 0,
    reason: 0.1,
    detail: 0.2,
  },
} as const;
