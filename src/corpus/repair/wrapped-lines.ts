import { readMarker } from '../outline/markers.ts';
import type { Edit } from './edits.ts';
import { opensParagraph, pageWidth, type RawLine, rawLines, widthOf } from './raw-lines.ts';

/** A line of this part of the page's width is full; boxes are often set wider. */
const fullShare = 0.85;

/** The last line of a sentence, or one of a table of contents. */
const isComplete = /[。；：！？.;:!?]$|[.·…]{3,}\s*\d+$/;
const pageNumber = /^[-—–\s]*\d{1,3}[-—–\s]*$/;

/** Room that the first line of a paragraph leaves at its beginning, in full-width characters; the blanks may be lost. */
const indent = 2;
/** A line may be that much narrower than the page, for a pair of half-width characters that did not fit. */
const tolerance = 0.5;
/** Fewer paragraphs than this do not tell whether the page indents. */
const leastParagraphs = 8;

/**
 * Joins the lines of a text copied out of a page: where every line breaks at one width, a break within a sentence is the page's and not
 * the author's. Page numbers between two such lines go with it. Texts that keep a paragraph to a line are left alone.
 *
 * @param raw the text as received
 */
export function wrapEdits(raw: string): Edit[] {
  const lines = rawLines(raw);
  const width = pageWidth(lines);
  if (width === null) return [];
  const isIndented = indents(lines, width);
  const edits: Edit[] = [];
  for (const [at, line] of lines.entries()) {
    if (widthOf(line.text) < width * fullShare) continue;
    const next = lines.slice(at + 1, at + 3).find(({ text }) => !pageNumber.test(text));
    if (next === undefined || opensParagraph.test(next.text) || readMarker(next.text) !== null) continue;
    if (isComplete.test(line.text) && !(isIndented && goesOn(line, next, width))) continue;
    // A blank line is a paragraph's end, even on a page.
    if (/\n[ \t　]*\r?\n/.test(raw.slice(line.end, next.start))) continue;
    const isWord = /[A-Za-z]$/.test(line.text) && /^[A-Za-z]/.test(next.text);
    edits.push({
      kind: 'furniture',
      rawStart: line.end,
      rawEnd: next.start,
      canonical: isWord ? ' ' : '',
      rule: 'wrapped-line',
    });
  }
  return edits;
}

/** Whether a sentence that ends with its line is followed by another of its paragraph: the next line is full and not indented. */
function goesOn(line: RawLine, next: RawLine, width: number): boolean {
  return /[。！？；]$/.test(line.text) && isFlush(line.text, width) && isFlush(next.text, width);
}

/** Whether a line takes the page's whole width, give or take half a character; boxes are set wider and tell nothing. */
function isFlush(text: string, width: number): boolean {
  const own = widthOf(text);
  return own >= width - tolerance && own <= width + indent;
}

/** Whether the first lines of paragraphs are narrower than the page by an indent: those behind a line that ends a paragraph for sure. */
function indents(lines: readonly RawLine[], width: number): boolean {
  const firsts = lines.flatMap(({ text }, at) => {
    const before = lines[at - 1]?.text ?? '';
    const isBehindEnd = /[。！？]$/.test(before) && widthOf(before) < width * fullShare;
    const isFull = widthOf(text) >= width * fullShare && !isComplete.test(text);
    return isBehindEnd && isFull && readMarker(text) === null ? [widthOf(text)] : [];
  });
  const narrow = firsts.filter((own) => own <= width - indent + tolerance).length;
  return firsts.length >= leastParagraphs && narrow / firsts.length >= 0.8;
}
