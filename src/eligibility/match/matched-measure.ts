import type { Measure } from '../types.ts';
import type { Ceiling } from './ceiling.ts';
import type { HeldCondition } from './concern.ts';

/** `applies`: no condition failed and some are met; `general`: for all; `failed`: a condition is not met. */
export type MatchState = 'applies' | 'general' | 'failed';

/** A measure held against a firm. */
export interface MatchedMeasure {
  readonly measure: Measure;
  readonly state: MatchState;
  readonly conditions: readonly HeldCondition[];
  /** `null` where the text gives no amount, and where a condition failed. */
  readonly ceiling: Ceiling | null;
  /** How much it concerns the firm. */
  readonly concern: number;
  /** What the firm needs and this offers, in the firm's words. */
  readonly needs: readonly string[];
}
