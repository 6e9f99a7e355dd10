import type { Span } from '../text/span.ts';

export const verdicts = [
  'exact',
  'near',
  'in_translation',
  'altered_number',
  'altered_wording',
  'not_found',
] as const;
/**
 * What becomes of a statement when it is held against the documents:
 * - `exact`: it stands there, character for character, but for a mark at its end;
 * - `near`: nothing that means anything differs (width, punctuation, script, the same value written otherwise, a bare introduction);
 * - `in_translation`: it is in another language, a clause is about the same, and no number differs; its wording cannot be judged;
 * - `altered_number`: a figure, a year, a unit, a bound, or for whom and how often a figure is, differs;
 * - `altered_wording`: other words; of a statement in another language, that it binds where the text invites;
 * - `not_found`: no clause says it.
 */
export type Verdict = (typeof verdicts)[number];

/** The words of a document that a statement quotes or paraphrases: `text.slice(start, end) === quote`. */
export interface WordingMatch extends Span {
  readonly documentId: string;
  readonly sectionId: string;
  readonly label: string;
  readonly heading: readonly string[];
  readonly quote: string;
}

export const changeKinds = ['number', 'strength', 'word', 'quotation'] as const;
/** One thing that differs; a side is empty when the other has it alone. `quotation`: quotation marks around what is not literal. */
export interface WordingChange {
  readonly kind: (typeof changeKinds)[number];
  readonly canonical: string;
  readonly draft: string;
}

/** A piece of the way from the canonical text to the draft. */
export interface DiffPiece {
  readonly op: 'equal' | 'insert' | 'delete';
  readonly text: string;
}

/** A clause that the draft names for a statement. */
export interface NamedClause {
  /** As written: 第三章第三节. */
  readonly text: string;
  /** `unknown`: there is nothing to compare it with, since the statement was not found. */
  readonly status: 'right' | 'wrong' | 'unknown';
  /** The clause named, where there is one. */
  readonly sectionId?: string | undefined;
}

/** One statement of a draft with what was found; offsets are in the draft, in UTF-16 code units. */
export interface WordingSegment extends Span {
  readonly text: string;
  readonly verdict: Verdict;
  readonly match?: WordingMatch | undefined;
  readonly diff?: readonly DiffPiece[] | undefined;
  readonly changes?: readonly WordingChange[] | undefined;
  /** Whether the draft has it in quotation marks, which claims that it is literal. */
  readonly quoted: boolean;
  readonly reference?: NamedClause | undefined;
  /** It is in another language than the documents: what is said of it concerns clause, numbers and whether it binds, no other wording. */
  readonly isTranslation?: true | undefined;
}

/** How many statements got each verdict; translations are counted where there are some. */
export type WordingSummary = Readonly<
  Record<Exclude<Verdict, 'in_translation'>, number> & { in_translation?: number | undefined }
>;

export interface WordingCheck {
  readonly segments: readonly WordingSegment[];
  readonly summary: WordingSummary;
}
