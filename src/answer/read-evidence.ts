import type { EvidenceReader } from '../ports.ts';
import { foldForSearch } from '../text/fold.ts';
import { toSimplified } from '../text/script.ts';
import { yearsIn, yearsStated } from '../text/years.ts';
import { isClosingNote, type Statement } from './answerability/statements.ts';

/** Reading a sentence takes as long as embedding it: so many of a clause, the nearest to the question. */
const sentencesOfClause = 3;
/** In characters, a sentence and its headings: few that the reader learnt from are longer. */
const longestPassage = 160;

/** A sentence that was read together with the question. */
export interface ReadStatement {
  readonly statement: Statement;
  /** Log-odds that it answers the question. */
  readonly reading: number;
}

/**
 * Has sentences read together with the question, each below its headings.
 *
 * @param statements of each clause the nearest to the question are read
 * @param always statements that are read besides
 * @returns the surest first
 */
export async function readEvidence(
  query: string,
  statements: readonly Statement[],
  reader: EvidenceReader,
  always: readonly Statement[] = [],
): Promise<readonly ReadStatement[]> {
  const chosen = withoutTwins([...always, ...nearest(statements)]);
  const asksOfYear = yearsIn(foldForSearch(query)).length > 0;
  const passages = chosen.map((statement) => passageOf(statement, asksOfYear));
  const readings = await reader.read(toSimplified(query), passages);
  return chosen
    .map((statement, i): ReadStatement => ({ statement, reading: readings[i] ?? 0 }))
    .sort((a, b) => b.reading - a.reading);
}

function nearest(statements: readonly Statement[]): readonly Statement[] {
  const taken = new Map<number, number>();
  return [...statements]
    .sort((a, b) => b.nearness - a.nearness || a.rank - b.rank)
    .filter(({ rank }) => {
      const count = (taken.get(rank) ?? 0) + 1;
      taken.set(rank, count);
      return count <= sentencesOfClause;
    });
}

function withoutTwins(statements: readonly Statement[]): readonly Statement[] {
  return [...new Map(statements.map((one) => [`${one.rank}.${one.start}`, one])).values()];
}

/** @param withYear 2025年主要目标: announces sentences that do not name the year again */
function passageOf(statement: Statement, withYear: boolean): string {
  const { clause, start, end, sentenceBefore, broken, yearBefore } = statement;
  const text = clause.text.slice(start - clause.start, end - clause.start);
  // A note in brackets says nothing without what it is on.
  const sentence = isClosingNote(statement) ? sentenceBefore + text : text;
  const year =
    withYear && yearBefore !== null && yearsStated(sentence).length === 0 ? [`${yearBefore}年`] : [];
  const heading = [...clause.heading, ...(broken === undefined ? [] : [broken.text]), ...year].join(' ');
  const room = Math.max(0, longestPassage - sentence.length - 1);
  const above = heading.slice(Math.max(0, heading.length - room));
  return toSimplified(`${above} ${sentence}`.trim()).slice(0, longestPassage);
}
