import { tuning } from '../tuning.ts';
import type { ConditionKind } from '../types.ts';
import type { MatchedMeasure } from './matched-measure.ts';

const told = new Set<ConditionKind>(['figure', 'certification', 'activity', 'time']);

/**
 * The measures that are shown, in the one order that every surface keeps: what offers what the firm needs; what concerns it, the most first;
 * what is for all; what failed, with its reason.
 */
export function chooseMeasures(all: readonly MatchedMeasure[]): MatchedMeasure[] {
  const of = (state: MatchedMeasure['state']) => all.filter((one) => one.state === state).sort(byConcern);
  const applies = of('applies');
  const general = of('general').filter(({ concern, measure }) => concern > 0 || measure.grant !== null);
  const room = Math.max(0, tuning.general - applies.length);
  // Money that enterprises are given for the asking is worth knowing of, whatever else was found.
  const grants = general.filter(
    ({ measure: { grant, beneficiary } }) => grant !== null && /企业|公司/.test(beneficiary?.text ?? ''),
  );
  const others = general.filter((one) => !grants.includes(one));
  // What failed is only of interest where something else spoke for it, or where it failed on something that the firm told.
  const failed = of('failed').filter(
    ({ concern, conditions }) =>
      concern >= tuning.concern ||
      conditions.some(({ condition, status }) => status === 'not_met' && told.has(condition.about)),
  );
  const offered = [...applies, ...grants, ...others.slice(0, room)];
  return [
    ...offered.filter(({ needs }) => needs.length > 0),
    ...offered.filter(({ needs }) => needs.length === 0),
    ...failed.slice(0, tuning.failed),
  ];
}

function byConcern(one: MatchedMeasure, other: MatchedMeasure): number {
  return other.concern - one.concern;
}
