import type { UnderstoodQuestion } from '../question/understand-question.ts';
import { foldForSearch } from '../text/fold.ts';
import { quotedPhrases } from '../text/quoted-phrases.ts';
import type { Asking } from './asking.ts';
import { answeredWith, type Claim, type DraftAnswer, quoteOf } from './draft.ts';
import { everySentence } from './every-sentence.ts';

/** “卡脖子”仨字有没有出现过, “梯次利用”四个字是拿来说啥的, 带“话语权”的那句: speaks of words as words. */
const ofWords =
  /"[^"]{2,16}"(?:[这那]?(?:[一二两俩三仨四五六七八九十几]|\d)?个?(?:字|词)|这?(?:话|说法|提法|字眼)|的那(?:半)?句)|"[^"?]{0,10}(?:出现|上下文)/;
/** In characters: shorter ones stand in many sentences. */
const shortest = 3;
const mostSentences = 4;

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
  // How many there are of what has the name, and what it means, is asked of the thing.
  // Where words stand is no place.
  if (reference !== null || claim !== null || (slot !== null && slot.name !== 'place')) return null;
  if (quoted.length === 0 || !ofWords.test(folded)) return null;
  const using = everySentence(asking.documents).filter((passage) => {
    const sentence = foldForSearch(quoteOf(passage));
    return quoted.every((phrase) => sentence.includes(phrase));
  });
  if (using.length === 0 || using.length > mostSentences) return null;
  return answeredWith(using.map((passage): Claim => ({ lead: '', passages: [passage] })));
}
