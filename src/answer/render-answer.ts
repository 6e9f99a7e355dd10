import type { Clause } from '../corpus/types.ts';
import { type Claim, type DraftAnswer, type Passage, quoteOf } from './draft.ts';
import type { Citation } from './types.ts';

/** An answer's text with its citations, numbered in order of appearance. */
export interface RenderedAnswer {
  readonly answer: string;
  readonly citations: readonly Citation[];
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
 * @param heads heads of a table's two columns
 */
export function renderAnswer(draft: DraftAnswer, heads: readonly [string, string]): RenderedAnswer {
  const citations: Citation[] = [];
  const pieces: Piece[] = [];
  if (draft.frame !== '') pieces.push({ citations: [], text: draft.frame });
  const isTable = draft.claims.length > 1 && draft.claims.every((claim) => claim.row !== undefined);
  const isList = draft.claims.length > 1;
  if (isTable) pieces.push({ citations: [], text: `| ${heads[0]} | ${heads[1]} |\n| --- | --- |` });
  for (const claim of draft.claims) {
    const before = pieces.length > 0 ? '\n' : '';
    if (isTable) {
      renderClaim(claim, `${before}| ${escapeMarkdown(claim.row ?? '')} | `, citations, pieces);
      pieces.push({ citations: [], text: ' |' });
    } else renderClaim(claim, `${before}${isList ? '- ' : ''}${claim.lead}`, citations, pieces);
  }
  if (draft.closing !== undefined)
    pieces.push({ citations: [], text: `${pieces.length > 0 ? '\n\n' : ''}${draft.closing}` });
  return { answer: pieces.map((piece) => piece.text).join(''), citations, pieces };
}

function renderClaim(claim: Claim, opening: string, citations: Citation[], pieces: Piece[]): void {
  for (const [position, passage] of claim.passages.entries()) {
    const citation = toCitation(passage, citations.length + 1);
    citations.push(citation);
    pieces.push({
      citations: [citation],
      text: `${position === 0 ? opening : ''}${escapeMarkdown(citation.quote)}[${citation.n}]`,
    });
  }
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

/** Where the page shows a clause. */
export function clauseUrl(clause: Clause): string {
  return `/documents/${encodeURIComponent(clause.documentId)}#${encodeURIComponent(clause.id)}`;
}

/** A quote is data: what markdown would take for markup is escaped, as is what looks like a marker. */
function escapeMarkdown(text: string): string {
  return text.replace(/\n+/g, ' ').replace(/([\\`*_<>#|[\]~])/g, '\\$1');
}
