import { type scriptKinds, simplifiedKinds } from './question-kinds.ts';
import { sumTallies, type Tallies, tallyValue } from './tally.ts';

interface Scored {
  readonly question: { readonly kind: string };
  readonly scores: Tallies;
}

/**
 * Accuracy in another script or language less accuracy in simplified Chinese, −1 to 1.
 *
 * Like is compared with like: the simplified questions are weighted to the same mix of answerable
 * and unanswerable ones (direct standardisation), for a kind with fewer near misses is easier.
 *
 * @returns `null` where either side has no questions.
 */
export function scriptGap(kind: (typeof scriptKinds)[number], records: readonly Scored[]): number | null {
  const other = records.filter(({ question }) => question.kind === kind);
  const accuracy = accuracyOf(other);
  if (accuracy === null) return null;
  const simplified = records.filter(({ question }) => simplifiedKinds.includes(question.kind));
  let expected = 0;
  for (const answerable of [true, false]) {
    const share = other.filter((record) => isAnswerable(record) === answerable).length / other.length;
    if (share === 0) continue;
    const there = accuracyOf(simplified.filter((record) => isAnswerable(record) === answerable));
    if (there === null) return null;
    expected += share * there;
  }
  return accuracy - expected;
}

function accuracyOf(records: readonly Scored[]): number | null {
  return tallyValue(sumTallies(records.map((record) => record.scores)).accuracy);
}

/** Whether an answer was expected: what false refusal is counted of, also where the outcome itself was not kept. */
function isAnswerable(record: Scored): boolean {
  return record.scores.falseRefusal !== undefined;
}
