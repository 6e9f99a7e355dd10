import type { UnderstoodQuestion } from '../../question/understand-question.ts';
import { foldForSearch } from '../../text/fold.ts';
import { answerTuning } from '../tuning.ts';
import { claimQuantities } from './claim-figures.ts';
import { areComparable, isFigure, isSameFigure } from './compare-figures.ts';
import { officesIn, tellsOfCharge } from './office-named.ts';
import { isForbidding, isOfPermission, tellsOfPermission } from './permission-words.ts';

/** How much a sentence is of the kind that decides a claim, on the scale of the sentences' scores. */
export type ClaimFit = (text: string, similarity: number) => number;

/**
 * What decides a claim with a figure is a sentence with one of its kind; one that says who is in charge, a sentence that says so; one of
 * what may be done, a sentence with 可以, 不得 or 应当. The words of a claim are often others than the text's, so how near a sentence is in
 * meaning counts for more than in other questions.
 *
 * @param nearest greatest similarity of a sentence to the question
 * @returns `null` when the question states nothing, or not in Chinese
 */
export function claimFit({ claim, query, language }: UnderstoodQuestion, nearest: number): ClaimFit | null {
  if (claim === null || language === 'en') return null;
  const { figure, sameFigure, office, permission, penalty, distance } = answerTuning.claim;
  const { proposition } = claim;
  const asked = foldForSearch(query);
  const figures = claimQuantities(proposition).filter(isFigure);
  const ofCharge = tellsOfCharge(proposition);
  const ofPermission = isOfPermission(asked);
  const ofPenalty = /罚/.test(proposition);
  return (text, similarity) => {
    const folded = foldForSearch(text);
    const stated = figures.length === 0 ? [] : claimQuantities(text);
    const alike = stated.filter((one) => figures.some((claimed) => areComparable(one, claimed)));
    const isSame = alike.some((one) => figures.some((claimed) => isSameFigure(one, claimed)));
    return (
      (alike.length > 0 ? figure : 0) +
      (isSame ? sameFigure : 0) +
      (ofCharge && officesIn(folded).length > 0 ? office : 0) +
      (ofPermission && isForbidding(folded) ? permission : 0) +
      (ofPermission && tellsOfPermission(folded) ? permission : 0) +
      (ofPenalty && /罚款|处罚/.test(folded) ? penalty : 0) -
      (nearest > 0 ? distance * (nearest - similarity) : 0)
    );
  };
}
