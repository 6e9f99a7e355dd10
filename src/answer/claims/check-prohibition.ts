import { bigramsOf } from '../../retrieval/terms.ts';
import { foldKeepingLists } from '../answerability/statements.ts';
import { forbiddenIn, isForbidding } from './permission-words.ts';
import type { Verdict } from './verdict.ts';

/** Share of the words behind a prohibition that a claim must have, to speak of the very thing that is forbidden. */
const leastForbidden = 0.7;
const exception = /除|但|另有|特殊|例外|未经|擅自|违反|违规|强制|强行|变相|拒|拖延|无故/;

/**
 * Holds what may be done by a claim against a sentence that forbids it: 可以以购买房屋设置落户限制 against 不得采取购买房屋等方式设置落户限制.
 * What is forbidden under a condition, or is a refusal itself (不得拒绝), decides nothing.
 *
 * @param quotes as they stand
 * @param isSaidOf whether a sentence is about what the claim is about
 */
export function checkProhibition(
  proposition: string,
  quotes: readonly string[],
  isSaidOf: (sentence: string) => boolean,
): Verdict | null {
  if (/不|没|无|非/.test(proposition.replace(/行不行|可不可以|能不能/g, '')) || isForbidding(proposition))
    return null;
  if (!/可以|允许|准许|能/.test(proposition)) return null;
  const claimed = new Set(bigramsOf(proposition));
  const sentences = quotes.flatMap((quote) => foldKeepingLists(quote).split(/;|\.(?!\d)|\n/));
  const denying = sentences.some((sentence) => {
    const forbidden = forbiddenIn(sentence);
    if (forbidden === null || exception.test(sentence) || !isSaidOf(sentence)) return false;
    const what = bigramsOf(forbidden.what);
    return (
      what.length >= 3 && what.filter((bigram) => claimed.has(bigram)).length >= what.length * leastForbidden
    );
  });
  return denying ? { kind: 'denied' } : null;
}
