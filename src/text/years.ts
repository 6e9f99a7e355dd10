import { parseChineseNumeral } from './chinese-numerals.ts';

const yearPattern =
  /(?<!\d)(?:19|20)\d{2}(?=年|到|至|-|底|末|$)|(?<=\b(?:by|in|of|since|until|from|to|and|year|end|for|during|reach) )20\d{2}\b|十[一二三四五六]五/g;
const shortYear = /(?<!\d)([12]\d|3[0-5])年(?!代|期|内|前|后|间)/g;

/** Years and five-year plans named in a folded text; 到25年 is 2025. */
export function yearsIn(folded: string): string[] {
  const inCharacters = [...folded.matchAll(/([一二][零〇九][零〇一二三四五六七八九]{2})(?=年)/g)].map(
    (match) => String(parseChineseNumeral(match[1] ?? '')),
  );
  const short = [...folded.matchAll(shortYear)].map((match) => `20${match[1]}`);
  return [...[...folded.matchAll(yearPattern)].map((match) => match[0]), ...short, ...inCharacters];
}

/** Whether a folded sentence may speak of the years asked for: one that names years must name one of them. */
export function isOfYears(sentence: string, asked: readonly string[]): boolean {
  const years = asked.filter((year) => /^\d/.test(year));
  if (years.length === 0) return true;
  const own = sentence.match(/(?:19|20)\d{2}(?=年)/g) ?? [];
  return own.length === 0 || own.some((year) => years.includes(year));
}
