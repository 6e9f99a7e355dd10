import { findArticlePlace } from '../corpus/outline/article-place.ts';
import type { Clause } from '../corpus/types.ts';
import type { UnderstoodQuestion } from '../question/understand-question.ts';
import type { RetrievalHit } from '../retrieval/types.ts';
import { foldForSearch } from '../text/fold.ts';
import { toSimplified } from '../text/script.ts';
import type { Asking } from './asking.ts';
import { breachesOf } from './sections/breaches.ts';

/** All clauses of a document, in practice: what punishes a breach has hardly a word of it. */
const clausesSearched = 300;
/** The best clauses whose breach may be what is asked about, and what a further one must score beside the first. */
const mostBroken = 2;
const leastOfBest = 0.8;

/**
 * Puts behind the clauses that order or forbid something those that say what follows when they are broken, where that is asked for:
 * 违反本规定第十一条规定的,…处五百元以上一千元以下罚款 says nothing of what article 11 is about.
 *
 * @param hits as they were found; returned as they are for any other question, and where no article is named as broken
 */
export async function penaltiesBehind(
  { query, slot, reference }: UnderstoodQuestion,
  hits: readonly RetrievalHit[],
  { retriever, documents, ids }: Asking,
): Promise<readonly RetrievalHit[]> {
  if (reference !== null || (slot?.name !== 'penalty' && !/罚|处分/.test(foldForSearch(query)))) return hits;
  const best = hits.slice(0, mostBroken).filter(({ score }) => score >= leastOfBest * (hits[0]?.score ?? 0));
  const isBest = (clause: Clause) => best.some((hit) => hit.clause === clause);
  const punishing = new Map(
    best.map(({ clause }) => {
      const place = findArticlePlace(toSimplified(clause.label))?.place;
      const all = documents.byId.get(clause.documentId)?.clauses ?? [];
      return [clause, place === undefined ? [] : breachesOf(place, all).filter((one) => !isBest(one))];
    }),
  );
  if ([...punishing.values()].every((clauses) => clauses.length === 0)) return hits;
  const all = await retriever.retrieve({ query, limit: clausesSearched, documents: ids });
  const moved = best.flatMap((hit) => [
    hit,
    ...all
      .filter(({ clause }) => punishing.get(hit.clause)?.includes(clause))
      .map((penalty): RetrievalHit => ({ ...penalty, score: hit.score, broken: hit.clause })),
  ]);
  const isFirst = ({ clause }: RetrievalHit, at: number, some: readonly RetrievalHit[]) =>
    some.findIndex((other) => other.clause === clause) === at;
  return [...moved, ...hits].filter(isFirst);
}
