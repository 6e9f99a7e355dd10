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

/** Asks for the punishment: 在车站吸烟[要罚多少钱]. Folded. */
const punishment =
  /(?:要|会|该|得|应|被|将|怎么|如何|怎样|咋|处以?|受到?|什么|啥|多少|最[高多])*(?:处罚|罚款|惩罚|处分|罚)(?:多少|几|钱|款|元|吗|么|不|的)*[?]?/g;
/** Fewer characters name no deed. */
const shortestDeed = 3;

/**
 * Puts behind the clauses that order or forbid something, found by the deed alone, those that say what follows when they are broken:
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
  const deed = toSimplified(foldForSearch(query)).replace(punishment, ' ').trim();
  const ofDeed =
    deed.length < shortestDeed
      ? []
      : await retriever.retrieve({ query: deed, limit: mostBroken, documents: ids });
  const best = [...nearBest(ofDeed), ...nearBest(hits)].filter(isFirst);
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
  const moved = best
    .filter(({ clause }) => hits.some((hit) => hit.clause === clause) || punishing.get(clause)?.length)
    .flatMap((hit) => [
      hit,
      ...all
        .filter(({ clause }) => punishing.get(hit.clause)?.includes(clause))
        .map((penalty): RetrievalHit => ({ ...penalty, score: hit.score, broken: hit.clause })),
    ]);
  return [...moved, ...hits].filter(isFirst);
}

function nearBest(hits: readonly RetrievalHit[]): readonly RetrievalHit[] {
  return hits.slice(0, mostBroken).filter(({ score }) => score >= leastOfBest * (hits[0]?.score ?? 0));
}

function isFirst({ clause }: RetrievalHit, at: number, hits: readonly RetrievalHit[]): boolean {
  return hits.findIndex((other) => other.clause === clause) === at;
}
