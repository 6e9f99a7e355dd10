import type { EvidenceReader } from '../ports.ts';
import { foldForSearch } from '../text/fold.ts';
import { toSimplified } from '../text/script.ts';
import { yearsIn, yearsStated } from '../text/years.ts';
import { headingOf, isClosingNote, type Statement } from './answerability/statements.ts';

/** Reading a sentence takes as long as embedding it: so many of a clause, the nearest to the question. */
const sentencesOfClause = 3;
/** In characters, a sentence and its headings: few that the reader learnt from are longer. */
const longestPassage = 160;
/** In characters, of what a note at the end of a clause is on. */
const longestNotedOn = 80;

/** A sentence that was read together with the question. */
export interface ReadStatement {
  readonly statement: Statement;
  /** Log-odds that it answers the question. */
  readonly reading: number;
}

/** A sentence as it is read: below its headings. */
export interface Passage {
  readonly statement: Statement;
  /** In simplified script. */
  readonly text: string;
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
  const passages = passagesToRead(query, statements, always);
  const readings = await reader.read(
    toSimplified(query),
    passages.map(({ text }) => text),
  );
  return passages
    .map(({ statement }, i): ReadStatement => ({ statement, reading: readings[i] ?? 0 }))
    .sort((a, b) => b.reading - a.reading);
}

/** What is read for a question: of each clause the nearest sentences, and those that are always read. */
export function passagesToRead(
  query: string,
  statements: readonly Statement[],
  always: readonly Statement[] = [],
): readonly Passage[] {
  const asksOfYear = yearsIn(foldForSearch(query)).length > 0;
  return withoutTwins([...always, ...nearest(statements)]).map((statement) => ({
    statement,
    text: passageOf(statement, asksOfYear),
  }));
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
  const { clause, start, end, broken, yearBefore } = statement;
  const text = clause.text.slice(start - clause.start, end - clause.start);
  // A note in brackets says nothing without what it is on, which a clause says first.
  const notedOn = isClosingNote(statement) ? clause.text.slice(0, start - clause.start) : '';
  const sentence = notedOn.slice(0, longestNotedOn) + text;
  const year =
    withYear && yearBefore !== null && yearsStated(sentence).length === 0 ? [`${yearBefore}年`] : [];
  // The first sentence has the name that a clause opens with itself.
  const headings = start === clause.start ? clause.heading : headingOf(clause);
  const heading = [...headings, ...(broken === undefined ? [] : [broken.text]), ...year].join(' ');
  const room = Math.max(0, longestPassage - sentence.length - 1);
  const above = heading.slice(Math.max(0, heading.length - room));
  return toSimplified(`${above} ${sentence}`.trim()).slice(0, longestPassage);
}
