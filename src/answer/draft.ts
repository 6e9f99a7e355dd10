import type { Clause, Span } from '../corpus/types.ts';
import type { RetrievalHit } from '../retrieval/types.ts';
import type { Outcome } from './types.ts';

/** A stretch of a clause, in canonical offsets. */
export interface Passage extends Span {
  readonly clause: Clause;
}

/** The literal text of a passage. */
export function quoteOf(passage: Passage): string {
  const { clause, start, end } = passage;
  return clause.text.slice(start - clause.start, end - clause.start);
}

/** One claim of an answer: words, and the passages that prove them. */
export interface Claim {
  /** Markdown without citation markers; `lead` is set before the quoted words and is part of the claim. */
  readonly lead: string;
  readonly passages: readonly Passage[];
}

/** An answer before it has been verified. */
export interface DraftAnswer {
  readonly outcome: Outcome;
  /** Frame sentence above the claims; for refusals it is the whole text. */
  readonly frame: string;
  readonly claims: readonly Claim[];
  readonly nearest: readonly RetrievalHit[];
}
