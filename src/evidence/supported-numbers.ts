import { foldForSearch } from '../text/fold.ts';
import { findQuantities } from '../text/quantities.ts';

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

/** Arabic digit runs, however they are embedded (5G, X86): the finest grain, so nothing slips through a unit list. */
const digitRun = /\d+(?:[.,]\d+)*/g;
const marker = /\[\d+\]/g;

/**
 * Numbers of an answer that no source supports.
 *
 * A number is supported when it stands in a source as a whole: 3000 is not supported by 13000, nor 9% by 9家.
 *
 * @param answer markdown with `[n]` markers
 */
export function unsupportedNumbers(answer: string, sources: NumberSources): string[] {
  const text = foldForSearch(answer.replace(marker, ' '));
  const allowed = [...sources.quotes, sources.question, ...sources.derived, ...sources.structural].map(
    foldForSearch,
  );
  const allowedRuns = new Set(allowed.flatMap((source) => source.match(digitRun) ?? []));
  const allowedQuantities = new Set(
    allowed.flatMap((source) => findQuantities(source).map(({ text: found }) => found)),
  );
  const unsupported = new Set<string>();
  for (const run of text.match(digitRun) ?? []) if (!allowedRuns.has(run)) unsupported.add(run);
  for (const quantity of findQuantities(text)) {
    if (!allowedQuantities.has(quantity.text) && !allowed.some((source) => source.includes(quantity.text))) {
      unsupported.add(quantity.text);
    }
  }
  return [...unsupported];
}
