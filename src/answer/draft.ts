import type { Clause, Span } from '../corpus/types.ts';
import type { RetrievalHit } from '../retrieval/types.ts';
import type { DerivedNumber, Outcome } from './types.ts';

/** A stretch of a clause, in canonical offsets. */
export interface Passage extends Span {
  readonly clause: Clause;
}

/** The literal text of a passage. */
export function quoteOf(passage: Passage): string {
  const { clause, start, end } = passage;
  return clause.text.slice(start - clause.start, end - clause.start);
}

/** Whether two passages are of the same clause. */
export function areOfOneClause(one: Pick<Passage, 'clause'>, other: Pick<Passage, 'clause'>): boolean {
  return one.clause.documentId === other.clause.documentId && one.clause.id === other.clause.id;
}

/** Whether a passage holds another stretch of its clause, such as a sentence of the evidence. */
export function holds(passage: Passage, stretch: Passage): boolean {
  return areOfOneClause(passage, stretch) && passage.start <= stretch.start && passage.end >= stretch.end;
}

/** One claim of an answer: words, and the passages that prove them. */
export interface Claim {
  /** Markdown without citation markers; `lead` is set before the quoted words and is part of the claim. */
  readonly lead: string;
  readonly passages: readonly Passage[];
  /** Markdown behind the quoted words: what follows from them for the asker. */
  readonly tail?: string;
  /** Figures of the tail that were recomputed. */
  readonly derived?: readonly DerivedNumber[];
  /** What the claim is about, in the asker's words, where several things are compared. */
  readonly row?: string;
}

/** An answer before it has been verified. */
export interface DraftAnswer {
  readonly outcome: Outcome;
  /** Frame sentence above the claims; for refusals it is the whole text. */
  readonly frame: string;
  readonly claims: readonly Claim[];
  /** Sentence below the claims: what of the question the documents do not answer. */
  readonly closing?: string;
  readonly nearest: readonly RetrievalHit[];
  /** Questions to choose from, when the one asked has several readings. */
  readonly choices?: readonly string[];
}

/** A draft that only quotes. */
export function answeredWith(claims: readonly Claim[]): DraftAnswer {
  return { outcome: 'answered', frame: '', claims, nearest: [] };
}

/** Whether a draft says something of what was asked. */
export function isAnswered({ outcome }: DraftAnswer): boolean {
  return outcome === 'answered' || outcome === 'partial';
}
