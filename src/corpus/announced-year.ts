import { yearsStated } from '../text/years.ts';

/** Opens an item of a list that a paragraph before it announces: ——转型升级成效显著. */
const item = /^\s*(?:[—–-]{1,2}|[●•▪◆■])/;

/**
 * The year that a clause is about without naming it: an item is of the year of the paragraph that announces it (2025年的主要目标是:), any
 * other clause of the year of the innermost heading that names a year and nothing but it.
 *
 * @param announced the year that was named last by a paragraph before it, under the same heading; `null` when none was
 * @returns `null` when neither names one
 */
export function yearBefore(
  text: string,
  heading: readonly string[],
  announced: string | null,
): string | null {
  if (item.test(text) && announced !== null) return announced;
  const dated = [...heading].reverse().find((title) => yearsStated(title).length > 0) ?? '';
  const [year, ...others] = new Set(yearsStated(dated));
  return year === undefined || others.length > 0 || otherPeriod.test(dated) ? null : year;
}

/** The year that a clause leaves to the items behind it. */
export function yearLeft(text: string, announced: string | null): string | null {
  return item.test(text) ? announced : (yearsStated(text).at(-1) ?? null);
}

/** A heading of a year and a longer time, or of one time up to another, is of no single year. */
const otherPeriod = /十[一二三四五六]五|时期|以来|[至到—–~-]/;
