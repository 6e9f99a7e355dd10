import type { Clause, PolicyDocument } from '../../corpus/types.ts';
import type { RetrievalHit } from '../../retrieval/types.ts';
import type { Passage } from '../draft.ts';

/** A clause from which one may go on. */
export interface NearbyClause {
  readonly clause: Clause;
  /** 1 for one that answered, less the farther it is. */
  readonly nearness: number;
}

/** Clauses on either side of the one that answered. */
const neighbours = 2;
const nearnessOf = { quoted: 1, found: 0.8, beside: 0.5 };

/** The clauses that answered, those that came near, and those that stand beside the first, each once. */
export function nearbyClauses(
  quoted: readonly Passage[],
  hits: readonly RetrievalHit[],
  documents: ReadonlyMap<string, PolicyDocument>,
): NearbyClause[] {
  const near = new Map<Clause, NearbyClause>();
  const add = (clause: Clause, nearness: number) => {
    if (!near.has(clause)) near.set(clause, { clause, nearness });
  };
  const places = quoted.flatMap(({ clause }) => {
    const clauses = documents.get(clause.documentId)?.clauses ?? [];
    const at = clauses.findIndex(({ id }) => id === clause.id);
    const own = clauses[at];
    return own === undefined ? [] : [{ own, clauses, at }];
  });
  for (const { own } of places) add(own, nearnessOf.quoted);
  const best = hits[0]?.score ?? 1;
  for (const { clause, score } of hits) add(clause, (nearnessOf.found * score) / best);
  for (const { own, clauses, at } of places.slice(0, 1)) {
    const around = clauses.slice(Math.max(0, at - neighbours), at + neighbours + 1);
    for (const other of around) if (headingAbove(other) === headingAbove(own)) add(other, nearnessOf.beside);
  }
  return [...near.values()];
}

function headingAbove({ heading, title }: Clause): string {
  return (title === '' ? heading : heading.slice(0, -1)).join('\n');
}
