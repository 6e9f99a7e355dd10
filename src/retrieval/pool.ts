import type { IndexedClause } from '../corpus/chunks.ts';
import type { DenseScores } from './dense.ts';

/** Ordinals of the clauses of some documents; `null` for all. */
export function allowedOrdinals(clauses: readonly IndexedClause[], documents: readonly string[] | undefined) {
  if (documents === undefined) return null;
  const ids = new Set(documents);
  return new Set(clauses.filter(({ clause }) => ids.has(clause.documentId)).map(({ ordinal }) => ordinal));
}

/** Ordinals to score exactly, ascending: all of them in a small corpus, otherwise the best of each side. */
export function choosePool(
  count: number,
  allowed: ReadonlySet<number> | null,
  size: number,
  lexical: readonly ReadonlyMap<number, number>[],
  dense: DenseScores | null,
): number[] {
  const isAllowed = (ordinal: number) => allowed === null || allowed.has(ordinal);
  const candidates = allowed === null ? count : allowed.size;
  if (candidates <= size) {
    return allowed === null
      ? Array.from({ length: count }, (_, ordinal) => ordinal)
      : [...allowed].sort((a, b) => a - b);
  }
  const pool = new Set<number>();
  for (const scores of lexical) {
    const best = [...scores]
      .filter(([ordinal]) => isAllowed(ordinal))
      .sort((a, b) => b[1] - a[1] || a[0] - b[0]);
    for (const [ordinal] of best.slice(0, size)) pool.add(ordinal);
  }
  for (const ordinal of dense?.candidates ?? []) if (isAllowed(ordinal)) pool.add(ordinal);
  return [...pool].sort((a, b) => a - b);
}
