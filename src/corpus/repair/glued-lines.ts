import { type Marker, readMarker } from '../outline/markers.ts';
import type { Edit } from './edits.ts';
import { pageWidth, type RawLine, rawLines } from './raw-lines.ts';

/** Ends of sentences behind which a blank stands for a lost line break: no Chinese text is set with blanks there. */
const blankBehind = /[。！？；][”）)]?([ \t　]+)(?=[\u4e00-\u9fff“《（(])/g;
/** A text that has one behind more of its sentences is set so. */
const mostBlanks = 0.1;

/** Numbering that is looked for within lines. Articles and chapters are named in prose too. */
const styles: ReadonlySet<Marker['style']> = new Set(['clause', 'bracketed', 'item', 'subitem']);
/** Longest paragraph that is searched: a line of a megabyte is none. */
const longestLine = 5000;

/**
 * Breaks lines where a heading or a paragraph was glued to the end of the one before, as happens where a box ends.
 * 1. In a text copied out of a page, a blank behind a sentence was a line break.
 * 2. Where numbering leaves out one number between two lines and that number stands behind a sentence's end between them, its line
 *    begins there.
 *
 * @param raw the text as received
 */
export function gluedLineEdits(raw: string): Edit[] {
  const lines = rawLines(raw);
  const edits = pageWidth(lines) === null ? [] : breaksAtBlanks(raw);
  for (const edit of breaksAtNumbers(raw, lines)) {
    if (edits.every(({ rawStart, rawEnd }) => rawEnd <= edit.rawStart || rawStart >= edit.rawEnd))
      edits.push(edit);
  }
  return edits;
}

function breaksAtBlanks(raw: string): Edit[] {
  const sentences = raw.match(/[。！？；]/g)?.length ?? 0;
  const edits = [...raw.matchAll(blankBehind)].map((match): Edit => {
    const rawEnd = match.index + match[0].length;
    return lineBreak(rawEnd - (match[1]?.length ?? 0), rawEnd, '\n');
  });
  return edits.length <= sentences * mostBlanks ? edits : [];
}

interface MarkedLine extends RawLine {
  readonly marker: Marker;
  readonly at: number;
}

function breaksAtNumbers(raw: string, lines: readonly RawLine[]): Edit[] {
  /** By rank, the last line of the numbering that is open. */
  const open = new Map<number, MarkedLine>();
  return lines.flatMap((line, at): Edit[] => {
    const marker = line.text.length > longestLine ? null : readMarker(line.text);
    if (marker === null) return [];
    const before = open.get(marker.rank);
    for (const rank of open.keys()) if (rank >= marker.rank) open.delete(rank);
    open.set(marker.rank, { ...line, marker, at });
    if (before === undefined || !styles.has(marker.style)) return [];
    if (marker.ordinal !== before.marker.ordinal + 2) return [];
    const between = lines.slice(before.at, at);
    const found = between.flatMap((one) => numbersWithin(raw, one, marker, marker.ordinal - 1));
    return found.length === 1 ? found : [];
  });
}

/** The breaks before a number of the same numbering behind the end of a sentence. */
function numbersWithin(raw: string, line: RawLine, like: Marker, ordinal: number): Edit[] {
  if (line.text.length > longestLine) return [];
  return [
    ...line.text.matchAll(/[。！？；;][”）)]?[ \t　]*(?=[〇零一二三四五六七八九十百\d０-９(（])/g),
  ].flatMap((match) => {
    const behind = match.index + match[0].length;
    const marker = readMarker(line.text.slice(behind, behind + 40));
    if (marker?.rank !== like.rank || marker.ordinal !== ordinal) return [];
    const end = match[0].trimEnd();
    const rawEnd = line.start + behind;
    const hasBlank = end.length < match[0].length;
    // Without a blank to replace, the mark before the break carries it: a repair shows what it changed.
    const mark = raw[rawEnd - 1] ?? '';
    return hasBlank
      ? [lineBreak(line.start + match.index + end.length, rawEnd, '\n')]
      : [lineBreak(rawEnd - 1, rawEnd, `${mark}\n`)];
  });
}

function lineBreak(rawStart: number, rawEnd: number, canonical: string): Edit {
  return { kind: 'furniture', rawStart, rawEnd, canonical, rule: 'glued-line' };
}
