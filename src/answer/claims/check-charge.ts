import { foldForSearch } from '../../text/fold.ts';
import { areSameOffice, officeClaimed, officesIn } from './office-named.ts';
import type { Verdict } from './verdict.ts';

/**
 * Holds who is in charge by a claim against who is by the quotes: 国家发改委带头 against （审计署牵头）.
 *
 * @param quotes as they stand
 * @param clauses the clauses around them: an office that they name anywhere is not denied
 * @param isSaid whether the quotes are plainly about what the claim is about
 * @returns `null` where the claim names no office, or the quotes tell of none
 */
export function checkCharge(
  proposition: string,
  quotes: readonly string[],
  clauses: readonly string[],
  isSaid: boolean,
): Verdict | null {
  const claimed = officeClaimed(proposition);
  if (claimed === null) return null;
  const stated = quotes.flatMap((quote) => officesIn(foldForSearch(quote)));
  if (stated.length === 0 || !isSaid) return null;
  if (stated.some((office) => areSameOffice(office, claimed))) return { kind: 'confirmed' };
  const [only, ...others] = stated;
  const isElsewhere = clauses.some((clause) =>
    namesIn(foldForSearch(clause)).some((name) => areSameOffice(name, claimed)),
  );
  if (only === undefined || others.length > 0 || isElsewhere) return null;
  return { kind: 'other-figure', stated: only, claimed };
}

/** Whatever may be the name of an office in a text. */
function namesIn(folded: string): string[] {
  return [
    ...folded.matchAll(
      /[\u4e00-\u9fff]{2,14}?(?:委员会|办公室|[委局厅部署办院会])(?![\u4e00-\u9fff]{0,2}(?:委员会|办公室))/g,
    ),
  ].map(([name]) => name);
}
