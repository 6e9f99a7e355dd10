import { foldForSearch } from '../../text/fold.ts';
import type { NumberedLine, OutlineLine } from './outline-line.ts';

/** One of several documents in a file: a policy and a plan issued by one notice, a plan and its annexes. */
export interface DocumentPart {
  /** As printed above it; empty for what stands above the first title and has chapters of its own. */
  readonly title: string;
  /** The lines below its title. */
  readonly lines: readonly OutlineLine[];
  readonly start: number;
}

export interface DividedLines {
  /** What stands above the first part: a notice, a date, signatures. */
  readonly before: readonly OutlineLine[];
  /** Empty when the file is one document. */
  readonly parts: readonly DocumentPart[];
}

/** Whether an id is a part's: a letter that goes before the ordinals. */
export function isPartId(id: string): boolean {
  return /^[a-z]+$/.test(id);
}

/** A heading by itself; with a colon it opens a list of annexes that follow elsewhere. */
const annexHeading = /^附\s*[件录錄表]\s*[\d一二三四五六七八九十]*$/;
const sentenceEnd = /[。！？!?;；:：,，]$/;
const longestTitle = 60;

interface PartStart {
  /** Position of its first line among the lines: its title, or the word 附件 above it. */
  readonly index: number;
  readonly titleIndex: number;
  /** Whether numbering begins anew below it. */
  readonly restarts: boolean;
}

/**
 * Finds the documents that one file holds. A line begins one when it repeats a title that stood in 《》 above and numbering begins anew
 * below it, or when it stands below 附件.
 *
 * @param text canonical text; the lines' offsets refer to it
 */
export function findParts(text: string, lines: readonly OutlineLine[]): DividedLines {
  const outermost = Math.min(
    ...lines.map((line) => (line.kind === 'numbered' ? line.marker.rank : Infinity)),
  );
  const starts = findStarts(text, lines, outermost).filter(
    // A title with nothing below it is a line of what stands above.
    ({ titleIndex }, position, all) => titleIndex + 1 < (all[position + 1]?.index ?? lines.length),
  );
  const [first] = starts;
  const main = lines.slice(0, first?.index);
  const hasMain = main.some((line) => isFirstOf(line, outermost));
  const bodies = starts.filter(({ restarts }) => restarts).length + (hasMain ? 1 : 0);
  if (first === undefined) return { before: lines, parts: [] };
  // One document under a notice is no part, but its title is no paragraph either.
  if (bodies < 2) return { before: hasMain ? lines : withoutTitle(lines, starts), parts: [] };
  const parts = starts.map(({ index, titleIndex }, position) => ({
    title: textOf(text, lines[titleIndex]),
    lines: lines.slice(titleIndex + 1, starts[position + 1]?.index),
    start: lines[index]?.start ?? 0,
  }));
  return hasMain
    ? { before: [], parts: [{ title: '', lines: main, start: main[0]?.start ?? 0 }, ...parts] }
    : { before: main, parts };
}

function withoutTitle(lines: readonly OutlineLine[], starts: readonly PartStart[]): readonly OutlineLine[] {
  const only = starts.find(({ restarts }) => restarts);
  if (only === undefined) return lines;
  return lines.filter((_, index) => index < only.index || index > only.titleIndex);
}

function findStarts(text: string, lines: readonly OutlineLine[], outermost: number): PartStart[] {
  const isNamed = titlesNamed(text);
  const next = nextNumbered(lines);
  return lines.flatMap((line, index): PartStart[] => {
    if (line.kind === 'numbered') return [];
    const restarts = isFirstOf(next[index], outermost);
    const isBelowAnnex = annexHeading.test(textOf(text, lines[index - 1]));
    if (isBelowAnnex && isTitle(textOf(text, line)))
      return [{ index: index - 1, titleIndex: index, restarts }];
    return restarts && isTitle(textOf(text, line)) && isNamed(line)
      ? [{ index, titleIndex: index, restarts }]
      : [];
  });
}

function isTitle(line: string): boolean {
  return line.length >= 4 && line.length <= longestTitle && !sentenceEnd.test(line);
}

/** Whether a line is the first of a numbering at a rank: 一、 or 第一章. */
function isFirstOf(line: OutlineLine | undefined, rank: number): boolean {
  return line?.kind === 'numbered' && line.marker.rank === rank && line.marker.ordinal === 1;
}

/** Tells whether a line repeats what stood in 《》 above it. */
function titlesNamed(text: string): (line: OutlineLine) => boolean {
  const namedAt = new Map<string, number>();
  for (const { 1: title = '', index } of text.matchAll(/《([^《》\n]{4,60})》/g)) {
    const key = keyOf(title);
    if (!namedAt.has(key)) namedAt.set(key, index);
  }
  return (line) => (namedAt.get(keyOf(textOf(text, line))) ?? Infinity) < line.start;
}

function keyOf(title: string): string {
  return foldForSearch(title).replace(/\s/g, '');
}

/** For each line the next numbered one behind it. */
export function nextNumbered(lines: readonly OutlineLine[]): readonly (NumberedLine | undefined)[] {
  const followers: (NumberedLine | undefined)[] = Array.from({ length: lines.length });
  let next: NumberedLine | undefined;
  for (let index = lines.length - 1; index >= 0; index -= 1) {
    followers[index] = next;
    const line = lines[index];
    if (line?.kind === 'numbered') next = line;
  }
  return followers;
}

function textOf(text: string, line: OutlineLine | undefined): string {
  return line === undefined ? '' : text.slice(line.start, line.end);
}
