import { svg } from './figure.ts';
import { html, type Markup } from './html.ts';

export interface MatrixChart {
  readonly id: string;
  readonly title: string;
  readonly rowNames: readonly string[];
  readonly columnNames: readonly string[];
  readonly count: (row: string, column: string) => number;
  /** Cells that are as they should be, in another colour. */
  readonly isRight: (row: string, column: string) => boolean;
}

const labels = 140;
const cellWidth = 74;
const cellHeight = 30;
const top = 52;

/** Counts as cells, the darker the larger their share of the row. */
export function matrixChart({ id, title, rowNames, columnNames, count, isRight }: MatrixChart): Markup {
  const width = labels + columnNames.length * cellWidth;
  const height = top + rowNames.length * cellHeight + 4;
  const description =
    'Rows: the expected outcome. Columns: the given one. The figures stand in the table below.';
  return svg(
    { id, title, description, width, height },
    html`<text class="heading" x="0" y="12">${title}</text>
${columnNames.map((name, column) => {
  const words = name.split('_');
  const middle = labels + (column + 0.5) * cellWidth;
  const first = words.length > 1 ? words.slice(0, -1).join(' ') : '';
  return html`<text class="tick" x="${middle}" y="${top - 20}">${first}</text><text class="tick" x="${middle}" y="${top - 8}">${words.at(-1)}</text>`;
})}
${rowNames.map((row, position) => {
  const y = top + position * cellHeight;
  const total = columnNames.reduce((sum, column) => sum + count(row, column), 0);
  return html`<text class="label" x="${labels - 10}" y="${y + cellHeight / 2 + 4}">${row.replaceAll('_', ' ')}</text>
${columnNames.map((column, place) => {
  const cell = count(row, column);
  const x = labels + place * cellWidth;
  const share = total === 0 ? 0 : cell / total;
  const shade = cell === 0 ? 0 : Number((0.15 + 0.6 * share).toFixed(2));
  return html`<g class="${isRight(row, column) ? 'right' : 'wrong'}"><title>expected ${row}, given ${column}: ${cell} of ${total}</title>
<rect class="cell" x="${x + 1}" y="${y + 1}" width="${cellWidth - 2}" height="${cellHeight - 2}" fill-opacity="${shade}"/>
<text class="${cell === 0 ? 'none' : 'count'}" x="${x + cellWidth / 2}" y="${y + cellHeight / 2 + 4}">${cell}</text></g>`;
})}`;
})}`,
  );
}
