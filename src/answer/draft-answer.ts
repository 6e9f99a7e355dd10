import type { FollowUpKind } from '../question/follow-up.ts';
import type { UnderstoodQuestion } from '../question/understand-question.ts';
import type { RetrievalHit } from '../retrieval/types.ts';
import { answerOne } from './answer-one.ts';
import type { Asking } from './asking.ts';
import { clarifyOrdinal } from './clarify/clarify.ts';
import type { DraftAnswer } from './draft.ts';
import { withParts } from './parts/answer-parts.ts';
import { refuseDigression } from './refuse.ts';
import { answerNamed } from './sections/answer-named.ts';

/** How many hits a question looks at. */
export const hitsConsidered = 10;

/** Chooses the form of the answer. */
export async function draftAnswer(
  question: UnderstoodQuestion,
  kind: FollowUpKind,
  hits: readonly RetrievalHit[],
  asking: Asking,
): Promise<DraftAnswer> {
  if (question.digression !== null) return refuseDigression(question, asking.names);
  const named = answerNamed(question, asking);
  if (named !== null) return named;
  if (kind === 'uncounted') return clarifyOrdinal(question);
  return withParts(question, await answerOne(question, hits, asking), asking);
}
