import type { Clause, PolicyDocument } from '../../corpus/types.ts';
import { areOfOneClause, type Claim, holds, type Passage } from '../draft.ts';
import { itemsBelow, openingsOf } from './announced-items.ts';

/** The documents that claims quote, by id. */
export type ClausesById = ReadonlyMap<string, Pick<PolicyDocument, 'clauses'>>;

/**
 * Puts the items behind the lines that announce them, in order, each as a claim of its own; what was quoted of them elsewhere is said
 * there. A claim that says something of its own (a verdict, a figure) stays where it is.
 */
export function withItems(claims: readonly Claim[], documents: ClausesById): readonly Claim[] {
  const lists = claims.flatMap((line) => {
    const clause = onlyClause(line);
    const isToItsEnd = line.passages.some((passage) => isEndOf(passage));
    const items = clause === null || !isToItsEnd ? [] : itemsBelow(clause, clausesAround(clause, documents));
    return items.length === 0 ? [] : [{ line, items }];
  });
  const said = new Set<Claim>();
  return claims.flatMap((claim): readonly Claim[] => {
    if (said.has(claim)) return [];
    const list = lists.find(({ line, items }) => line === claim || isOfList(claim, items));
    if (list === undefined) return [claim];
    const { line, items } = list;
    for (const one of claims) if (one === line || isOfList(one, items)) said.add(one);
    const rest = items.filter((item) => !claims.some((one) => one.lead !== '' && quotes(one, item)));
    return [line, ...rest.map((item): Claim => ({ lead: '', passages: [item] }))];
  });
}

/**
 * Puts before an item of a list, quoted without it, the line under which it stands; further items of the list follow at once.
 */
export function withOpenings(claims: readonly Claim[], documents: ClausesById): readonly Claim[] {
  const before: Passage[] = [];
  const said = new Set<Claim>();
  const openings = (claim: Claim) => {
    const clause = onlyClause(claim);
    return clause === null ? [] : openingsOf(clause, clausesAround(clause, documents));
  };
  return claims.flatMap((claim): readonly Claim[] => {
    if (said.has(claim)) return [];
    const fresh = openings(claim).filter((opening) => !before.some((one) => holds(one, opening)));
    before.push(...claim.passages, ...fresh);
    const own = fresh.at(-1);
    if (own === undefined) return [claim];
    const others = claims.filter((one) => one !== claim && one.lead === '' && !said.has(one));
    const repeating = others.filter(({ passages }) =>
      passages.every((passage) => fresh.some((opening) => holds(opening, passage))),
    );
    const together = others.filter((one) => openings(one).some((opening) => holds(opening, own)));
    for (const one of [...repeating, ...together]) said.add(one);
    return [{ ...claim, passages: [...fresh, ...claim.passages] }, ...together];
  });
}

/** The clause of which a claim quotes something, where it is one. */
export function onlyClause({ passages }: Claim): Clause | null {
  const [first, ...others] = passages;
  return first === undefined || others.some((other) => !areOfOneClause(first, other)) ? null : first.clause;
}

export function clausesAround({ documentId }: Clause, documents: ClausesById): readonly Clause[] {
  return documents.get(documentId)?.clauses ?? [];
}

function isEndOf({ clause, end }: Passage): boolean {
  return clause.text.slice(end - clause.start).trim() === '';
}

/** Whether a claim only quotes an item. */
function isOfList(claim: Claim, items: readonly Passage[]): boolean {
  const clause = onlyClause(claim);
  return claim.lead === '' && clause !== null && items.some((item) => areOfOneClause(item, { clause }));
}

function quotes({ passages }: Claim, item: Passage): boolean {
  return passages.some((passage) => areOfOneClause(passage, item));
}
