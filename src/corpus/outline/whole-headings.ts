import type { NumberedLine, OutlineLine } from './outline-line.ts';

/** Longest heading that is a sentence of several parts. */
const longestHeading = 30;

/**
 * Reads as headings the numbered lines that are one short sentence with a full stop and commas, as (一)加快系统创新,增强融合发展新动能。:
 * where each line of a numbering is followed by text of its own. Where one is not, they are the items of a list.
 *
 * @param text canonical text; the lines' offsets refer to it
 */
export function withWholeHeadings(text: string, lines: readonly OutlineLine[]): OutlineLine[] {
  const result = [...lines];
  for (const numbering of numberings(lines)) {
    const isOpened = numbering.every((at) => opensText(lines, at));
    if (numbering.length < 2 || !isOpened) continue;
    for (const at of numbering) {
      const line = lines[at];
      const title = line?.kind === 'numbered' ? sentenceOf(text, line) : null;
      if (line?.kind === 'numbered' && title !== null) result[at] = { ...line, title, hasBody: false };
    }
  }
  return result;
}

/** The lines of each numbering: of one rank, counting on, with nothing further out between them. */
function* numberings(lines: readonly OutlineLine[]): Generator<number[]> {
  const open = new Map<number, { readonly at: number[]; last: number }>();
  for (const [at, line] of lines.entries()) {
    if (line.kind !== 'numbered') continue;
    const { rank, ordinal } = line.marker;
    for (const [other, { at: numbering, last }] of open) {
      if (other < rank || (other === rank && ordinal > last)) continue;
      open.delete(other);
      yield numbering;
    }
    const numbering = open.get(rank) ?? { at: [], last: 0 };
    numbering.at.push(at);
    numbering.last = ordinal;
    open.set(rank, numbering);
  }
  for (const { at } of open.values()) yield at;
}

function opensText(lines: readonly OutlineLine[], at: number): boolean {
  const [line, next] = [lines[at], lines[at + 1]];
  if (line?.kind !== 'numbered' || next === undefined) return false;
  return next.kind === 'plain' || next.marker.rank > line.marker.rank;
}

/** The words of a line that is one short sentence and was not read as a heading. */
function sentenceOf(text: string, line: NumberedLine): string | null {
  if (line.title !== '' || line.marker.style === 'article') return null;
  const words = text.slice(line.start + line.marker.length, line.end);
  const isSentence = words.length <= longestHeading && /^[^。！？；;：:]+。$/.test(words);
  return isSentence ? words.slice(0, -1).trim() : null;
}

/** Longest heading of an article; a sentence of law has a mark at its end. */
const longestArticleHeading = 40;

/**
 * Reads as headings the articles of a plan that is divided into them, 第八条 总体目标: where no article is a sentence and each is followed
 * by text of its own.
 *
 * @param text canonical text; the lines' offsets refer to it
 */
export function withArticleHeadings(text: string, lines: readonly OutlineLine[]): OutlineLine[] {
  const articles = [...lines.entries()].flatMap(([at, line]) =>
    line.kind === 'numbered' && line.marker.style === 'article' ? [{ at, line }] : [],
  );
  const wordsOf = (line: NumberedLine) => text.slice(line.start + line.marker.length, line.end).trim();
  const isTitled = articles.every(({ at, line }) => isArticleHeading(wordsOf(line)) && opensText(lines, at));
  if (articles.length < 2 || !isTitled) return [...lines];
  const result = [...lines];
  for (const { at, line } of articles) result[at] = { ...line, title: wordsOf(line), hasBody: false };
  return result;
}

function isArticleHeading(words: string): boolean {
  return words !== '' && words.length <= longestArticleHeading && !/[。；;！？!?：:]|[，,]$/.test(words);
}
