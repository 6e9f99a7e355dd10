import { parseChineseNumeral } from '../text/chinese-numerals.ts';
import { findQuantities, type Quantity } from '../text/quantities.ts';

/** Whether an amount is in yuan, as one without a currency is. */
export function isYuan({ unit }: Quantity): boolean {
  return /元/.test(unit) && unit !== '美元';
}

const english = /(\d[\d,]*(?:\.\d+)?)\s*(thousand|million|billion)\b/gi;
const englishScales: Readonly<Record<string, number>> = { thousand: 3, million: 6, billion: 9 };

/** 一千万, 五百多万: spoken, without a unit. */
const spoken = /[一二两三四五六七八九十百千]+[多来余几]?[万亿]/g;

/**
 * The one amount of money of a text, in yuan: 最高300万元, 800万, 一千万, CNY 8 million.
 *
 * @returns `null` where there is none, more than one, a range, or another currency
 */
export function yuanIn(text: string): number | null {
  if (/美元|usd|\$|€|euro/i.test(text)) return null;
  const inEnglish = [...text.matchAll(english)];
  if (inEnglish.length > 0) {
    const [{ 1: digits = '', 2: scale = '' } = { 1: '', 2: '' }, ...others] = inEnglish;
    return others.length > 0
      ? null
      : Number(`${digits.replaceAll(',', '')}e${englishScales[scale.toLowerCase()] ?? 0}`);
  }
  const [quantity, ...others] = findQuantities(text);
  if (quantity === undefined) {
    const [numeral, ...more] = text.match(spoken) ?? [];
    return numeral === undefined || more.length > 0
      ? null
      : parseChineseNumeral(numeral.replace(/[多来余几]/, ''));
  }
  const isAmount = quantity.kind === 'amount' || (quantity.kind === 'plain' && /[万亿]$/.test(quantity.text));
  return isAmount && others.length === 0 && quantity.upTo === null ? quantity.value : null;
}

/**
 * An amount as policies write it: 2400000 → 240万元, 150000000 → 1.5亿元, 800 → 800元; to the cent.
 *
 * @param yuan not negative
 */
export function formatYuan(yuan: number): string {
  const cents = Math.round(yuan * 100);
  const inUnits = (size: number) => `${Number((cents / 100 / size).toPrecision(15))}`;
  if (cents >= 1e10 && cents % 1e6 === 0) return `${inUnits(1e8)}亿元`;
  return cents >= 1e6 ? `${inUnits(1e4)}万元` : `${inUnits(1)}元`;
}
