import type { UnderstoodQuestion } from '../question/understand-question.ts';
import type { RetrievalHit } from '../retrieval/types.ts';
import type { DraftAnswer } from './draft.ts';
import { messagesFor } from './messages.ts';
import { answerTuning } from './tuning.ts';

/** How many clauses are offered beside a refusal. */
const nearestOffered = 3;

/** Whether anything in the corpus is about the question at all: its words or its meaning must be found somewhere. */
export function isOnTopic(hits: readonly RetrievalHit[]): boolean {
  const { coverage, similarity } = answerTuning.refusal;
  return hits.some((hit) => hit.coverage >= coverage || hit.similarity >= similarity);
}

/** A refusal of something that is no question about the documents. */
export function refuseDigression(question: UnderstoodQuestion, titles: string): DraftAnswer {
  const messages = messagesFor(question.language);
  const frame =
    question.digression === 'about-assistant' ? messages.aboutAssistant(titles) : messages.outOfScope(titles);
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
