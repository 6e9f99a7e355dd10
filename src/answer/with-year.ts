import type { UnderstoodQuestion } from '../question/understand-question.ts';
import { foldForSearch } from '../text/fold.ts';
import { splitSentences } from '../text/sentences.ts';
import { yearsStated } from '../text/years.ts';
import type { Statement } from './answerability/statements.ts';
import { announcesYear, leavesTimeOpen } from './answerability/told-times.ts';
import { type Claim, type DraftAnswer, type Passage, quoteOf } from './draft.ts';
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
  if (slot === null || surest === undefined || !announcesYear(slot, surest)) return draft;
  const { clause, start, yearBefore, sentence } = surest;
  const quoted = draft.claims.flatMap(({ passages }) => passages.map(quoteOf));
  const isSaid = quoted.some((quote) => yearsStated(foldForSearch(quote)).length > 0);
  if (yearBefore === null || isSaid || leavesTimeOpen(sentence)) return draft;
  const announcing = sentenceOfYear(yearBefore, { clause, start }, documents);
  if (announcing === null) return draft;
  const first: Claim = { lead: '', passages: [announcing] };
  return { ...draft, claims: [first, ...draft.claims] };
}

/** The last sentence before another, in its clause or under the same heading, that names a year. */
function sentenceOfYear(
  year: string,
  { clause, start: until }: Pick<Passage, 'clause' | 'start'>,
  documents: ClausesById,
): Passage | null {
  const all = documents.get(clause.documentId)?.clauses ?? [];
  const upToIt = all.slice(0, all.findIndex(({ id }) => id === clause.id) + 1);
  const heading = clause.heading.join('\n');
  for (const one of upToIt.toReversed().filter((other) => other.heading.join('\n') === heading)) {
    const stated = splitSentences(one.text).findLast(
      ({ start, end }) =>
        (one.id !== clause.id || one.start + end <= until) &&
        yearsStated(foldForSearch(one.text.slice(start, end))).includes(year),
    );
    if (stated !== undefined)
      return { clause: one, start: one.start + stated.start, end: one.start + stated.end };
  }
  return null;
}
