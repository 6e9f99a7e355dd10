import { readMarker } from '../outline/markers.ts';
import type { Edit } from './edits.ts';

/** Fewer lines than this do not tell how a text is set. */
const leastLines = 40;
/** Full-width characters of the longest line of a page; where more than a tenth is longer, lines are paragraphs. */
const widestPage = 60;
/** A line of this part of the page's width is full; boxes are often set wider. */
const fullShare = 0.85;
/** In a text that is wrapped, at most this share of the lines ends a sentence. */
const mostEnding = 0.35;

/** The last line of a sentence, or one of a table of contents. */
const isComplete = /[。；：！？.;:!?]$|[.·…]{3,}\s*\d+$/;
const pageNumber = /^[-—\s]*\d{1,3}[-—\s]*$/;
/** Opens a paragraph, whatever stands before it. */
const opening = /^(?:——|--|第.{1,4}[章节條条]|专栏|專欄|附件|附录|\d{2}\s)/;

interface Line {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/**
 * Joins the lines of a text copied out of a page: where every line breaks at one width, a break within a sentence is the page's and not
 * the author's. Page numbers between two such lines go with it. Texts that keep a paragraph to a line are left alone.
 *
 * @param raw the text as received
 */
export function wrapEdits(raw: string): Edit[] {
  const lines = linesOf(raw);
  const width = pageWidth(lines);
  if (width === null) return [];
  const edits: Edit[] = [];
  for (const [at, line] of lines.entries()) {
    if (widthOf(line.text) < width * fullShare || isComplete.test(line.text)) continue;
    const next = lines.slice(at + 1, at + 3).find(({ text }) => !pageNumber.test(text));
    if (next === undefined || opening.test(next.text) || readMarker(next.text) !== null) continue;
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

/** The width at which the lines break, in full-width characters; `null` when they end where paragraphs do. */
function pageWidth(lines: readonly Line[]): number | null {
  if (lines.length < leastLines) return null;
  const widths = lines.map(({ text }) => widthOf(text)).sort((a, b) => a - b);
  const at = (share: number) => widths[Math.floor(widths.length * share)] ?? 0;
  const ending = lines.filter(({ text }) => /[。！？]$/.test(text)).length;
  // Half of the lines are as wide as the page, for only a paragraph's last is shorter.
  const isWrapped = at(0.9) <= widestPage && ending / lines.length <= mostEnding;
  return isWrapped ? at(0.5) : null;
}

/** Lines that say something, without the blanks around them. */
function linesOf(raw: string): Line[] {
  return [...raw.matchAll(/[^\r\n]+/g)].flatMap(({ 0: whole, index }) => {
    const text = whole.trim();
    const start = index + whole.indexOf(text);
    return text === '' ? [] : [{ start, end: start + text.length, text }];
  });
}

/** Width in full-width characters: two letters or digits take the room of one. */
function widthOf(text: string): number {
  let width = 0;
  for (const character of text) width += character.charCodeAt(0) < 0x2e80 ? 0.5 : 1;
  return width;
}
