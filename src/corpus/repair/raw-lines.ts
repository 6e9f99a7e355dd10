/** A line of a text as received that says something, without the blanks around it. */
export interface RawLine {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** All lines that say something. */
export function rawLines(raw: string): RawLine[] {
  return [...raw.matchAll(/[^\r\n]+/g)].flatMap(({ 0: whole, index }) => {
    const text = whole.trim();
    const start = index + whole.indexOf(text);
    return text === '' ? [] : [{ start, end: start + text.length, text }];
  });
}

/** Width in full-width characters: two letters or digits take the room of one. */
export function widthOf(text: string): number {
  let width = 0;
  for (const character of text) width += character.charCodeAt(0) < 0x2e80 ? 0.5 : 1;
  return width;
}

/** Fewer lines than this do not tell how a text is set. */
const leastLines = 40;
/** Full-width characters of the longest line of a page; where more than a tenth is longer, lines are paragraphs. */
const widestPage = 60;
/** In a text that is wrapped, at most this share of the lines ends a sentence. */
const mostEnding = 0.35;

/** The width at which the lines of a page break, in full-width characters; `null` when they end where paragraphs do. */
export function pageWidth(lines: readonly RawLine[]): number | null {
  if (lines.length < leastLines) return null;
  const widths = lines.map(({ text }) => widthOf(text)).sort((a, b) => a - b);
  const at = (share: number) => widths[Math.floor(widths.length * share)] ?? 0;
  const ending = lines.filter(({ text }) => /[。！？]$/.test(text)).length;
  // Half of the lines are as wide as the page, for only a paragraph's last is shorter.
  const isWrapped = at(0.9) <= widestPage && ending / lines.length <= mostEnding;
  return isWrapped ? at(0.5) : null;
}

/** Opens a paragraph, whatever stands before it. */
export const opensParagraph = /^(?:——|--|第.{1,4}[章节節條条]|专栏|專欄|附件|附录|附錄|附表|\d{2}\s|[●•▪◆■])/;
