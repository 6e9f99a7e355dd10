import { formatValue } from '../format-table.ts';
import { mark, seriesClass, svg } from './figure.ts';
import { html, type Markup } from './html.ts';

export interface LineChart {
  readonly id: string;
  readonly title: string;
  readonly series: readonly string[];
  /** What stands under the first and the last place. */
  readonly ends: readonly [string, string];
  /** One list for each series, one value for each place, 0–1; `null` where nothing was measured. */
  readonly values: readonly (readonly (number | null)[])[];
}

const width = 340;
const height = 150;
const left = 34;
const right = 14;
const top = 26;
const bottom = 24;

/** Values over time, evenly spaced; the scale begins at the tenth below the lowest. */
export function lineChart({ id, title, series, ends, values }: LineChart): Markup {
  const known = values.flat().flatMap((value) => value ?? []);
  const floor = Math.min(0.9, Math.floor(Math.min(1, ...known) * 10) / 10);
  const count = Math.max(1, ...values.map((list) => list.length));
  const x = (place: number) =>
    round(left + (count === 1 ? 0.5 : place / (count - 1)) * (width - left - right));
  const y = (value: number) => round(top + ((1 - value) / (1 - floor)) * (height - top - bottom));
  const description = `${count} evaluations, from ${ends[0]} to ${ends[1]}; ${series.join(' and ')}. The figures stand in the table below.`;
  return svg(
    { id, title, description, width, height },
    html`<text class="heading" x="0" y="12">${title}</text>
${[floor, (floor + 1) / 2, 1].map((tick) => html`<line class="grid" x1="${left}" x2="${width - right}" y1="${y(tick)}" y2="${y(tick)}"/><text class="label" x="${left - 8}" y="${y(tick) + 3.5}">${Number(tick.toFixed(2))}</text>`)}
<text class="tick start" x="${left}" y="${height - 6}">${ends[0]}</text><text class="tick end" x="${width - right}" y="${height - 6}">${ends[1]}</text>
${values.map(
  (list, position) =>
    html`<g class="${seriesClass(position)}"><path class="line" d="${pathOf(list, x, y)}"/>
${list.map((value, place) => value !== null && html`<g><title>${series[position]}: ${formatValue(value)}</title>${mark(position, x(place), y(value))}</g>`)}</g>`,
)}`,
  );
}

/** A line that breaks off where nothing was measured. */
function pathOf(
  list: readonly (number | null)[],
  x: (place: number) => number,
  y: (value: number) => number,
): string {
  return list
    .flatMap((value, place) => {
      if (value === null) return [];
      const goesOn = place > 0 && list[place - 1] !== null;
      return [`${goesOn ? 'L' : 'M'}${x(place)} ${y(value)}`];
    })
    .join('');
}

function round(value: number): number {
  return Number(value.toFixed(1));
}
