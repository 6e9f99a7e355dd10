import type { Statement } from './statements.ts';

const yearOf = /(?:19|20)\d{2}(?=年)/g;

/**
 * Whether a statement may speak of the years asked for: it names one of them, or none, and what stood before it in its clause named no
 * other.
 *
 * @param asked years and five-year plans as the question names them
 */
export function isOfYears({ sentence, yearBefore }: Statement, asked: readonly string[]): boolean {
  const years = asked.filter((year) => /^\d/.test(year));
  if (years.length === 0) return true;
  const own: readonly string[] = sentence.match(yearOf) ?? [];
  if (
    spansOf(sentence).some(([from, to]) => years.some((year) => Number(year) >= from && Number(year) <= to))
  )
    return true;
  if (own.length > 0) return own.some((year) => years.includes(year));
  return yearBefore === null || years.includes(yearBefore);
}

/** 2021—2025年 speaks of all years from one to the other. */
function spansOf(sentence: string): (readonly [from: number, to: number])[] {
  return [...sentence.matchAll(/(20\d{2})年?[-~至到](20\d{2})年/g)].map(
    (match) => [Number(match[1]), Number(match[2])] as const,
  );
}
