import type { OneAnswer } from './answer-one.ts';
import { type Claim, isAnswered, type Passage } from './draft.ts';
import type { ToldPart } from './told-part.ts';

/** The claims of the whole, and of each part what they do not quote yet; no sentence twice. */
export function mergeClaims(whole: OneAnswer, told: readonly ToldPart[]): readonly Claim[] {
  let claims: readonly Claim[] = isAnswered(whole.draft) ? whole.draft.claims : [];
  for (const { one } of told) if (isAnswered(one.draft)) claims = withPart(claims, one);
  return withoutRepeats(claims);
}

function withPart(claims: readonly Claim[], { draft, shownIn = [] }: OneAnswer): readonly Claim[] {
  const gives = ({ passages }: Claim) =>
    passages.some((passage) => shownIn.some((statement) => holds(passage, statement)));
  const first = draft.claims.find(gives) ?? draft.claims[0];
  const clause = first?.passages[0]?.clause;
  if (first === undefined || clause === undefined) return claims;
  const quoted = claims.flatMap(({ passages }) => passages);
  const isQuotedClause = quoted.some((passage) => isSameClause(passage, { clause }));
  if (shownIn.length === 0) return isQuotedClause ? claims : [...claims, first];
  // What gives the thing is quoted beside what is quoted of its clause already.
  const shown = first.passages.filter((passage) => shownIn.some((statement) => holds(passage, statement)));
  if (shown.some((passage) => quoted.some((other) => holds(other, passage)))) return claims;
  if (!isQuotedClause) return [...claims, first];
  let isAdded = false;
  return claims.map((claim) => {
    if (isAdded || !claim.passages.some((passage) => isSameClause(passage, { clause }))) return claim;
    isAdded = true;
    return { ...claim, passages: [...claim.passages, ...shown] };
  });
}

/** Each passage once, where it is quoted first. */
function withoutRepeats(claims: readonly Claim[]): readonly Claim[] {
  const seen: Passage[] = [];
  return claims.flatMap((claim): Claim[] => {
    const passages = claim.passages.filter((passage) => !seen.some((other) => holds(other, passage)));
    seen.push(...passages);
    return passages.length === 0 ? [] : [{ ...claim, passages }];
  });
}

/** Whether a passage holds another stretch of the same clause. */
export function holds(passage: Passage, stretch: Passage): boolean {
  return isSameClause(passage, stretch) && passage.start <= stretch.start && passage.end >= stretch.end;
}

function isSameClause(one: Pick<Passage, 'clause'>, other: Pick<Passage, 'clause'>): boolean {
  return one.clause.documentId === other.clause.documentId && one.clause.id === other.clause.id;
}
