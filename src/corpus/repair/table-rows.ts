/** What stands between the cells of a row in canonical text. */
export const cellBreak = '　';

/** What stands above a table: 单位：万套. */
const unit = /^[(（]?(?:计量)?单位[:：].{1,20}$/;

export function isUnit(text: string): boolean {
  return unit.test(text);
}

/** The cells of a row; one, where a line is none. */
export function cellsOf(line: string): string[] {
  return /[。；]/.test(line) ? [line] : line.split(/[ \t　]*[\t　][ \t　]*/);
}

const years = '(?:19|20)\\d{2}';
/** A figure, a share, a range, or a sign that there is none. */
const figure =
  /^(?:[<>≤≥≈＜＞约超近]?[-+±]?\d[\d,，]*(?:\.\d+)?(?:[-~—～至]\d[\d,]*(?:\.\d+)?)?(?:[%％‰]|个百分点|左右|以上)?|[-—–/／]+|无)$/;
/** A year that begins a row. */
const year = new RegExp(`^${years}年?(?:[(（].{1,8}[)）])?$`);
const sum = /^(?:合\s*计|总\s*计|小\s*计|累\s*计|总\s*和|共\s*计|平\s*均)/;
const longestCell = 30;

/** Whether a line may be a cell of a table that was flattened: short, and no sentence. */
export function isCell(text: string): boolean {
  return text.length <= longestCell && !/[。；;！？!?：:，,]$/.test(text) && !/[。；]/.test(text);
}

/** Whether a cell holds a figure, or the sign that there is none. */
export function isFigure(text: string): boolean {
  return figure.test(text);
}

const leastRows = 2;
const mostColumns = 16;
const mostHeaderCells = 40;
const mostCells = 3000;

/** How the cells of a flattened table divide into rows. */
export interface TableShape {
  /** How many of the cells stand above the first row. */
  readonly headerCells: number;
  readonly columns: number;
}

/**
 * Tells the rows of a table from its cells in reading order: from some cell on, each row is a label and as many figures as the others
 * hold. Labels are words or years; where they are years, they count on.
 *
 * @returns `null` where nothing tells it
 */
export function readShape(cells: readonly string[]): TableShape | null {
  if (cells.length > mostCells) return null;
  for (let first = 0; first <= Math.min(mostHeaderCells, cells.length - leastRows * 2); first += 1) {
    if (!isLabel(cells[first] ?? '') || !isFigure(cells[first + 1] ?? '')) continue;
    const columns = columnsFrom(cells, first);
    if (columns !== null) return { headerCells: first, columns };
  }
  return null;
}

/** How many cells make a row, where all from one on divide into rows. */
function columnsFrom(cells: readonly string[], first: number): number | null {
  const rest = cells.length - first;
  for (let columns = 2; columns <= Math.min(mostColumns, rest / leastRows); columns += 1) {
    if (rest % columns !== 0) continue;
    const isRows = cells
      .slice(first)
      .every((cell, at) => (at % columns === 0 ? isLabel(cell) : isFigure(cell)));
    if (isRows && countsOn(cells, first, columns)) return columns;
  }
  return null;
}

function isLabel(cell: string): boolean {
  return year.test(cell) || sum.test(cell) || !isFigure(cell);
}

/** Whether labels that are years come one behind the other: figures of four digits look like years too. */
function countsOn(cells: readonly string[], first: number, columns: number): boolean {
  let last: number | null = null;
  for (let at = first; at < cells.length; at += columns) {
    const cell = cells[at] ?? '';
    if (!year.test(cell)) continue;
    const own = Number(cell.slice(0, 4));
    if (last !== null && own !== last + 1) return false;
    last = own;
  }
  return true;
}
