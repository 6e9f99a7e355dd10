import { clauseUrl } from '../corpus/clause-url.ts';
import { glossFigures } from '../evidence/derived-figures.ts';
import type { AnswerLanguage } from '../text/language.ts';
import { type Claim, type DraftAnswer, type Passage, quoteOf } from './draft.ts';
import { messagesFor } from './messages.ts';
import type { Citation, DerivedNumber } from './types.ts';

/** An answer's text with its citations, numbered in order of appearance. */
export interface RenderedAnswer {
  readonly answer: string;
  readonly citations: readonly Citation[];
  /** Figures recomputed from quoted ones. */
  readonly derived: readonly DerivedNumber[];
  /** The answer cut before each piece that brings new citations, for streaming; joined, the pieces are `answer`. */
  readonly pieces: readonly { readonly citations: readonly Citation[]; readonly text: string }[];
}

interface Piece {
  readonly citations: Citation[];
  readonly text: string;
}

/**
 * Turns a draft into markdown: one line per claim, each quoted passage followed by its marker. Claims about things compared become the
 * rows of a table.
 *
 * @param language for English readers figures are given in English as well
 */
export function renderAnswer(draft: DraftAnswer, language: AnswerLanguage): RenderedAnswer {
  const heads = messagesFor(language).compared;
  const citations: Citation[] = [];
  const derived: DerivedNumber[] = [];
  const pieces: Piece[] = [];
  if (draft.frame !== '') pieces.push({ citations: [], text: draft.frame });
  const isTable = draft.claims.length > 1 && draft.claims.every((claim) => claim.row !== undefined);
  const isList = draft.claims.length > 1;
  if (isTable) pieces.push({ citations: [], text: `| ${heads[0]} | ${heads[1]} |\n| --- | --- |` });
  for (const claim of draft.claims) {
    const before = pieces.length > 0 ? '\n' : '';
    const row = isTable ? `| ${escapeMarkdown(claim.row ?? '')} | ` : '';
    const opening = `${before}${isTable ? row : isList ? '- ' : ''}${claim.lead}`;
    const glosses = renderClaim(claim, opening, language, citations, pieces);
    derived.push(...glosses);
    if (glosses.length > 0) pieces.push({ citations: [], text: describeGlosses(glosses) });
    if (claim.tail !== undefined) pieces.push({ citations: [], text: claim.tail });
    derived.push(...(claim.derived ?? []));
    if (isTable) pieces.push({ citations: [], text: ' |' });
  }
  if (draft.closing !== undefined)
    pieces.push({ citations: [], text: `${pieces.length > 0 ? '\n\n' : ''}${draft.closing}` });
  return { answer: pieces.map((piece) => piece.text).join(''), citations, derived, pieces };
}

/** @returns what English readers are told of the figures quoted */
function renderClaim(
  claim: Claim,
  opening: string,
  language: AnswerLanguage,
  citations: Citation[],
  pieces: Piece[],
): DerivedNumber[] {
  for (const [position, passage] of claim.passages.entries()) {
    const citation = toCitation(passage, citations.length + 1);
    citations.push(citation);
    pieces.push({
      citations: [citation],
      text: `${position === 0 ? opening : ''}${escapeMarkdown(citation.quote)}[${citation.n}]`,
    });
  }
  return language === 'en' ? glossFigures(claim.passages.map(quoteOf).join('\n')) : [];
}

/** (3000亿元 = CNY 300 billion) */
function describeGlosses(glosses: readonly DerivedNumber[]): string {
  return ` (${glosses.map(({ text, inputs }) => `${inputs.join(', ')} = ${text}`).join('; ')})`;
}

function toCitation(passage: Passage, n: number): Citation {
  const { clause } = passage;
  return {
    n,
    documentId: clause.documentId,
    sectionId: clause.id,
    label: clause.label,
    heading: clause.heading,
    quote: quoteOf(passage),
    start: passage.start,
    end: passage.end,
    url: clauseUrl(clause),
  };
}

/** A quote is data: what markdown would take for markup is escaped, as is what looks like a marker. */
export function escapeMarkdown(text: string): string {
  return text.replace(/\n+/g, ' ').replace(/([\\`*_<>#|[\]~])/g, '\\$1');
}
