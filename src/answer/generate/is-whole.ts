import { foldForSearch } from '../../text/fold.ts';
import { findQuantities } from '../../text/quantities.ts';
import type { Rephrasable } from './rephrasable.ts';

/** A sentence that was sent. */
export interface PassedSentence {
  readonly text: string;
  /** Positions in the evidence. */
  readonly cited: readonly number[];
}

/** What was struck, and what it had cited. */
export interface StruckSentence {
  readonly cited: readonly number[];
}

/**
 * Whether what passed is still an answer: it cites what it must, and at least half of what there is, gives the figure that is asked for, lists whole lists, and nothing was
 * struck without another sentence on the same quote.
 */
export function isWhole(
  { evidence, mustCite, figure, wantsFigure, wantsAll }: Rephrasable,
  passed: readonly PassedSentence[],
  struck: readonly StruckSentence[],
): boolean {
  const text = foldForSearch(passed.map((sentence) => sentence.text).join('\n'));
  const cited = new Set(passed.flatMap((sentence) => sentence.cited));
  const isCited = ({ documentId, sectionId }: Rephrasable['mustCite'][number]) =>
    [...cited].some((at) => evidence[at]?.sectionId === sectionId && evidence[at]?.documentId === documentId);
  if (passed.length === 0 || struck.length > passed.length) return false;
  if (!mustCite.every(isCited) || struck.some((sentence) => !sentence.cited.every((at) => cited.has(at))))
    return false;
  if (cited.size * 2 < evidence.length) return false;
  if (figure !== null && !text.includes(foldForSearch(figure))) return false;
  if (wantsFigure && findQuantities(text).length === 0) return false;
  return !wantsAll || evidence.every(({ quote }, at) => !cited.has(at) || !isTornList(quote, text));
}

/** Things set side by side with 、 in one stretch, at least three. */
const enumeration = /[^,，;；。:：、]+(?:、[^,，;；。:：、]+){2,}/g;
/** Longer pieces are no names of things but the beginning or the end of what is said of them. */
const longestItem = 12;

/** Whether of things set side by side in a cited quote some are told and some are not. */
function isTornList(quote: string, text: string): boolean {
  return [...quote.matchAll(enumeration)].some(([list]) => {
    // The first and the last item run into the words around them.
    const items = list
      .split('、')
      .slice(1, -1)
      .filter((item) => item.length <= longestItem)
      .map(foldForSearch);
    const told = items.filter((item) => text.includes(item));
    return told.length > 0 && told.length < items.length;
  });
}
