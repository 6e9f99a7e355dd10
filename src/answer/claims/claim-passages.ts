import type { UnderstoodQuestion } from '../../question/understand-question.ts';
import type { RetrievalHit } from '../../retrieval/types.ts';
import { foldForSearch } from '../../text/fold.ts';
import type { Claim, Passage } from '../draft.ts';
import { officesIn, tellsOfCharge } from './office-named.ts';

/** How near in meaning a sentence must be, and how much nearer than any of another clause, to be plainly the one that is meant. */
const nearestFrom = 0.65;
const ahead = 0.06;

/** Whether a passage is by far the nearest in meaning to the question. */
export function isByFarNearest(passage: Passage | undefined, hits: readonly RetrievalHit[]): boolean {
  if (passage === undefined) return false;
  const similarity = (isOwn: boolean) =>
    Math.max(
      0,
      ...hits
        .filter(({ clause }) => (clause === passage.clause) === isOwn)
        .flatMap(({ sentences }) => sentences)
        .filter(({ start }) => !isOwn || start === passage.start)
        .map((sentence) => sentence.similarity),
    );
  const own = similarity(true);
  return own >= nearestFrom && own - similarity(false) >= ahead;
}

/** A note in brackets, (审计署牵头), is of the sentences before it: where a claim is about who is in charge, it is quoted with the first. */
export function withNote({ claim, language }: UnderstoodQuestion, answer: Claim): Claim {
  const [best, ...others] = answer.passages;
  if (claim === null || language === 'en' || best === undefined || !tellsOfCharge(claim.proposition))
    return answer;
  const behind = best.clause.text.slice(best.end - best.clause.start);
  const note = /^\s*[（(][^（()）]{2,80}[）)]/.exec(behind)?.[0] ?? '';
  const further = /[（(][^（()）]{0,60}(?:牵头|负责|责任)[^（()）]{0,60}[）)]\s*$/.exec(behind);
  if (officesIn(foldForSearch(note)).length > 0) {
    const end = best.end + note.length;
    return {
      ...answer,
      passages: [{ ...best, end }, ...others.filter(({ start }) => start < best.start || start >= end)],
    };
  }
  if (
    further === null ||
    (others.length > 0 && others.some(({ start }) => start >= best.end + further.index))
  )
    return answer;
  const start = best.end + further.index;
  return {
    ...answer,
    passages: [best, { clause: best.clause, start, end: start + further[0].trimEnd().length }, ...others],
  };
}
