import { html, type Markup } from './html.ts';

/** The marks of up to four series, told apart by shape as well as by colour. */
const shapes: readonly ((x: number, y: number) => Markup)[] = [
  (x, y) => html`<circle cx="${x}" cy="${y}" r="4"/>`,
  (x, y) => html`<rect x="${x - 3.6}" y="${y - 3.6}" width="7.2" height="7.2"/>`,
  (x, y) => html`<path d="M${x} ${y - 5}L${x + 5} ${y}L${x} ${y + 5}L${x - 5} ${y}Z"/>`,
  (x, y) => html`<path d="M${x} ${y - 4.5}L${x + 4.8} ${y + 4}L${x - 4.8} ${y + 4}Z"/>`,
];

/** The mark of a series at a point of an SVG. */
export function mark(series: number, x: number, y: number): Markup {
  const shape = shapes[series % shapes.length];
  return html`${shape?.(x, y)}`;
}

/** The class that gives a series its colour. */
export function seriesClass(series: number): string {
  return `series-${series % shapes.length}`;
}

/** Which mark belongs to which series. */
export function legend(series: readonly string[]): Markup {
  return html`<ul class="legend">${series.map(
    (name, position) =>
      html`<li><svg class="${seriesClass(position)}" viewBox="0 0 12 12" width="12" height="12" aria-hidden="true">${mark(position, 6, 6)}</svg>${name}</li>`,
  )}</ul>`;
}

export interface SvgOptions {
  /** Unique within the page. */
  readonly id: string;
  readonly title: string;
  /** What a reader who does not see the chart should know of it. */
  readonly description: string;
  readonly width: number;
  readonly height: number;
}

/** A chart as an image with a name and a description. */
export function svg({ id, title, description, width, height }: SvgOptions, content: Markup): Markup {
  return html`<svg class="chart" role="img" aria-labelledby="${id}-title ${id}-desc" viewBox="0 0 ${width} ${height}" style="flex-basis:${width}px">
<title id="${id}-title">${title}</title><desc id="${id}-desc">${description}</desc>
${content}</svg>`;
}

export interface ChartFigure {
  readonly caption: string;
  /** What one must know to read it rightly. */
  readonly note?: string | undefined;
  readonly legend?: Markup | undefined;
  readonly charts: readonly Markup[];
  /** The same figures as a table. */
  readonly table: Markup;
}

/** Charts side by side, with their figures in a table behind them. */
export function chartFigure(figure: ChartFigure): Markup {
  return html`<figure><figcaption>${figure.caption}</figcaption>${figure.note !== undefined && html`<p class="muted note">${figure.note}</p>`}${figure.legend}
<div class="charts">${figure.charts}</div>
<details><summary>The figures as a table</summary>${figure.table}</details></figure>`;
}
