import type { ConditionKind } from './types.ts';

/**
 * Constants of eligibility. Chosen on the development profiles of evals/eligibility (`npm run eval -- --no-questions --no-guard`); the test
 * profiles only confirmed them.
 */
export const tuning = {
  /** How much a met condition tells that a measure concerns a firm. */
  weights: {
    district: 1.9,
    industry: 3,
    size: 2.7,
    stage: 2,
    ownership: 1.5,
    certification: 3,
    figure: 3,
    activity: 3,
    time: 0,
  } satisfies Record<ConditionKind, number>,
  /** Share of an industry's weight where it is as broad as the plan's own subject, or more than one step broader than the firm's. */
  broadIndustry: 0.17,
  distantIndustry: 0.5,
  /** Share of the weight where the plan only promotes something. */
  promotion: 0.75,
  building: 0.5,
  /** How much a condition that is unknown asks for its fact. */
  asking: {
    district: 3,
    industry: 3,
    size: 2,
    stage: 2,
    ownership: 1.5,
    certification: 1,
    figure: 3,
    activity: 3,
    time: 0,
  } satisfies Record<ConditionKind, number>,
  /** Share of the weight of a missing fact where the measure does not concern the firm as far as is known. */
  askedOfOthers: 0.2,
  /** What a share of a figure tells of the need to know the figure. */
  missingFigure: 6,
  /** A word of the firm's that is in the measure, but in none of its conditions. */
  topic: 2,
  /** A need for which the measure's sentence is the best, or the second best. */
  need: [3, 2.5, 2, 2],
  /** A measure that offers what the firm says it needs. */
  offered: 2,
  /** From this on a measure concerns the firm; below it is one of those that are for all. */
  concern: 2,
  /** Measures for all that are shown behind the others. */
  general: 5,
  /** Measures that failed on a condition, shown last with the reason. */
  failed: 16,
  /** Least coverage, or cosine, of a sentence with a need. */
  needCoverage: 0.2,
  needSimilarity: 0.6,
} as const;
