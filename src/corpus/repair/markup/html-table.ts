import type { Edit } from '../edits.ts';
import { cellBreak } from '../table-rows.ts';
import { entity, readEntity } from './entities.ts';

const tableTag = /<(\/?)table\b[^<>]{0,600}>/gi;
const row = /<tr\b[^<>]*>([\s\S]*?)(?=<tr\b|<\/tr\s*>|<\/table)/gi;
const cell = /<t[dh]\b[^<>]*>([\s\S]*?)(?=<t[dh]\b|<\/t[dh]\s*>|$)/gi;
const caption = /<caption\b[^<>]*>([\s\S]*?)<\/caption\s*>/i;
const cellEnd = /<\/?(?:p|br|div|li|h[1-6])\b[^<>]*>|\n/gi;
/** Fewer lines in a cell do not tell that it holds a column. */
const leastColumn = 3;

/**
 * Tables of HTML as rows: a line for each, its cells in reading order with a wide blank between. Where each cell of a table's only row
 * holds as many lines as the others, the cells are its columns, and the lines are read across. A table of single cells is a page's
 * layout: its lines stay lines.
 */
export function tableEdits(text: string): Edit[] {
  const edits: Edit[] = [];
  // Of tables within tables only the innermost are tables; the others are layout, and their tags go one by one.
  let start: number | null = null;
  for (const match of text.matchAll(tableTag)) {
    if (match[1] === '') start = match.index;
    else if (start !== null) {
      const rawEnd = match.index + match[0].length;
      const before = start > 0 && text[start - 1] !== '\n' ? '\n' : '';
      const behind = rawEnd < text.length && text[rawEnd] !== '\n' ? '\n' : '';
      const canonical = `${before}${linesOfTable(text.slice(start, rawEnd)).join('\n')}${behind}`;
      edits.push({ kind: 'markup', rawStart: start, rawEnd, canonical, rule: 'html-table' });
      start = null;
    }
  }
  return edits;
}

function linesOfTable(table: string): string[] {
  const rows = [...table.matchAll(row)].map(([, inner = '']) =>
    [...inner.matchAll(cell)].map(([, content = '']) => linesOf(content)),
  );
  const title = linesOf(caption.exec(table)?.[1] ?? '');
  return [...title, ...linesOfRows(rows.filter((cells) => cells.length > 0))];
}

function linesOfRows(rows: readonly (readonly (readonly string[])[])[]): string[] {
  const [only, ...others] = rows;
  const height = only?.[0]?.length ?? 0;
  if (only !== undefined && others.length === 0 && only.length > 1 && height >= leastColumn) {
    if (only.every((column) => column.length === height))
      return Array.from({ length: height }, (_, at) => only.map((column) => column[at]).join(cellBreak));
  }
  if (rows.every((cells) => cells.length <= 1)) return rows.flat(2);
  return rows.flatMap((cells) => {
    const filled = cells.map((lines) => lines.join(''));
    return filled.every((content) => content === '') ? [] : [filled.join(cellBreak)];
  });
}

/** The lines that a cell shows. */
function linesOf(content: string): string[] {
  return content
    .replace(cellEnd, '\n')
    .replace(/<\/?[a-z][^<>]*>/gi, '')
    .replace(entity, (text) => readEntity(text) ?? text)
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}
