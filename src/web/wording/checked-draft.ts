import type { WordingCheck } from '../api/wording-types.ts';

/** A checked draft: the text that was checked with what was found. */
export interface CheckedDraft {
  readonly text: string;
  readonly fileName: string | null;
  readonly check: WordingCheck;
}
