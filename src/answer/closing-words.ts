import { asksOfEnding } from '../question/asks-of-ending.ts';
import type { UnderstoodQuestion } from '../question/understand-question.ts';
import { foldForSearch } from '../text/fold.ts';
import { splitSentences } from '../text/sentences.ts';
import type { Asking } from './asking.ts';
import { answeredWith, type Claim, type DraftAnswer } from './draft.ts';

/**
 * The last sentence of the documents, where a question asks for what they end with; `null` for any other question. No word of the
 * question need stand there.
 */
export function closingWords(
  { text, reference }: UnderstoodQuestion,
  { documents }: Asking,
): DraftAnswer | null {
  if (reference !== null || !asksOfEnding(foldForSearch(text))) return null;
  const claims = [...documents.byId.values()].flatMap(({ clauses }): Claim[] => {
    const clause = clauses.at(-1);
    const last = clause === undefined ? undefined : splitSentences(clause.text, clause.start).at(-1);
    return clause === undefined || last === undefined
      ? []
      : [{ lead: '', passages: [{ clause, start: last.start, end: last.end }] }];
  });
  return claims.length === 0 ? null : answeredWith(claims);
}
