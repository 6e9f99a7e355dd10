import { findQuantities } from '../../text/quantities.ts';
import type { HeldCondition } from './concern.ts';

/** What of a match its grades are told by. */
interface Graded {
  readonly measure: { readonly documentId: string; readonly start: number; readonly end: number };
  readonly conditions: readonly HeldCondition[];
}

/**
 * Of the grades of one sentence the one that the firm has takes the others their chance: who is 4A is not 5A, and whose turnover passed 5亿元
 * gets what is given for that, not what is given for 1亿元.
 *
 * @returns those that are left, in their order; `not_met` where another grade is the firm's
 */
export function decideGrades<Matched extends Graded>(
  all: readonly Matched[],
  again: (matched: Matched, conditions: readonly HeldCondition[]) => Matched,
): Matched[] {
  const groups = new Map<string, Matched[]>();
  for (const one of all) {
    if (gradeOf(one) === undefined) continue;
    const key = `${one.measure.documentId} ${one.measure.start} ${one.measure.end}`;
    groups.set(key, [...(groups.get(key) ?? []), one]);
  }
  const dropped = new Set<Matched>();
  const replaced = new Map<Matched, Matched>();
  for (const group of groups.values()) {
    const met = group.filter((one) => gradeOf(one)?.status === 'met');
    const [highest] = [...met].sort((one, other) => thresholdOf(other) - thresholdOf(one));
    for (const one of group) {
      const grade = gradeOf(one);
      if (highest === undefined || grade === undefined || one === highest) continue;
      if (grade.status === 'met' && grade.condition.about === 'figure') dropped.add(one);
      if (grade.status === 'unknown' && grade.condition.about === 'certification' && met.length === 1)
        replaced.set(one, again(one, withStatus(one.conditions, grade)));
    }
  }
  return all.filter((one) => !dropped.has(one)).map((one) => replaced.get(one) ?? one);
}

function gradeOf({ conditions }: Graded): HeldCondition | undefined {
  return conditions.find(({ condition }) => condition.isGrade === true);
}

function thresholdOf(one: Graded): number {
  return findQuantities(gradeOf(one)?.condition.text ?? '').find(({ kind }) => kind !== 'rank')?.value ?? 0;
}

function withStatus(conditions: readonly HeldCondition[], grade: HeldCondition): HeldCondition[] {
  return conditions.map((one) => (one === grade ? { ...one, status: 'not_met' } : one));
}
