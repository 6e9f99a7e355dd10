import type { Clause } from '../../corpus/types.ts';
import { foldForSearch } from '../../text/fold.ts';
import { relativeYearsIn } from '../../text/years.ts';
import type { OneAnswer } from '../answer-one.ts';
import { areOfOneClause, type Claim, holds, isAnswered, type Passage, quoteOf } from '../draft.ts';
import type { ToldPart } from './told-part.ts';

/** The claims of the whole, and of each part what they do not quote yet; no sentence twice. */
export function mergeClaims(whole: OneAnswer, told: readonly ToldPart[]): readonly Claim[] {
  // Asked at several times, each part is told of its own and the whole of one of them.
  const areApart = areOfSeveralTimes(told) && told.some(({ one }) => isAnswered(one.draft));
  let claims: readonly Claim[] = isAnswered(whole.draft) && !areApart ? whole.draft.claims : [];
  for (const one of told) if (isAnswered(one.one.draft)) claims = withPart(claims, one, areApart);
  return withoutRepeats(claims);
}

/** Whether parts are asked of years that differ, each by its word. */
export function areOfSeveralTimes(told: readonly Pick<ToldPart, 'part'>[]): boolean {
  const times = told.map(({ part }) => relativeYearsIn(part.asked)[0]);
  return new Set(times).size > 1 && times.every((time) => time !== undefined);
}

function withPart(claims: readonly Claim[], { one, opening }: ToldPart, areApart: boolean): readonly Claim[] {
  const { draft, shownIn = [] } = one;
  if (one.isEnumerated === true) return [...claims, ...draft.claims];
  const gives = ({ passages }: Claim) =>
    passages.some((passage) => shownIn.some((statement) => holds(passage, statement)));
  const first = draft.claims.find(gives) ?? draft.claims[0];
  const clause = first?.passages[0]?.clause;
  if (first === undefined || clause === undefined) return claims;
  const quoted = claims.flatMap(({ passages }) => passages);
  const isQuotedClause = quoted.some((passage) => areOfOneClause(passage, { clause }));
  if (shownIn.length === 0) {
    if (!isQuotedClause) return [...claims, first];
    const [surest] = first.passages;
    const isNew = surest !== undefined && !quoted.some((other) => holds(other, surest));
    return [...(isNew ? beside(claims, clause, [surest]) : claims), ...naming(draft.claims, opening, quoted)];
  }
  // What gives the thing is quoted beside what is quoted of its clause already.
  const shown = first.passages.filter((passage) => shownIn.some((statement) => holds(passage, statement)));
  if (shown.some((passage) => quoted.some((other) => holds(other, passage)))) return claims;
  if (!isQuotedClause)
    return [...claims, areApart && shown.length > 0 ? { ...first, passages: shown } : first];
  return beside(claims, clause, shown);
}

/** Passages of a clause beside what is quoted of it already. */
function beside(claims: readonly Claim[], clause: Clause, passages: readonly Passage[]): readonly Claim[] {
  const at = claims.findIndex((claim) =>
    claim.passages.some((passage) => areOfOneClause(passage, { clause })),
  );
  return claims.map((claim, i) =>
    i === at ? { ...claim, passages: [...claim.passages, ...passages] } : claim,
  );
}

/** Where a part's first clause is quoted for another part: the sentences of its next one that name what it asks about. */
function naming(
  claims: readonly Claim[],
  opening: string | undefined,
  quoted: readonly Passage[],
): readonly Claim[] {
  if (opening === undefined) return [];
  for (const claim of claims) {
    const passages = claim.passages.filter((passage) => foldForSearch(quoteOf(passage)).includes(opening));
    const isNew = !passages.some((passage) => quoted.some((other) => areOfOneClause(other, passage)));
    if (passages.length > 0 && isNew) return [{ ...claim, passages }];
  }
  return [];
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
