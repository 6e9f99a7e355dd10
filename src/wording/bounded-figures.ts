import { areCountersAlike } from '../text/counters.ts';
import { foldForSearch } from '../text/fold.ts';
import { findQuantities, type Quantity } from '../text/quantities.ts';
import type { Span } from '../text/span.ts';

/** How a figure is meant. 超过 and 以上 are not the same, and neither is 约. */
type FigureBound = 'exact' | 'above' | 'at-least' | 'below' | 'at-most' | 'about';

/** A figure together with the words that bound it. */
export interface BoundedFigure extends Span {
  readonly text: string;
  readonly quantity: Quantity;
  readonly bound: FigureBound;
}

const before: readonly (readonly [RegExp, FigureBound])[] = [
  [/(?:不少于|不低于|不小于|至少|最低)$/, 'at-least'],
  [/(?:不超过|不高于|不大于|不多于|至多|最多|最高)$/, 'at-most'],
  [/(?:超过|突破|多于|高于|大于|逾|超|过)$/, 'above'],
  [/(?:少于|低于|小于|不足|不到)$/, 'below'],
  [/(?:大约|约|近|将近|接近)$/, 'about'],
];
const behind: readonly (readonly [RegExp, FigureBound])[] = [
  [/^(?:及|或)?以上/, 'at-least'],
  [/^(?:及|或)?以[下内]/, 'at-most'],
  [/^(?:左右|上下)/, 'about'],
];

/** All figures of a text in either script, with their bounds; the spans cover the bounding words. */
export function boundedFigures(text: string): BoundedFigure[] {
  // Folding keeps the length, so offsets carry over.
  const folded = foldForSearch(text);
  return findQuantities(folded).map((quantity) => {
    const left = match(before, folded.slice(0, quantity.start));
    const right = match(behind, folded.slice(quantity.end));
    const start = quantity.start - (left?.length ?? 0);
    const end = quantity.end + (right?.length ?? 0);
    const own: FigureBound = /[余多]/.test(quantity.text) ? 'above' : 'exact';
    return { start, end, text: text.slice(start, end), quantity, bound: right?.bound ?? left?.bound ?? own };
  });
}

function match(patterns: typeof before, text: string): { length: number; bound: FigureBound } | null {
  for (const [pattern, bound] of patterns) {
    const length = pattern.exec(text)?.[0].length;
    if (length !== undefined) return { length, bound };
  }
  return null;
}

/** Whether two figures say the same, however they are written: 3000亿元 and 0.3万亿元, 3-5家 and 三至五家. */
export function isSameFigure(one: BoundedFigure, other: BoundedFigure): boolean {
  const [a, b] = [one.quantity, other.quantity];
  if (a.value === null || b.value === null) return a.text === b.text;
  return (
    one.bound === other.bound &&
    isClose(a.value, b.value) &&
    isClose(a.upTo ?? a.value, b.upTo ?? b.value) &&
    isSameUnit(a, b)
  );
}

/** 百分点 is no %: going up by 2 points is not going up by 2%. */
function isSameUnit(a: Quantity, b: Quantity): boolean {
  if (a.kind !== b.kind) return false;
  if (a.kind === 'percentage') return (a.unit === '百分点') === (b.unit === '百分点');
  if (a.kind === 'amount') return currency(a.unit) === currency(b.unit);
  return a.unit === b.unit || areCountersAlike(a.unit, b.unit);
}

function currency(unit: string): string {
  return unit === '美元' ? unit : '元';
}

function isClose(one: number, other: number): boolean {
  return Math.abs(one - other) <= 1e-9 * Math.max(Math.abs(one), Math.abs(other));
}

/** Figures of each side that the other lacks, each used once, in their order. */
export function differingFigures(
  canonical: readonly BoundedFigure[],
  draft: readonly BoundedFigure[],
): { readonly canonical: readonly BoundedFigure[]; readonly draft: readonly BoundedFigure[] } {
  const left = [...draft];
  const missing = canonical.filter((figure) => {
    const at = left.findIndex((other) => isSameFigure(figure, other));
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
  return { canonical: missing, draft: left };
}

/**
 * Of the figures of a text, the one that another text's figure most likely took the place of: of the same unit, with the same words before
 * it or the same bound. A calendar year is no number of years.
 *
 * @returns `null` where none is of its unit
 */
export function counterpart(
  figure: BoundedFigure,
  text: string,
  others: readonly BoundedFigure[],
  otherText: string,
): BoundedFigure | null {
  const likeness = (other: BoundedFigure) =>
    commonEnd(text.slice(0, figure.start), otherText.slice(0, other.start)) +
    (figure.bound !== 'exact' && figure.bound === other.bound ? 2 : 0);
  return others
    .filter(
      ({ quantity }) => isSameUnit(quantity, figure.quantity) && isYear(quantity) === isYear(figure.quantity),
    )
    .reduce<BoundedFigure | null>(
      (best, other) => (best === null || likeness(other) > likeness(best) ? other : best),
      null,
    );
}

function isYear({ kind, value }: Quantity): boolean {
  return kind === 'date' && value !== null && value >= 1900;
}

/** How many characters two texts end with in common. */
function commonEnd(one: string, other: string): number {
  let length = 0;
  while (length < one.length && one.at(-1 - length) === other.at(-1 - length)) length += 1;
  return length;
}
