import type { Clause } from '../corpus/types.ts';
import type { UnderstoodQuestion } from '../question/understand-question.ts';
import { foldForSearch } from '../text/fold.ts';
import { splitSentences } from '../text/sentences.ts';
import { yearsStated } from '../text/years.ts';
import type { Statement } from './answerability/statements.ts';
import type { Claim, DraftAnswer, Passage } from './draft.ts';
import type { ClausesById } from './sections/with-lists.ts';

/**
 * Puts before an answer to 哪一年 the sentence that names the year of all that follows it, where what is quoted names none: 到2020年,… above
 * ——应用服务。渗透率达到30%以上. The draft as it is for any other question.
 *
 * @param shownIn sentences that tell the year, the surest first
 */
export function withYear(
  draft: DraftAnswer,
  { slot }: UnderstoodQuestion,
  shownIn: readonly Statement[],
  documents: ClausesById,
): DraftAnswer {
  const [surest] = shownIn;
  if (slot?.quantities.includes('date') !== true || surest === undefined) return draft;
  const { clause, sentence, yearBefore } = surest;
  if (yearBefore === null || yearsStated(sentence).length > 0) return draft;
  const announcing = sentenceOfYear(yearBefore, clause, documents);
  if (announcing === null) return draft;
  const first: Claim = { lead: '', passages: [announcing] };
  return { ...draft, claims: [first, ...draft.claims] };
}

/** The last sentence before a clause, under the same heading, that names a year. */
function sentenceOfYear(year: string, clause: Clause, documents: ClausesById): Passage | null {
  const all = documents.get(clause.documentId)?.clauses ?? [];
  const before = all.slice(
    0,
    all.findIndex(({ id }) => id === clause.id),
  );
  const heading = clause.heading.join('\n');
  for (const one of before.reverse().filter((other) => other.heading.join('\n') === heading)) {
    const stated = splitSentences(one.text).findLast(({ start, end }) =>
      yearsStated(foldForSearch(one.text.slice(start, end))).includes(year),
    );
    if (stated !== undefined)
      return { clause: one, start: one.start + stated.start, end: one.start + stated.end };
  }
  return null;
}
