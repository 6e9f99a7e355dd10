import type { Span } from '../../src/corpus/types.ts';
import { liesWithin } from '../section-index.ts';

/**
 * What an acceptable section is worth in nDCG beside a gold section's 1. It says something
 * right, but not what was asked for first.
 */
export const acceptableGain = 0.5;

/** One place of a ranking, judged. */
export interface JudgedHit {
  /** Positions, in the list of golds, of those that contain the hit and were not found before it. */
  readonly newGolds: readonly number[];
  readonly acceptable: boolean;
}

/**
 * Judges a ranking by where its hits stand: a hit counts for a gold section when it lies inside
 * it, so that a gold chapter is found by any of its clauses, and each gold is found once.
 *
 * @param hits ranges of the retrieved sections, best first.
 */
export function judgeRanking(
  hits: readonly Span[],
  gold: readonly Span[],
  acceptable: readonly Span[],
): readonly JudgedHit[] {
  const found = new Set<number>();
  return hits.map((hit) => {
    const inside = gold.flatMap((section, position) => (liesWithin(hit, section) ? [position] : []));
    const newGolds = inside.filter((position) => !found.has(position));
    for (const position of newGolds) found.add(position);
    return {
      newGolds,
      acceptable: inside.length === 0 && acceptable.some((section) => liesWithin(hit, section)),
    };
  });
}

/**
 * Share of the gold sections among the first `k`, of as many as fit into `k` places: with two
 * golds, recall@1 is 1 when either stands first.
 */
export function recallAtK(ranking: readonly JudgedHit[], goldCount: number, k: number): number {
  const found = ranking.slice(0, k).reduce((sum, hit) => sum + hit.newGolds.length, 0);
  return Math.min(1, found / Math.min(goldCount, k));
}

/** One over the rank of the first gold section; 0 when none was retrieved. */
export function reciprocalRank(ranking: readonly JudgedHit[]): number {
  const first = ranking.findIndex((hit) => hit.newGolds.length > 0);
  return first === -1 ? 0 : 1 / (first + 1);
}

/**
 * nDCG over the first ten places (Järvelin & Kekäläinen, 2002). A gold section gains 1, an
 * acceptable one {@link acceptableGain}. The ideal is the golds alone at the top, and of a ranking
 * only its best discounted gains count, as many as there are golds: an acceptable section can
 * stand in for a gold at half its worth, and a generous list of acceptable sections neither
 * raises the ideal nor lifts a ranking above it.
 */
export function ndcgAt10(ranking: readonly JudgedHit[], goldCount: number): number {
  const discounted = ranking.slice(0, 10).map((hit, position) => {
    const gain = hit.newGolds.length > 0 ? 1 : hit.acceptable ? acceptableGain : 0;
    return gain / Math.log2(position + 2);
  });
  const best = discounted.sort((left, right) => right - left).slice(0, goldCount);
  let ideal = 0;
  for (let position = 0; position < Math.min(goldCount, 10); position += 1)
    ideal += 1 / Math.log2(position + 2);
  return best.reduce((sum, value) => sum + value, 0) / ideal;
}
