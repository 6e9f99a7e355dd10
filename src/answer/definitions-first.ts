import type { UnderstoodQuestion } from '../question/understand-question.ts';
import type { QuestionTerm, RetrievalHit } from '../retrieval/types.ts';
import { foldForSearch } from '../text/fold.ts';
import { namesExplained } from './answerability/explained-name.ts';
import { defines, explains, isNamedBy } from './answerability/slot-evidence.ts';
import { type Statement, statementsOf } from './answerability/statements.ts';
import type { Asking } from './asking.ts';
import { answeredWith, type DraftAnswer } from './draft.ts';

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
  const having = (isOne: (statement: Statement) => boolean) =>
    all.filter((hit) => statementsOf([hit], 1).some(isOne));
  const defined = having(({ sentence }) => defines(sentence, name));
  const defining = (
    defined.length > 0
      ? defined
      : having(({ sentence, sentenceBefore }) => explains(sentence, name) || isNamedBy(sentenceBefore, name))
  ).slice(0, mostDefinitions);
  return [...defining, ...hits.filter((hit) => !defining.some(({ clause }) => clause === hit.clause))];
}

/** The definition alone, where a sentence found defines the term in so many words; `null` otherwise. */
export function definitionAlone(
  { query, slot }: UnderstoodQuestion,
  terms: readonly QuestionTerm[],
  shownIn: readonly Statement[],
): DraftAnswer | null {
  if (slot?.name !== 'meaning') return null;
  const [name] = namesExplained(foldForSearch(query), slot, terms);
  const definition = shownIn.find(({ sentence }) => name !== undefined && defines(sentence, name));
  if (definition === undefined) return null;
  const { clause, start, end } = definition;
  return answeredWith([{ lead: '', passages: [{ clause, start, end }] }]);
}
