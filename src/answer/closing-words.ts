import { asksOfEnding } from '../question/asks-of-ending.ts';
import type { UnderstoodQuestion } from '../question/understand-question.ts';
import { foldForSearch } from '../text/fold.ts';
import { splitSentences } from '../text/sentences.ts';
import type { Asking } from './asking.ts';
import { answeredWith, type Claim, type DraftAnswer } from './draft.ts';

/**
 * The last sentence or paragraph of the documents, where a question asks for what they end with; `null` for any other question. No word of
 * the question need stand there.
 */
export function closingWords(
  { text, reference }: UnderstoodQuestion,
  { documents }: Asking,
): DraftAnswer | null {
  const wanted = reference === null ? asksOfEnding(foldForSearch(text)) : null;
  if (wanted === null) return null;
  const claims = [...documents.byId.values()].flatMap(({ clauses }): Claim[] => {
    const clause = clauses.at(-1);
    if (clause === undefined) return [];
    const sentences = splitSentences(clause.text, clause.start);
    const quoted = wanted === 'paragraph' ? sentences : sentences.slice(-1);
    return quoted.length === 0
      ? []
      : [{ lead: '', passages: quoted.map(({ start, end }) => ({ clause, start, end })) }];
  });
  return claims.length === 0 ? null : answeredWith(claims);
}
