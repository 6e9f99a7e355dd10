import type { EvidenceReader } from '../ports.ts';
import { toSimplified } from '../text/script.ts';
import type { Statement } from './answerability/statements.ts';

/** Reading a sentence takes as long as embedding it: this many at most, and of a clause the nearest to the question. */
const sentencesRead = 12;
const sentencesOfClause = 3;

/** The sentence that answers most surely. */
export interface ReadStatement {
  readonly statement: Statement;
  /** Log-odds that it answers the question. */
  readonly reading: number;
}

/**
 * Has sentences read together with the question, each below its headings.
 *
 * @param statements the nearest of them are read
 * @returns the surest; `null` when there are none
 */
export async function readEvidence(
  query: string,
  statements: readonly Statement[],
  reader: EvidenceReader,
): Promise<ReadStatement | null> {
  const chosen = nearest(statements);
  const readings = await reader.read(toSimplified(query), chosen.map(passageOf));
  return chosen
    .map((statement, i): ReadStatement => ({ statement, reading: readings[i] ?? -Infinity }))
    .reduce<ReadStatement | null>(
      (surest, one) => (surest === null || one.reading > surest.reading ? one : surest),
      null,
    );
}

function nearest(statements: readonly Statement[]): readonly Statement[] {
  const taken = new Map<number, number>();
  return [...statements]
    .sort((a, b) => b.nearness - a.nearness || a.rank - b.rank)
    .filter(({ rank }) => {
      const count = (taken.get(rank) ?? 0) + 1;
      taken.set(rank, count);
      return count <= sentencesOfClause;
    })
    .slice(0, sentencesRead);
}

function passageOf({ clause, start, end }: Statement): string {
  const text = clause.text.slice(start - clause.start, end - clause.start);
  return toSimplified([...clause.heading, text].join(' '));
}
