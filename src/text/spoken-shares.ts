import { parseChineseNumeral } from './chinese-numerals.ts';

const digit = '[一二两三四五六七八九]';

/** 1/3: a day of a month, a version or a shift (7/24小时) is none. */
const slashed = '(?<![\\d/.])[1-9]/(?:[2-9]|10)(?![\\d/.]|[日号月天小])';
/** 四成, 七八成, 三至四成, 六成五; 三成效 and 构成 are other words. */
const tenths = `(?<![十百千第零〇])${digit}(?:[至到]?${digit})?成(?:半|${digit}(?![\\u4e00-\\u9fff]))?(?![为立果员本效熟就绩品分长份套团形规像功人年交体片群不])`;
/** 过半, 半数, 一半; 通过半导体 and 超过半年 are other words. */
const half =
  '(?<![经通])过半数?(?![导年月天小日个途场程成路])|超半数|近半数|半数|(?<![另前后上下这那十])一半(?![径年天])';

/** Shares that are written without a sign or 分之, as alternatives of a pattern without groups of its own. */
export const spokenShare = `${slashed}|${tenths}|${half}`;

/**
 * Reads what `spokenShare` has found.
 *
 * @returns fractions of one; `upTo` is the far end of a range, else `null`
 */
export function readSpokenShare(text: string): { readonly value: number; readonly upTo: number | null } {
  const [above, below] = text.split('/').map(Number);
  if (above !== undefined && below !== undefined) return { value: above / below, upTo: null };
  const parts = /^(.)[至到]?(.)?成(.)?$/.exec(text);
  if (parts === null) return { value: 0.5, upTo: null };
  const [, from = '', to, more] = parts;
  const of = (numeral: string | undefined) => parseChineseNumeral(numeral ?? '') ?? 0;
  const rest = more === '半' ? 5 : of(more);
  return { value: (of(from) * 10 + rest) / 100, upTo: to === undefined ? null : of(to) / 10 };
}
