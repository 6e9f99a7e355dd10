import type { Corpus, OutlineNode, PolicyDocument, Span } from '../corpus/types.ts';
import { foldForSearch } from '../text/fold.ts';

/** One place at which a term stands: `document.text.slice(start, end) === quote`. */
export interface Occurrence extends Span {
  readonly documentId: string;
  readonly sectionId: string;
  readonly label: string;
  readonly heading: readonly string[];
  /** Literal text in front of it, within its paragraph. */
  readonly before: string;
  readonly quote: string;
  readonly after: string;
}

/** How often a term stands in a chapter: a section of the outermost level. */
export interface ChapterCount {
  readonly documentId: string;
  readonly sectionId: string;
  readonly label: string;
  readonly title: string;
  readonly count: number;
}

export interface Concordance {
  readonly term: string;
  readonly total: number;
  /** Every chapter of the documents that have the term, in order, also those that do not. */
  readonly chapters: readonly ChapterCount[];
  /** In the order of the documents; the first thousand. */
  readonly occurrences: readonly Occurrence[];
}

const mostOccurrences = 1_000;
/** Characters of context on each side. */
const contextLength = 40;

/**
 * Every occurrence of a term in the documents, headings included, whatever its script, width and case. In Latin letters and digits it
 * must stand by itself, as AI does not in AIDS.
 *
 * @param documents ids; all when absent
 */
export function findConcordance(corpus: Corpus, term: string, documents?: readonly string[]): Concordance {
  const wanted = foldForSearch(term.trim());
  const found = corpus.documents
    .filter(({ metadata }) => documents === undefined || documents.includes(metadata.id))
    .map((document) => ({ document, places: placesOf(wanted, foldForSearch(document.text)) }))
    .filter(({ places }) => places.length > 0);
  return {
    term: term.trim(),
    total: found.reduce((sum, { places }) => sum + places.length, 0),
    chapters: found.flatMap(({ document, places }) => countByChapter(document, places)),
    occurrences: found
      .flatMap(({ document, places }) => places.map((span) => ({ document, span })))
      .slice(0, mostOccurrences)
      .flatMap(({ document, span }) => occurrenceAt(document, span)),
  };
}

const latin = /[a-z0-9]/;

function placesOf(term: string, text: string): Span[] {
  const places: Span[] = [];
  if (term === '') return places;
  const standsAlone = (inside: string, outside: string | undefined) =>
    !latin.test(inside) || !latin.test(outside ?? '');
  for (let at = text.indexOf(term); at >= 0; ) {
    const end = at + term.length;
    const isWhole = standsAlone(term[0] ?? '', text[at - 1]) && standsAlone(term.at(-1) ?? '', text[end]);
    if (isWhole) places.push({ start: at, end });
    at = text.indexOf(term, isWhole ? end : at + 1);
  }
  return places;
}

function countByChapter({ metadata, outline }: PolicyDocument, places: readonly Span[]): ChapterCount[] {
  return outline.map(({ id, label, title, start, end }) => ({
    documentId: metadata.id,
    sectionId: id,
    label,
    title,
    count: places.filter((place) => place.start >= start && place.start < end).length,
  }));
}

/** A place outside every section (a title block) can be shown nowhere. */
function occurrenceAt({ metadata, outline, text }: PolicyDocument, span: Span): Occurrence[] {
  const node = deepestAt(outline, span);
  if (node === null) return [];
  const line = {
    start: Math.max(text.lastIndexOf('\n', span.start - 1) + 1, span.start - contextLength),
    end: Math.min(endOfLine(text, span.end), span.end + contextLength),
  };
  return [
    {
      documentId: metadata.id,
      sectionId: node.id,
      label: node.label,
      heading: node.heading,
      ...span,
      before: withoutHalves(text.slice(line.start, span.start)),
      quote: text.slice(span.start, span.end),
      after: withoutHalves(text.slice(span.end, line.end)),
    },
  ];
}

function deepestAt(nodes: readonly OutlineNode[], span: Span): OutlineNode | null {
  const node = nodes.find(({ start, end }) => span.start >= start && span.end <= end);
  return node === undefined ? null : (deepestAt(node.children, span) ?? node);
}

function endOfLine(text: string, from: number): number {
  const end = text.indexOf('\n', from);
  return end < 0 ? text.length : end;
}

/** A context may be cut between the halves of a character outside the basic plane. */
function withoutHalves(context: string): string {
  return context.replace(/^[\uDC00-\uDFFF]|[\uD800-\uDBFF]$/g, '');
}
