import { findQuantities, type Quantity } from '../../text/quantities.ts';
import { plainName } from '../profile/plain-name.ts';
import type { KnownFirm } from '../profile/types.ts';
import type { Measure } from '../types.ts';
import { likeness, sameThing } from './likeness.ts';

const people = /^[人名位]$/;
const staff = /职工|员工|在职|用工|参保|社会保险/;
/** Some of the staff only, who have to be told by themselves. */
const some = /新招|招用|招聘|引进|新增|毕业生|博士|硕士|人才|退役|残疾|脱贫/;

/**
 * How many of what a sum is given for each of a firm tells: 6名应届毕业生 for 每人, 2项 for 每项.
 *
 * @returns `null` where it tells none, or more than one number that may be meant
 */
export function itemsOf(measure: Measure, { affirmed, headcount }: KnownFirm): Quantity | null {
  const unit = measure.grant?.perItem?.unit;
  if (unit === undefined) return null;
  const words = measure.text;
  const isOfStaff = people.test(unit) && staff.test(words) && !some.test(words);
  const fitting = affirmed.split('\n').flatMap((line) =>
    findQuantities(line).filter(({ kind, value, unit: own, start, end }) => {
      if (kind !== 'count' || value === null || !Number.isInteger(value)) return false;
      if (!(people.test(unit) ? people.test(own) : own === unit)) return false;
      if (isOfStaff) return value === headcount;
      const name = plainName(`${line.slice(0, start)} ${line.slice(end)}`);
      return likeness(name, words) >= sameThing;
    }),
  );
  const values = new Set(fitting.map(({ value }) => value));
  return values.size === 1 ? (fitting[0] ?? null) : null;
}
