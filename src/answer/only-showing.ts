import type { Statement } from './answerability/statements.ts';
import { type Claim, type DraftAnswer, holds, type Passage } from './draft.ts';

/**
 * Leaves out what stands beside the particular thing asked for and does not give it: neighbours of a figure, a name or a date are mostly
 * other subjects. The sentence most like the question stays, for it may say more of the matter than the one that gives the thing.
 *
 * @param shownIn sentences that give it, the surest first; empty where no particular thing is asked for
 * @param closest the sentence most like the question
 * @returns the draft with the surest sentence in front; a claim that quotes none of them stays as it is
 */
export function onlyShowing(
  draft: DraftAnswer,
  shownIn: readonly Statement[],
  closest: Passage | undefined,
): DraftAnswer {
  const [surest] = shownIn;
  if (surest === undefined) return draft;
  const isKept = (passage: Passage) =>
    shownIn.some((statement) => holds(passage, statement)) || passage.start === closest?.start;
  return { ...draft, claims: draft.claims.map((claim) => narrowed(claim, surest, isKept)) };
}

function narrowed(claim: Claim, surest: Statement, isKept: (passage: Passage) => boolean): Claim {
  const kept = claim.passages.filter(isKept);
  if (kept.length === 0) return claim;
  const isSurest = (passage: Passage) => holds(passage, surest);
  // A figure in front of the quotes is that of the first of them; a bracket at the end of a sentence is read behind it.
  if (claim.lead !== '' || endsSentence(surest, kept)) return { ...claim, passages: kept };
  return { ...claim, passages: [...kept.filter(isSurest), ...kept.filter((passage) => !isSurest(passage))] };
}

/** Whether a sentence is a bracket behind one of the passages. */
function endsSentence({ start, sentence }: Statement, kept: readonly Passage[]): boolean {
  return sentence.startsWith('(') && kept.some(({ end }) => end === start);
}
