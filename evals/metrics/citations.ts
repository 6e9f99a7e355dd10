import type { Citation, NearestClause } from '../../src/answer/types.ts';
import type { Span } from '../../src/corpus/types.ts';
import { liesWithin, type SectionIndex } from '../section-index.ts';

/**
 * Share of the gold sections in which at least one cited quote stands. A question counts as
 * recalled only at 1: an answer that needs two clauses and cites one leaves a claim unproven.
 *
 * @param citations where the quotes stand; the section a citation names is checked by
 *   {@link literalnessProblem}.
 */
export function citationCoverage(citations: readonly Span[], gold: readonly Span[]): number {
  if (gold.length === 0) return 1;
  const cited = gold.filter((section) => citations.some((citation) => liesWithin(citation, section)));
  return cited.length / gold.length;
}

/** How many of the cited quotes stand in a gold or an acceptable section. */
export function rightCitations(citations: readonly Span[], allowed: readonly Span[]): number {
  return citations.filter((citation) => allowed.some((section) => liesWithin(citation, section))).length;
}

/**
 * Why a citation, or a clause offered beside a refusal, is not literal: its quote must be the
 * canonical text at its offsets, and the label, heading and section it names must be the
 * outline's for that place.
 *
 * @returns `null` when it is literal.
 */
export function literalnessProblem(citation: Citation | NearestClause, index: SectionIndex): string | null {
  const { document } = index;
  if (citation.documentId !== document.metadata.id) return `names the document ${citation.documentId}`;
  const { start, end, quote } = citation;
  if (quote === '' || document.text.slice(start, end) !== quote)
    return `quote is not the text at ${start}–${end}`;
  const node = index.node(citation.sectionId);
  if (node === undefined) return `names the unknown section ${citation.sectionId}`;
  if (!liesWithin(citation, node)) return `quote does not stand in ${citation.sectionId}`;
  const innermost = innermostSection(citation, index);
  if (innermost !== null && innermost !== node.id) return `quote stands in ${innermost}, not ${node.id}`;
  if (citation.label !== node.label) return `label ${citation.label} is not ${node.label}`;
  if ('heading' in citation && JSON.stringify(citation.heading) !== JSON.stringify(node.heading))
    return `heading ${citation.heading.join(' > ')} is not ${node.heading.join(' > ')}`;
  return null;
}

/** The clause whose own text holds the quote; `null` when the quote spans several. */
function innermostSection(span: Span, index: SectionIndex): string | null {
  return index.document.clauses.find((clause) => liesWithin(span, clause))?.id ?? null;
}
