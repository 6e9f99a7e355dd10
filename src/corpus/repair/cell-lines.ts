import { readMarker } from '../outline/markers.ts';
import type { Edit } from './edits.ts';
import { type RawLine, rawLines } from './raw-lines.ts';
import { cellBreak, isCell, isFigure, isUnit, readShape } from './table-rows.ts';

/** Fewer lines, and fewer figures among them, are a list of names or a signature. */
const leastCells = 6;
const leastFigures = 3;

/** The head of a table's first column. */
const firstHead =
  /^(?:年\s*[份度]|序\s*号|项\s*目|指\s*标|类\s*[别型]|地\s*区|区\s*域|名\s*称|时\s*间|单\s*位|月\s*份|品\s*种|等\s*级)/;
const opensBracket = /^[(（]/;
const longestCaption = 60;

/**
 * Joins the cells of a table that was flattened to a cell a line: each row is a line again, with wide blanks between its cells, and so is
 * its head. The lines above, its name and its unit, stay as they are. Where nothing tells the rows, all cells are joined, for a cell by
 * itself says nothing.
 */
export function cellLineEdits(text: string): Edit[] {
  const lines = rawLines(text);
  const edits: Edit[][] = [];
  for (let from = 0; from < lines.length; ) {
    let to = from;
    while (mayBeCell(lines[to])) to += 1;
    const run = lines.slice(from, to);
    edits.push(isTable(run) ? joinTable(text, run) : gapsAboveRows(text, run));
    from = to + 1;
  }
  return edits.flat();
}

function mayBeCell(line: RawLine | undefined): boolean {
  return line !== undefined && (isUnit(line.text) || (isCell(line.text) && !isMarked(line.text)));
}

/** Whether lines are the cells of one table. */
function isTable(lines: readonly RawLine[]): boolean {
  const cells = lines.filter(({ text }) => !text.includes(cellBreak));
  const figures = cells.filter(({ text }) => isFigure(text)).length;
  return cells.length >= leastCells && figures >= leastFigures && figures >= cells.length / 4;
}

/** Blank lines between a table's name, its unit and its rows: they are one paragraph. */
function gapsAboveRows(text: string, lines: readonly RawLine[]): Edit[] {
  return lines.flatMap((line, at): Edit[] => {
    const [next, second] = [lines[at + 1], lines[at + 2]];
    const isAbove =
      (isUnit(line.text) && next?.text.includes(cellBreak)) ||
      (next !== undefined && isUnit(next.text) && second?.text.includes(cellBreak));
    if (next === undefined || !isAbove || text.slice(line.end, next.start) === '\n') return [];
    return [tableEdit(line.end, next.start, '\n')];
  });
}

function tableEdit(rawStart: number, rawEnd: number, canonical: string): Edit {
  return { kind: 'furniture', rawStart, rawEnd, canonical, rule: 'table-cells' };
}

function isMarked(text: string): boolean {
  return readMarker(text) !== null && !isFigure(text);
}

function joinTable(text: string, lines: readonly RawLine[]): Edit[] {
  const top = startOfHead(lines);
  const cells = lines.slice(top);
  const shape = readShape(cells.map((line) => line.text));
  const { headerCells, columns } = shape ?? { headerCells: 0, columns: cells.length };
  return lines.flatMap((line, position): Edit[] => {
    const at = position - top;
    const next = lines[position + 1];
    if (next === undefined) return [];
    const isInHead = at >= 0 && at + 1 < headerCells;
    const endsRow = at < 0 || at + 1 === headerCells || (!isInHead && (at + 1 - headerCells) % columns === 0);
    // (含税) below a head goes on with it.
    const canonical = endsRow ? '\n' : isInHead && opensBracket.test(next.text) ? '' : cellBreak;
    if (text.slice(line.end, next.start) === canonical) return [];
    return [tableEdit(line.end, next.start, canonical)];
  });
}

/** The first line of a table's head: behind its name, its unit and what stands in brackets below them. */
function startOfHead(lines: readonly RawLine[]): number {
  const at = lines.findIndex(({ text }) => isUnit(text));
  if (at >= 0) return at + 1;
  const head = lines.slice(0, 4).findIndex(({ text }) => firstHead.test(text));
  if (head >= 0) return head;
  const isNamed = /[表况量]$/.test(lines[0]?.text ?? '') && (lines[0]?.text.length ?? 0) <= longestCaption;
  return isNamed ? 1 : 0;
}
