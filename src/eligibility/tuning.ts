import type { ConditionKind } from './types.ts';

/**
 * Constants of eligibility. Chosen on the development profiles of evals/eligibility (`npm run eval -- --no-questions --no-guard`); the test
 * profiles only confirmed them.
 */
export const tuning = {
  /** How much a met condition tells that a measure concerns a firm. */
  weights: {
    district: 3,
    industry: 3,
    size: 2,
    stage: 2,
    ownership: 1.5,
    certification: 3,
    figure: 3,
    activity: 3,
    time: 0,
  } satisfies Record<ConditionKind, number>,
  /** An industry as broad as the plan's own subject tells less. */
  broadIndustry: 0.5,
  /** A word of the firm's that is in the measure, but in none of its conditions. */
  topic: 2,
  /** A need for which the measure's sentence is the best, or the second best. */
  need: [3, 2],
  /** From this on a measure concerns the firm; below it is one of those that are for all. */
  concern: 2,
  /** Measures for all that are shown behind the others. */
  general: 5,
  /** Measures that failed on a condition, shown last with the reason. */
  failed: 8,
  /** Least coverage, or cosine, of a sentence with a need. */
  needCoverage: 0.3,
  needSimilarity: 0.6,
} as const;
