/**
 * What decides whether evidence tells the thing asked for. Chosen on evals/tuning and the development splits, near misses against
 * answerable questions; `npx tsx evals/measure-refusals.ts` shows what each of them does. The limits below the model are first choices
 * that were moved when a batch spoke against them.
 */
export const answerabilityTuning = {
  /** Clauses in which the thing asked for is looked for. */
  clausesSearched: 4,
  /** Cosine of a question with the sentence that answers it, as it mostly is. */
  usualSimilarity: 0.65,
  /** A similarity with the finding aid below this says nothing. */
  unrelated: 0.6,
  /**
   * Logistic models for numbers. Negative for `coverage`: words of the question that stand elsewhere than at the number speak against it.
   * `behind` took the place of the similarity itself, which a colloquial question has with nothing. `usual`, fitted before the query
   * adapter came in, serves where a question was not moved, and with a finding aid. `moved` is for the rest. It was fitted while questions
   * on the plan were moved, too, and without regard for its finding aid; the tense is that of `usual`, since these questions hardly tell it;
   * `least` is a compromise between near misses refused and questions answered. What a fit to moved questions alone gives:
   * `npx tsx evals/fit-slot-models.ts`.
   */
  number: {
    usual: {
      tie: 4.46,
      behind: -14.42,
      rank: 0,
      thing: 0.62,
      before: 1.22,
      subjectsTied: 1.57,
      fit: 1.86,
      unknown: 0.6,
      coverage: -1.63,
      otherTense: -1.38,
      asked: 7.6,
      bias: -5.16,
      least: 0.35,
    },
    moved: {
      tie: 2.95,
      behind: -8.29,
      rank: -0.95,
      thing: 0.28,
      before: 1.16,
      subjectsTied: 2.2,
      fit: 1.63,
      unknown: 0.06,
      coverage: -1.26,
      otherTense: -1.38,
      asked: 0,
      bias: -4.34,
      least: 0.38,
    },
    /** A number less probable than the least may be quoted beside a sure one. */
    likely: 0.15,
  },
  /**
   * The same for places, offices and other particulars, beside `leastTie`; `moved` wherever the question was moved. The sentence's likeness
   * to the question saves answers that share hardly a word with it (docs/decisions/2026-11-28-entry-vocabulary.md).
   */
  particular: {
    usual: { tie: 3.17, nearness: 8.41, rank: 0, unknown: 1.53, subjectsTied: 1, bias: -7.63, least: 0.5 },
    moved: {
      tie: 3.39,
      nearness: 7.23,
      rank: -0.24,
      unknown: 1.32,
      subjectsTied: 0.12,
      bias: -5.5,
      least: 0.52,
    },
  },
  /**
   * Log-odds of the evidence reader that overrule what was judged without it. Below `refuses` nothing is answered (`refusesParticular` for
   * a claim, a question of yes or no or a particular other than a number, `refusesWording` where the words of a text are wanted), unless
   * one sentence has `believed` of the question's words, by rarity. From `gives` on a sentence is the answer, from `lists` on one that
   * lists as many names as are asked for, from `settles` on one that gives a number of the kind, though it seemed another thing's; from
   * `plain` on nothing is asked back. Where these and the log-odds of its topic come to `onTopic`, a question that shares hardly a word
   * with the documents is theirs. Of several parts of which one is not told, the others are told only where one reads as an answer from
   * `alone` on. How they were chosen: docs/decisions/2026-11-29-evidence-reader.md, 2026-11-29-questions-on-the-evaluated-policies.md,
   * 2026-11-29-hard-questions.md.
   */
  reading: {
    refuses: -3.5,
    refusesParticular: -2.5,
    refusesWording: -4.5,
    believed: 0.6,
    gives: 1,
    lists: 0,
    settles: 3,
    plain: 0,
    alone: 0,
    onTopic: -0.5,
  },
  /** What a list of names must be tied to: a list of the very number asked for, a list that is called so, a name in quotation marks. */
  names: { leastTie: 0.2, countedTie: 0.5, headThing: 0.5, quotedTie: 0.6 },
  /** How much of the question must stand around another thing asked for. */
  leastTie: {
    organisation: 0.7,
    person: 0.4,
    place: 0.35,
    responsible: 0.45,
    procedure: 0.3,
    materials: 0.2,
    'issue-details': 0,
    contact: 0,
    'where-to-apply': 0.3,
    address: 0.2,
    penalty: 0.3,
    method: 0.3,
    meaning: 0,
    reason: 0.35,
    detail: 0.2,
  },
} as const;
