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
  if (own.length > 0) return own.some((year) => years.includes(year));
  return yearBefore === null || years.includes(yearBefore);
}
