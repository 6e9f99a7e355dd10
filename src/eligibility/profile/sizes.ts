import { parseChineseNumeral } from '../../text/chinese-numerals.ts';
import type { SizeClass } from './types.ts';

/**
 * Upper limits of headcount for micro, small and medium firms: industry, and software and information services (工信部联企业〔2011〕300号,
 * which also looks at turnover).
 */
const limits = { industry: [20, 300, 1000], software: [10, 100, 300] } as const;

const words: readonly (readonly [RegExp, readonly SizeClass[]])[] = [
  [/中小微/, ['micro', 'small', 'medium']],
  [/小微/, ['micro', 'small']],
  [/中小|\bsmes?\b|small and medium/, ['small', 'medium']],
  [/大中型/, ['medium', 'large']],
  [/微型|微企|\bmicro\b/, ['micro']],
  [/小型|小公司|小厂|小企业|小作坊|\bsmall\b/, ['small']],
  [/中型|中等规模|\bmedium\b|mid-?size/, ['medium']],
  [/大型|大企业|大公司|大厂|大集团|特大|规模以上|规上|\blarge\b|multinational/, ['large']],
];

/** The classes that words of size speak of. */
export function sizesIn(text: string): SizeClass[] {
  const match = words.find(([pattern]) => pattern.test(text));
  return match === undefined ? [] : [...match[1]];
}

/** The first word of size, as written; `null` where there is none. */
export function sizeWordIn(text: string): string | null {
  return words.map(([pattern]) => pattern.exec(text)?.[0]).find((word) => word !== undefined) ?? null;
}

const headcount =
  /(\d[\d,]*|[零〇一二两三四五六七八九十百千万]+)(来|多|余|几|把)?(?:个|名|位|号)?(?:全职|正式|技术)?(?:人(?!工|才|民|均|次|脸|机|员流|形|造)|员工|职工|工程师)|(\d[\d,]*)[- ]?(?:person|people|employees|staff|engineers)/;

/** The words that say how many people work there; `null` where the text does not say. */
export function headcountWordsIn(text: string): string | null {
  return headcount.exec(text)?.[0] ?? null;
}

/** How many people work there, about; `null` where the text does not say. */
export function headcountIn(text: string): number | null {
  const match = headcount.exec(text);
  const digits = match?.[1] ?? match?.[3];
  if (match === null || digits === undefined) return null;
  // -5人, 3.5人, 0人: no number of people.
  if (/[-−–负.]\s?$/.test(text.slice(0, match.index)) || /^[0零〇]+$/.test(digits)) return null;
  if (/^\d/.test(digits)) return Number(digits.replaceAll(',', ''));
  // 两三百人 is between: the larger tells the class as well.
  const range = /^([一二两三四五六七八九])([一二三四五六七八九])([十百千])$/.exec(digits);
  return parseChineseNumeral(range === null ? digits : `${range[2]}${range[3]}`);
}

/** The class of a firm with so many people. */
export function sizeOf(people: number, isSoftware: boolean): SizeClass {
  const [micro, small, medium] = isSoftware ? limits.software : limits.industry;
  if (people < micro) return 'micro';
  if (people < small) return 'small';
  return people < medium ? 'medium' : 'large';
}
