import { yearsStated } from '../text/years.ts';

/** Opens an item of a list that a paragraph before it announces: ——转型升级成效显著. */
const item = /^\s*(?:[—–-]{1,2}|[●•▪◆■])/;

/** What the paragraphs under one heading have told so far. */
export interface Announced {
  /** The year that they named last; `null` when none did. */
  readonly year: string | null;
  /** Whether the last of them was an item of a list. */
  readonly inList: boolean;
}

export const nothingAnnounced: Announced = { year: null, inList: false };

/**
 * The year that a clause is about without naming it: an item of a list, and what continues it, is of the year of the paragraph that
 * announces the list (2025年的主要目标是:), any other clause of the year of the innermost heading, or else the title, that names a year and
 * nothing but it.
 *
 * @returns `null` when neither names one
 */
export function yearBefore(text: string, heading: readonly string[], announced: Announced): string | null {
  if ((item.test(text) || announced.inList) && announced.year !== null) return announced.year;
  const dated = [...heading].reverse().find((title) => yearsStated(title).length > 0) ?? '';
  const [year, ...others] = new Set(yearsStated(dated));
  return year === undefined || others.length > 0 || otherPeriod.test(dated) ? null : year;
}

/** What a paragraph leaves to those behind it. */
export function announcedAfter(text: string, before: Announced): Announced {
  const own = yearsStated(text).at(-1);
  const inList = item.test(text) || (before.inList && own === undefined);
  return { year: inList ? before.year : (own ?? before.year), inList };
}

/** A heading of a year and a longer time, or of one time up to another, is of no single year; a report looks back and ahead. */
const otherPeriod = /十[一二三四五六]五|时期|以来|[至到—–~-]|报告/;
