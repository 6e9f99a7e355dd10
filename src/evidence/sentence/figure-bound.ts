import type { Span } from '../../text/span.ts';

/** How a figure is meant: as at least, as at most, as about, or as it stands. */
export type FigureBound = 'at-least' | 'at-most' | 'about' | 'exact';

const atMost =
  /(?:不超过|不高于|不大于|不多于|至多|最多|最高|不足|不到|低于|少于|小于|未达|未超过)(?:到)?$|^(?:以下|以内|之内)/;
const atLeast =
  /(?:超过|突破|不少于|不低于|不小于|至少|最少|最低|高于|大于|多于|超出|逾|超|过)了?$|^(?:以上|之上|起)/;
const about = /(?:大约|约为|约|接近|将近|近|大概|差不多)$|^(?:左右|上下)/;
const over = /[余多]/;

/** Which way the words around a figure bound it; the text is in simplified script. */
export function boundOfFigure(text: string, { start, end }: Span): FigureBound {
  const [left, right] = [text.slice(0, start), text.slice(end)];
  const is = (pattern: RegExp) => pattern.test(left) || pattern.test(right);
  if (is(atMost)) return 'at-most';
  if (is(atLeast) || over.test(text.slice(start, end))) return 'at-least';
  return is(about) ? 'about' : 'exact';
}

/** Whether one may say a figure so where the text bounds it so: as the text does, or without the bound. */
export function isBoundWithin(said: FigureBound, given: FigureBound): boolean {
  return said === given || said === 'exact';
}
