import { type Child, html, type Markup } from './html.ts';

/** A cell: its content, or its content with a class. */
export type Cell = Child | { readonly content: Child; readonly class: string };

export interface DataTable {
  readonly caption: string;
  readonly header: readonly string[];
  /** Each as long as the header; the first cell names the row. */
  readonly rows: readonly (readonly Cell[])[];
  /** Columns of words, after which figures stand right; one when absent. */
  readonly textColumns?: number;
}

/** A table with a caption and headers that a screen reader can follow; a wide one scrolls by itself. */
export function dataTable({ caption, header, rows, textColumns = 1 }: DataTable): Markup {
  const side = (column: number) => (column < textColumns ? 'words' : 'figure');
  return html`<div class="scroll" tabindex="0" role="group" aria-label="${caption}"><table>
<caption>${caption}</caption>
<thead><tr>${header.map((name, column) => html`<th scope="col" class="${side(column)}">${name}</th>`)}</tr></thead>
<tbody>${rows.map(
    (row) =>
      html`<tr>${row.map((cell, column) => {
        const { content, name } = open(cell);
        return column === 0
          ? html`<th scope="row" class="words ${name}">${content}</th>`
          : html`<td class="${side(column)} ${name}">${content}</td>`;
      })}</tr>\n`,
  )}</tbody>
</table></div>`;
}

function open(cell: Cell): { content: Child; name: string } {
  if (typeof cell === 'object' && cell !== null && 'content' in cell)
    return { content: cell.content, name: cell.class };
  return { content: cell, name: '' };
}
