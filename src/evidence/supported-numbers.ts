import { findQuantities } from '../text/quantities.ts';
import { toSimplified } from '../text/script.ts';

/** Where a number of an answer may come from (the four kinds of product promise 2). */
export interface NumberSources {
  /** Literal quotes that the answer cites. */
  readonly quotes: readonly string[];
  /** The asker's own words. */
  readonly question: string;
  /** Recomputed by a named rule, as written in the answer. */
  readonly derived: readonly string[];
  /** Clause labels, document titles and periods. */
  readonly structural: readonly string[];
}

/** Digits however they are embedded (5G, X86), circled and Roman numerals: the finest grain, so nothing slips through a unit list. */
const run = /\d+(?:,\d{3})*(?:\.\d+)?|[①-⑳Ⅰ-ⅿ]/g;
const marker = /\[\d+\]/g;

/**
 * Numbers of an answer that no source supports. A number is supported when it stands in a source as a whole and with its unit:
 * 3000 is not supported by 13000, nor 9% by 9家, nor 十亿元 by 二十亿元. An end of a range is: 3家 by 3-5家.
 *
 * @param answer markdown with `[n]` markers
 */
export function unsupportedNumbers(answer: string, sources: NumberSources): string[] {
  const text = foldDigits(answer.replace(marker, ' '));
  const allowed = [...sources.quotes, sources.question, ...sources.derived, ...sources.structural].map(
    foldDigits,
  );
  const runs = new Set(allowed.flatMap(runsOf));
  const quantities = new Set(allowed.flatMap(quantitiesOf));
  const unsupported = [
    ...runsOf(text).filter((found) => !runs.has(found)),
    ...findQuantities(text)
      .map((quantity) => quantity.text)
      .filter((found) => !quantities.has(found)),
  ];
  return [...new Set(unsupported)];
}

function runsOf(text: string): string[] {
  return text.match(run) ?? [];
}

/** Quantities as written, and the two ends of each range with its unit. */
function quantitiesOf(text: string): string[] {
  return findQuantities(text).flatMap((quantity) => {
    if (quantity.upTo === null) return [quantity.text];
    return [quantity.text, ...runsOf(quantity.text).map((end) => `${end}${quantity.unit}`)];
  });
}

/** Scales and units that traditional script writes otherwise. */
const traditionalUnits = /[億萬兩個倍項種類條級場屆門輛張顆歲縣組塊輪頁節畝噸戶臺處檔週點]/;

/** Full-width digits, percent signs and points to half width; punctuation stays, or it would join neighbouring numbers. */
function foldDigits(raw: string): string {
  // Converting takes time, and hardly any answer needs it.
  const text = traditionalUnits.test(raw) ? toSimplified(raw) : raw;
  return text.replace(/[０-９％．]/g, (character) => String.fromCharCode(character.charCodeAt(0) - 0xfee0));
}
