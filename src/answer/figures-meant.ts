import type { UnderstoodQuestion } from '../question/understand-question.ts';
import { foldForSearch } from '../text/fold.ts';
import { findQuantities, type Quantity } from '../text/quantities.ts';
import type { Asking } from './asking.ts';
import { type DraftAnswer, quoteOf } from './draft.ts';
import { answerOfFew, everySentence } from './every-sentence.ts';

/** 有两个30%,各指什么; 里头有两处“40”,分别说的是啥; 30%和60%分别是哪个指标; 哪两个指标定的都是三成以上. Folded. */
const asksMeant =
  /(?:各自?|分别|到底|一个)[^,.?]{0,3}(?:是)?(?:指|说|讲|数|管|对应|代表)(?:的)?(?:都)?(?:是)?(?:什么|啥|哪)|(?:指|说|讲)的(?:都)?是?(?:什么|啥)(?:数|事|指标)?[?]?$|(?:各自?|分别)是(?:什么|啥|哪(?:个|些|项))(?:指标|数|比例)|哪(?:[一两二三四几]|些)?(?:个|项|样)?(?:指标|目标|比例|占比|[\u4e00-\u9fff]{0,3}率)[^,.?]{0,6}(?:定|设|要求|达|是|都|超过|高于|不低于)/;

/**
 * The sentences that have the figures of which a question wants to know what they are of: 有两个30%,各指什么. `null` for any
 * other question, and where one of the figures stands nowhere.
 */
export function figuresMeant(
  { query, claim }: UnderstoodQuestion,
  { documents }: Asking,
): DraftAnswer | null {
  const folded = foldForSearch(query);
  if (claim !== null || !asksMeant.test(folded)) return null;
  const asked = figuresIn(folded);
  if (asked.length === 0) return null;
  const passages = everySentence(documents).filter((passage) =>
    hasAny(foldForSearch(quoteOf(passage)), asked),
  );
  const isEachFound = asked.every((one) =>
    passages.some((passage) => hasAny(foldForSearch(quoteOf(passage)), [one])),
  );
  return isEachFound ? answerOfFew(passages) : null;
}

/** Shares, sums, and a bare number in quotation marks: that of 附件1 or 工业4.0 is part of a name. */
function figuresIn(folded: string): Quantity[] {
  return findQuantities(folded).filter(({ kind, value, start, end }) => {
    if (value === null) return false;
    const isQuoted = /["']/.test(folded.charAt(start - 1)) && /["']/.test(folded.charAt(end));
    return kind === 'percentage' || kind === 'amount' || (kind === 'plain' && isQuoted);
  });
}

function hasAny(sentence: string, asked: readonly Quantity[]): boolean {
  const stated = findQuantities(sentence).filter(({ kind }) => kind !== 'date');
  return asked.some(({ kind, value }) =>
    stated.some((one) => one.value === value && (one.kind === kind || kind === 'plain')),
  );
}
