import { asksOfOpening } from '../question/asks-of-opening.ts';
import type { UnderstoodQuestion } from '../question/understand-question.ts';
import type { RetrievalHit } from '../retrieval/types.ts';
import { foldForSearch } from '../text/fold.ts';
import type { Asking } from './asking.ts';

/** All clauses of a document, in practice. */
const clausesSearched = 300;
/** Clauses of each document that are its opening: what stands before the first chapter, or begins it. */
const clausesOpening = 3;

/**
 * Keeps to the opening of the documents where it is asked about: other clauses share more words with a question than the one that
 * introduces them all.
 *
 * @param hits as they were found; returned as they are for any other question
 */
export async function openingFirst(
  { text, query, reference }: UnderstoodQuestion,
  hits: readonly RetrievalHit[],
  { retriever, ids, documents }: Asking,
): Promise<readonly RetrievalHit[]> {
  if (reference !== null || !asksOfOpening(foldForSearch(text))) return hits;
  const opening = [...documents.byId.values()].flatMap(({ clauses }) => clauses.slice(0, clausesOpening));
  const all = await retriever.retrieve({ query, limit: clausesSearched, documents: ids });
  const found = all.filter(({ clause }) => opening.includes(clause));
  return found.length === 0 ? hits : found;
}
