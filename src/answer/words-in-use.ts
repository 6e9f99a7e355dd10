import type { UnderstoodQuestion } from '../question/understand-question.ts';
import { foldForSearch } from '../text/fold.ts';
import { quotedPhrases } from '../text/quoted-phrases.ts';
import type { Asking } from './asking.ts';
import { type DraftAnswer, quoteOf } from './draft.ts';
import { answerOfFew, everySentence } from './every-sentence.ts';

/** “卡脖子”仨字有没有出现过, “梯次利用”四个字是拿来说啥的, 带“话语权”的那句: speaks of words as words. */
const ofWords =
  /"[^"]{2,16}"(?:[这那]?(?:[一二两俩三仨四五六七八九十几]|\d)?个?(?:字|词)|这?(?:话|说法|提法|字眼)|的那(?:半)?句)|"[^"?]{0,10}(?:出现|上下文)/;
/** In characters: shorter ones stand in many sentences. */
const shortest = 3;

/**
 * The sentences in which words in quotation marks stand, where a question asks of them as words; `null` for any other question, and where
 * they stand in no sentence or in many.
 */
export function wordsInUse(
  { text, reference, claim, slot }: UnderstoodQuestion,
  asking: Asking,
): DraftAnswer | null {
  const folded = foldForSearch(text);
  const quoted = quotedPhrases(folded, shortest);
  // How many there are of what has the name, and what it means, is asked of the thing; where words stand is no place.
  if (reference !== null || claim !== null || (slot !== null && slot.name !== 'place')) return null;
  if (quoted.length === 0 || !ofWords.test(folded)) return null;
  const using = everySentence(asking.documents).filter((passage) => {
    const sentence = foldForSearch(quoteOf(passage));
    return quoted.every((phrase) => sentence.includes(phrase));
  });
  return answerOfFew(using);
}
