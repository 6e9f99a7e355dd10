import type { OneAnswer } from '../answer-one.ts';
import { answerabilityTuning } from '../answerability/tuning.ts';
import { type Claim, holds, isAnswered } from '../draft.ts';

/**
 * Claims with the sentence that surely reads as the answer to the whole, which none of the parts may have been told by.
 *
 * @param names the things compared, for its row where the others have theirs
 */
export function withSurest(
  claims: readonly Claim[],
  { draft, reading, surest }: Pick<OneAnswer, 'draft' | 'reading' | 'surest'>,
  names: string,
): readonly Claim[] {
  const isSure = isAnswered(draft) && reading !== undefined && reading >= answerabilityTuning.reading.gives;
  if (!isSure || surest === undefined) return claims;
  const isTold = claims.some(({ passages }) =>
    passages.some((passage) => holds(passage, surest) || holds(surest, passage)),
  );
  if (isTold) return claims;
  const claim: Claim = { lead: '', passages: [surest] };
  return [...claims, claims.every(({ row }) => row !== undefined) ? { ...claim, row: names } : claim];
}
