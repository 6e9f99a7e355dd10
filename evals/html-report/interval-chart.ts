import { formatValue } from '../format-table.ts';
import { mark, seriesClass, svg } from './figure.ts';
import { html, type Markup } from './html.ts';
import { describeMeasured, type Measured } from './measured.ts';

export interface IntervalRow {
  readonly label: string;
  /** One for each series. */
  readonly points: readonly Measured[];
  /** Where the target stands, if there is one. */
  readonly target?: number | undefined;
}

export interface IntervalChart {
  readonly id: string;
  readonly title: string;
  readonly series: readonly string[];
  readonly rows: readonly IntervalRow[];
}

const line = 13;
const gap = 9;
const top = 24;
const labels = 150;
const plot = 250;
const width = labels + plot + 60;

/** Each value as a mark with its interval as a line, row by row; the scale begins where the lowest interval does. */
export function intervalChart({ id, title, series, rows }: IntervalChart): Markup {
  const rowHeight = line * series.length + gap;
  const height = top + rows.length * rowHeight + 6;
  const floor = lowest(rows);
  const x = (value: number) => round(labels + ((value - floor) / (1 - floor)) * plot);
  const ticks = ticksFrom(floor);
  const description = `${rows.length} rows; ${series.join(' and ')}; from ${floor.toFixed(1)} to 1. The figures stand in the table below.`;
  const bottom = height - 4;
  return svg(
    { id, title, description, width, height },
    html`<text class="heading" x="0" y="12">${title}</text>
${ticks.map((tick) => html`<line class="grid" x1="${x(tick)}" x2="${x(tick)}" y1="${top - 4}" y2="${bottom}"/><text class="tick" x="${x(tick)}" y="${top - 8}">${Number(tick.toFixed(2))}</text>`)}
${rows.map((row, position) => {
  const y = top + position * rowHeight;
  return html`<text class="label" x="${labels - 10}" y="${round(y + rowHeight / 2 + 3)}">${row.label}</text>
${row.target !== undefined && row.target >= floor && html`<line class="target" x1="${x(row.target)}" x2="${x(row.target)}" y1="${y + 2}" y2="${y + rowHeight - 3}"/>`}
${row.points.map((point, index) => drawPoint(point, index, round(y + gap / 2 + line * (index + 0.5)), x, `${row.label}, ${series[index]}`))}`;
})}`,
  );
}

function drawPoint(point: Measured, series: number, y: number, x: (value: number) => number, name: string) {
  const { value, interval } = point;
  if (value === null) return null;
  return html`<g class="${seriesClass(series)}"><title>${name}: ${describeMeasured(point)}</title>
${interval !== null && html`<line x1="${x(interval.low)}" x2="${x(interval.high)}" y1="${y}" y2="${y}"/>`}
${mark(series, x(value), y)}<text class="value" x="${width}" y="${y + 3.5}">${formatValue(value)}</text></g>`;
}

/** Even places from 1 down to the floor, some four to six of them. */
function ticksFrom(floor: number): readonly number[] {
  const step = floor < 0.5 ? 0.2 : floor < 0.8 ? 0.1 : 0.05;
  const count = Math.floor((1 - floor) / step + 1e-9) + 1;
  return Array.from({ length: count }, (_, position) => 1 - position * step);
}

/** The tenth below everything shown. */
function lowest(rows: readonly IntervalRow[]): number {
  const values = rows.flatMap((row) =>
    row.points.flatMap((point) => [point.interval?.low ?? point.value ?? 1]),
  );
  return Math.min(0.8, Math.max(0, Math.floor(Math.min(1, ...values) * 10) / 10));
}

function round(value: number): number {
  return Number(value.toFixed(1));
}
