import type { UnderstoodQuestion } from '../question/understand-question.ts';
import { bigramsOf } from '../retrieval/terms.ts';
import { foldForSearch } from '../text/fold.ts';
import { findQuantities, isPartOfWord, type Quantity } from '../text/quantities.ts';
import { splitSubsentences } from '../text/sentences.ts';
import { fills } from './answerability/slot-evidence.ts';

/** The figure that a question asks for, in the stretch that gives it; its offsets count in the stretch. */
export interface AskedFigure {
  readonly quantity: Quantity;
  readonly stretch: string;
}

/** A time is said of all that stands behind it, so it tells nothing of which figure is meant. */
const time = /(?:到|截至)?(?:19|20)?\d{2}年(?:底|末)?/g;

/** Behind it figures stand in the order of the things that they are of: 分别压减至5个、15个工作日. */
const respectively = /分别|依次|各为/;

/**
 * The figure asked for, when the part of a sentence that the question is about holds exactly one that fits, and tells of one thing;
 * `null` otherwise.
 *
 * @param sentence as it stands
 */
export function askedFigure(question: UnderstoodQuestion, sentence: string): AskedFigure | null {
  const { slot } = question;
  if (question.kind !== 'figure' || slot === null) return null;
  const asked = foldForSearch(question.query).replace(time, ' ');
  const shared = (stretch: string) =>
    bigramsOf(stretch.replace(time, ' ')).filter((bigram) => asked.includes(bigram)).length;
  const stretches = splitSubsentences(sentence).map(({ start, end }) => sentence.slice(start, end));
  const stretch = [...stretches].sort((a, b) => shared(b) - shared(a))[0] ?? '';
  if (respectively.test(stretch) && findQuantities(stretch).length > 1) return null;
  const [quantity, ...others] = findQuantities(stretch).filter(
    (one) => fills(slot, one, stretch) && !isPartOfWord(one, stretch),
  );
  return quantity === undefined || others.length > 0 ? null : { quantity, stretch };
}
