import type { Period } from '../../corpus/types.ts';

/** What must be known of the documents consulted. */
export interface ConsultedText {
  /** Whether a folded text stands anywhere in them. */
  readonly mentions: (text: string) => boolean;
  /** Periods of the plans among them. */
  readonly periods: readonly Period[];
  /** Whether each of them has a period; a report speaks of last year without naming it. */
  readonly areAllPlans: boolean;
  /** Titles of documents, chapters and clauses, folded. */
  readonly titles: ReadonlySet<string>;
}
