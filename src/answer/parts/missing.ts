import type { QuestionPart } from '../../question/split-compound.ts';
import type { UnderstoodQuestion } from '../../question/understand-question.ts';
import { foldForSearch } from '../../text/fold.ts';
import { relativeYearsIn, yearsIn } from '../../text/years.ts';
import type { OneAnswer } from '../answer-one.ts';
import { answerabilityTuning } from '../answerability/tuning.ts';
import { asAsked } from '../as-asked.ts';
import { isAnswered } from '../draft.ts';
import { messagesFor } from '../messages.ts';
import { describeGap } from '../refuse.ts';
import type { ToldPart } from './told-part.ts';

/** Whether the documents do not say what a part asks for. A part that asks for words alone is told by the answer to the whole. */
export function isMissing({ asked, one }: ToldPart): boolean {
  if (isAnswered(one.draft)) return false;
  return one.gap !== null || (asked.slot !== null && one.draft.outcome === 'not_in_document');
}

/** Whether what is told of a part only mentions it, as far as it was read. */
export function tellsLittle({ draft, reading }: OneAnswer): boolean {
  // A figure in front says enough.
  const isFigure = /^\*\*.*(?<!年)\*\*/.test(draft.claims[0]?.lead ?? '');
  const isUnsure = reading !== undefined && reading < answerabilityTuning.reading.alone;
  return !isAnswered(draft) || (isUnsure && !isFigure);
}

/** Whether the answer to the whole gives what a part asks for: the whole was read as asking for the same. */
export function isToldByWhole({ part }: ToldPart, question: UnderstoodQuestion, whole: OneAnswer): boolean {
  const { slot } = question;
  if (slot === null || !isAnswered(whole.draft) || (whole.shownIn ?? []).length === 0) return false;
  const start = foldForSearch(question.query).indexOf(part.asked);
  // Asked at two times, the whole may have been told of the other.
  const isOtherTime = timesIn(question.query) > timesIn(part.asked);
  return (
    part.subject === null &&
    !isOtherTime &&
    start <= slot.cue.start &&
    start + part.asked.length >= slot.cue.end
  );
}

/** Years named in a text, by their numbers or from today. */
function timesIn(text: string): number {
  return yearsIn(text).length + relativeYearsIn(text).length;
}

/** What the documents do not say of a question, part by part; empty when nothing is missing. */
export function describeMissing(
  question: UnderstoodQuestion,
  missing: readonly ToldPart[],
  names: string,
): string {
  const messages = messagesFor(question.language);
  const said = missing.map(({ part, asked, one }) => {
    const what = one.gap === null ? describeUnfound(asked, names) : describeGap(asked, one.gap, names);
    const name = nameOf(question, part);
    return one.gap?.kind === 'silence' || what.includes(name) ? what : `${messages.ofPart(name)}${what}`;
  });
  return [...new Set(said)].join('');
}

/** Nothing was found, or only what is said of something else. */
function describeUnfound({ language, slot }: UnderstoodQuestion, names: string): string {
  const messages = messagesFor(language);
  return slot === null
    ? messages.notInDocument(names)
    : messages.notFound(names, null, messages.slots[slot.name]);
}

/** A part in the asker's words: the thing it is about, with its time, or else what it asks. */
function nameOf(question: UnderstoodQuestion, { subject, time, asked }: QuestionPart): string {
  if (subject === null)
    return asAsked(question, asked.replace(/^(?:那(?![个些家条位种])|而|又|and |so )+/, ''));
  const thing = asAsked(question, subject).replace(/[“”"「」]/g, '');
  return time === null || time === '' ? thing : `${thing}(${asAsked(question, time)})`;
}
