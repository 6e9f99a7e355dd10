import type { QuestionRecord } from './run.ts';

/** How many questions of each expected outcome were given which: `counts[expected][given]`. */
export type OutcomeCounts = Readonly<Record<string, Readonly<Record<string, number>>>>;

/** Counts expected against given outcomes. */
export function countOutcomes(
  records: readonly {
    readonly question: { readonly outcome: string };
    readonly outcome: QuestionRecord['outcome'];
  }[],
): OutcomeCounts {
  const counts: Record<string, Record<string, number>> = {};
  for (const { question, outcome } of records) {
    const row = counts[question.outcome] ?? {};
    row[outcome] = (row[outcome] ?? 0) + 1;
    counts[question.outcome] = row;
  }
  return counts;
}

/** Adds up counts cell by cell. */
export function sumOutcomes(list: readonly OutcomeCounts[]): OutcomeCounts {
  const sum: Record<string, Record<string, number>> = {};
  for (const counts of list)
    for (const [expected, row] of Object.entries(counts))
      for (const [given, count] of Object.entries(row)) {
        const target = sum[expected] ?? {};
        target[given] = (target[given] ?? 0) + count;
        sum[expected] = target;
      }
  return sum;
}
