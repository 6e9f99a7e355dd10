import { svg } from './figure.ts';
import { html, type Markup } from './html.ts';

export interface Histogram {
  readonly id: string;
  readonly title: string;
  /** Milliseconds. */
  readonly values: readonly number[];
  /** Places worth a line: a percentile's name and its value. */
  readonly marks: readonly { readonly name: string; readonly value: number }[];
}

/** A bar: how many values are at least `from` and under `to`. */
export interface Bin {
  readonly from: number;
  readonly to: number;
  readonly count: number;
}

const width = 460;
const height = 170;
const left = 20;
const top = 40;
const bottom = 22;
const step = Math.SQRT2;
/** As many labels as have room beside each other. */
const ticks = 8;

/** Counts values in bins each of which is √2 times as wide as the one before it. */
export function binsOf(values: readonly number[]): readonly Bin[] {
  const exponents = values.map((value) => Math.floor(Math.log(Math.max(value, 0.01)) / Math.log(step)));
  if (exponents.length === 0) return [];
  const first = Math.min(...exponents);
  const last = Math.max(...exponents);
  return Array.from({ length: last - first + 1 }, (_, position) => ({
    from: step ** (first + position),
    to: step ** (first + position + 1),
    count: exponents.filter((exponent) => exponent === first + position).length,
  }));
}

/** How values are spread, on a logarithmic scale. */
export function histogram({ id, title, values, marks }: Histogram): Markup {
  const bins = binsOf(values);
  const most = Math.max(1, ...bins.map((bin) => bin.count));
  const bar = (width - 2 * left) / Math.max(1, bins.length);
  const origin = bins[0]?.from ?? 1;
  const x = (value: number) =>
    round(left + Math.min(bins.length, Math.log(Math.max(value, origin) / origin) / Math.log(step)) * bar);
  const base = height - bottom;
  const every = Math.ceil(bins.length / ticks);
  const description = `${values.length} answers; ${marks.map((entry) => `${entry.name} ${milliseconds(entry.value)}`).join(', ')}.`;
  return svg(
    { id, title, description, width, height },
    html`<text class="heading" x="0" y="12">${title}</text>
${bins.map((bin, position) => {
  const tall = round((bin.count / most) * (base - top));
  return html`<g class="series-1"><title>${milliseconds(bin.from)} to ${milliseconds(bin.to)}: ${bin.count}</title>
<rect x="${round(left + position * bar + 1)}" y="${round(base - tall)}" width="${round(bar - 2)}" height="${tall}"/></g>
${position % every === 0 && html`<text class="tick" x="${round(left + position * bar)}" y="${height - 6}">${milliseconds(bin.from)}</text>`}`;
})}
<line class="axis" x1="${left}" x2="${width - left}" y1="${base}" y2="${base}"/>
${marks.map((entry, position) => {
  const y = top - 12 + (position % 2) * 11;
  return html`<line class="target" x1="${x(entry.value)}" x2="${x(entry.value)}" y1="${y + 3}" y2="${base}"/><text class="tick" x="${Math.min(width - 34, Math.max(34, x(entry.value)))}" y="${y}">${entry.name} ${milliseconds(entry.value)}</text>`;
})}`,
  );
}

/** `0.8 ms`, `12 ms`. */
export function milliseconds(value: number): string {
  return `${value < 10 ? value.toFixed(1) : value.toFixed(0)} ms`;
}

function round(value: number): number {
  return Number(value.toFixed(1));
}
