import type { UnderstoodQuestion } from '../../question/understand-question.ts';
import { detectLanguage } from '../../text/language.ts';
import { findQuantities } from '../../text/quantities.ts';
import { type DraftAnswer, isAnswered } from '../draft.ts';
import type { RenderedAnswer } from '../render-answer.ts';
import type { Citation } from '../types.ts';

/** What a model may be given to put into sentences, and what its sentences must not leave out. */
export interface Rephrasable {
  /** The question as understood. */
  readonly question: string;
  /** The quotes of the extractive answer. */
  readonly evidence: readonly Citation[];
  /** Clauses without which the answer would not be whole. */
  readonly mustCite: readonly Pick<Citation, 'documentId' | 'sectionId'>[];
  /** The figure that was found to be the one asked for; `null` when none was. */
  readonly figure: string | null;
  /** Whether a figure is asked for. */
  readonly wantsFigure: boolean;
  /** Whether things are to be listed, none left out. */
  readonly wantsAll: boolean;
  /** What the documents do not say, below the answer. */
  readonly closing: string;
}

/** More than this is no answer to put into a few sentences. Characters; not tuned. */
const longestEvidence = 3_000;

/**
 * Whether an answer may be put into sentences by a language model. Not where the words themselves are wanted (wording, a clause by its
 * number), where code has given a verdict (claims), or where sentences could not be verified (anything but Chinese); and nothing that
 * came with instructions is handed on.
 *
 * @returns `null` when it must stay as it is
 */
export function rephrasableFrom(
  question: UnderstoodQuestion,
  draft: DraftAnswer,
  rendered: RenderedAnswer,
): Rephrasable | null {
  const { citations } = rendered;
  const size = citations.reduce((sum, { quote }) => sum + quote.length, 0);
  if (!isAnswered(draft) || citations.length === 0 || size > longestEvidence) return null;
  if (question.kind === 'wording' || question.claim !== null || question.reference !== null) return null;
  if (question.wasAttack || question.language === 'en') return null;
  if (citations.some(({ quote }) => detectLanguage(quote) === 'en')) return null;
  const [first] = draft.claims;
  const lead = findQuantities(first?.lead ?? '')[0] ?? null;
  const isCompared = draft.claims.some(({ row }) => row !== undefined);
  const wantsAll = question.kind === 'list';
  return {
    question: question.query,
    evidence: citations,
    mustCite: isCompared || wantsAll || draft.closing !== undefined ? citations : citations.slice(0, 1),
    figure: lead?.text ?? null,
    wantsFigure: question.kind === 'figure',
    wantsAll,
    closing: draft.closing ?? '',
  };
}
