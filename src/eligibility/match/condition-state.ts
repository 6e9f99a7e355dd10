/** Whether a firm meets a condition; `unknown` where it told nothing of it. */
export type ConditionStatus = 'met' | 'not_met' | 'unknown';
