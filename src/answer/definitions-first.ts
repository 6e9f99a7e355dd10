import type { UnderstoodQuestion } from '../question/understand-question.ts';
import type { QuestionTerm, RetrievalHit } from '../retrieval/types.ts';
import { foldForSearch } from '../text/fold.ts';
import { namesExplained } from './answerability/explained-name.ts';
import { explains, isNamedBy } from './answerability/slot-evidence.ts';
import { statementsOf } from './answerability/statements.ts';
import type { Asking } from './asking.ts';

/** All clauses of a document, in practice; a definition is one sentence among hundreds that use its word. */
const clausesSearched = 300;
const mostDefinitions = 2;

/**
 * Puts the clauses that define a term first where its meaning is asked for: 本办法所称市级储备粮,是指… says the term once, and ranks below
 * all that repeat it.
 *
 * @param hits as they were found; returned as they are for any other question
 */
export async function definitionsFirst(
  { query, slot, reference }: UnderstoodQuestion,
  terms: readonly QuestionTerm[],
  hits: readonly RetrievalHit[],
  { retriever, ids }: Asking,
): Promise<readonly RetrievalHit[]> {
  if (slot?.name !== 'meaning' || reference !== null) return hits;
  const [name] = namesExplained(foldForSearch(query), slot, terms);
  if (name === undefined) return hits;
  const all = await retriever.retrieve({ query, limit: clausesSearched, documents: ids });
  const defining = all
    .filter((hit) =>
      statementsOf([hit], 1).some(
        ({ sentence, sentenceBefore }) => explains(sentence, name) || isNamedBy(sentenceBefore, name),
      ),
    )
    .slice(0, mostDefinitions);
  return [...defining, ...hits.filter((hit) => !defining.some(({ clause }) => clause === hit.clause))];
}
