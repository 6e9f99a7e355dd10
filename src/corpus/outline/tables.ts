import { cellsOf, isFigure, isUnit } from '../repair/table-rows.ts';
import type { OutlineLine, PlainLine } from './outline-line.ts';

/** Fewer rows that hold a figure are no table. */
const leastRows = 2;
const longestCaption = 60;
/** A table's name, what it leaves out and its unit. */
const mostCaptions = 3;

/**
 * Joins the rows of a table to one paragraph, with its head, its name and its unit: a row by itself does not say what its figures are of.
 *
 * @param text canonical text; the lines' offsets refer to it
 */
export function withTables(text: string, lines: readonly OutlineLine[]): OutlineLine[] {
  const wordsOf = (line: OutlineLine) => text.slice(line.start, line.end);
  const result: OutlineLine[] = [];
  for (let at = 0; at < lines.length; at += 1) {
    const line = lines[at];
    if (line === undefined) break;
    const end = endOfRows(lines, at, wordsOf);
    if (end === at) {
      result.push(line);
      continue;
    }
    let start = line.start;
    for (let above = 0; above < mostCaptions; above += 1) {
      const last = result.at(-1);
      if (last?.kind !== 'plain' || !isCaption(last, wordsOf(last))) break;
      start = last.start;
      result.pop();
    }
    result.push({
      kind: 'plain',
      start,
      end: lines[end - 1]?.end ?? line.end,
      closes: null,
      box: null,
      isTable: true,
    });
    at = end - 1;
  }
  return result;
}

/** Behind the last of the rows that begin at a line; the line's own position where none do. */
function endOfRows(
  lines: readonly OutlineLine[],
  from: number,
  wordsOf: (line: OutlineLine) => string,
): number {
  let to = from;
  let rows = 0;
  for (
    let line = lines[to];
    line !== undefined && line.kind === 'plain' && line.box === null;
    line = lines[to]
  ) {
    const cells = cellsOf(wordsOf(line));
    if (cells.length < 2) break;
    if (cells.some(isFigure)) rows += 1;
    to += 1;
  }
  return rows >= leastRows ? to : from;
}

function isCaption(line: PlainLine, words: string): boolean {
  if (line.closes !== null || line.box !== null || words.length > longestCaption) return false;
  return isUnit(words) || !/[。；;！？!?：:，,]$/.test(words);
}
