import type { UnderstoodQuestion } from '../question/understand-question.ts';
import type { RetrievalHit } from '../retrieval/types.ts';
import type { Gap } from './answerability/find-gap.ts';
import { asAsked } from './as-asked.ts';
import type { DraftAnswer } from './draft.ts';
import { type Messages, messagesFor } from './messages.ts';

/** How many clauses are offered beside a refusal. */
const nearestOffered = 3;

/** A refusal of something that is no question about the documents. */
export function refuseDigression(question: UnderstoodQuestion, titles: string): DraftAnswer {
  const messages = messagesFor(question.language);
  const frame =
    question.digression === 'about-assistant' || question.digression === 'small-talk'
      ? messages.aboutAssistant(titles)
      : messages.outOfScope(titles);
  return { outcome: 'out_of_scope', frame, claims: [], nearest: [] };
}

/** A refusal of a question that the documents do not answer, with the nearest clauses. */
export function refuseUnanswered(
  question: UnderstoodQuestion,
  titles: string,
  hits: readonly RetrievalHit[],
): DraftAnswer {
  const messages = messagesFor(question.language);
  return {
    outcome: 'not_in_document',
    frame: `${messages.notInDocument(titles)}${hits.length > 0 ? messages.nearestBelow : ''}`,
    claims: [],
    nearest: hits.slice(0, nearestOffered),
  };
}

/** There is no more to be said than has been said. */
export function refuseRest(question: UnderstoodQuestion, titles: string): DraftAnswer {
  const frame = messagesFor(question.language).nothingMore(titles);
  return { outcome: 'not_in_document', frame, claims: [], nearest: [] };
}

/** A refusal that names what is missing. */
export function refuseGap(
  question: UnderstoodQuestion,
  gap: Gap,
  names: string,
  hits: readonly RetrievalHit[],
): DraftAnswer {
  return {
    outcome: 'not_in_document',
    frame: `${describeGap(question, gap, names)}${messagesFor(question.language).nearestBelow}`,
    claims: [],
    nearest: hits.slice(0, nearestOffered),
  };
}

/** What the documents lack, as a sentence. */
export function describeGap(question: UnderstoodQuestion, gap: Gap, names: string): string {
  const messages = messagesFor(question.language);
  if (gap.kind === 'silence') return messages.silentOn(names, asAsked(question, gap.word));
  if (question.slot === null && question.claim === null) return messages.notInDocument(names);
  const say = gap.isDoubtful ? messages.notFound : messages.notGiven;
  return say(
    names,
    gap.subject === null ? null : asAsked(question, gap.subject),
    thingAsked(question, messages),
  );
}

/** What was asked for by its name; a date or a share is more than a figure. */
function thingAsked({ slot }: UnderstoodQuestion, { slots, numbers }: Messages): string {
  const kind = slot?.name === 'quantity' ? slot.quantities[0] : undefined;
  if (kind === 'date' || kind === 'percentage') return numbers[kind];
  return slots[slot?.name ?? 'quantity'];
}
