import { findQuantities, type Quantity } from '../../text/quantities.ts';
import type { Span } from '../../text/span.ts';

/** A grade in a text; `isThreshold` where it is a number to reach. */
export interface Grade extends Span {
  readonly isThreshold: boolean;
}

/** A list of names or thresholds. */
const list = /[^,，。；;、的对]{1,18}(?:、[^,，。；;、的对]{1,18})+/g;
/** What stands before the first name of a list, and belongs to the sentence. */
const leadUp =
  /^.*(?:在|为|达到|获得|获评|获|设立|建立|组建|制定|认定|评为|通过|新毕业|引进|列入|入选|年度)(?!首次)/;
/** 首次突破1亿元: the words that bound the first threshold are its own. */
const boundAhead = /(?:首次)?(?:达到|突破|超过|满|不低于|不少于)?$/;

/**
 * The grades that a sentence gives something for, each its own: 对3A、4A、5A级的企业,分别给予… has three, as has 首次突破1亿元、5亿元、10亿元.
 *
 * @param before what stands before the amounts
 * @param count how many amounts there are; a list of another length is none of grades
 * @returns offsets in `before`; empty where no list has so many members
 */
export function gradesIn(before: string, count: number): Grade[] {
  const lists = [...before.matchAll(list)].filter(({ 0: found }) => found.split('、').length === count);
  const match = lists.at(-1);
  if (match === undefined) return [];
  const quantities = findQuantities(before).filter(({ kind, unit }) => kind !== 'rank' && unit !== '');
  let at = match.index;
  const members = match[0].split('、').map((name) => {
    const from = before.indexOf(name, at);
    at = from + name.length;
    const amount = quantities.find(({ start, end }) => start >= from && end <= from + name.length);
    return { name, from, amount };
  });
  // 硕士、本科生…满1年: a number of one member alone is no threshold of grades.
  const areThresholds = members.every(({ amount }) => amount !== undefined && amount.unit !== '级');
  return members.map(({ name, from, amount }, position) => {
    if (areThresholds && amount !== undefined) return withBound(before, from, amount);
    const lead = position === 0 ? (leadUp.exec(name)?.[0].length ?? 0) : 0;
    const behind = position === count - 1 ? (/[与和并且].*$/.exec(name)?.[0].length ?? 0) : 0;
    const start = from + (lead < name.length ? lead : 0);
    return { start, end: from + name.length - (behind < name.length ? behind : 0), isThreshold: false };
  });
}

function withBound(text: string, from: number, { start, end }: Quantity): Grade {
  const ahead = boundAhead.exec(text.slice(from, start))?.[0].length ?? 0;
  return { start: start - ahead, end, isThreshold: true };
}

/** What the thresholds of a list are of: 年度营业收入 in 年度营业收入首次突破1亿元、5亿元; empty where grades are names. */
export function subjectOfGrades(before: string, [first]: readonly Grade[]): string {
  if (first?.isThreshold !== true) return '';
  const words = before.slice(0, first.start).split(/[,，。；;]/);
  return (words.at(-1) ?? '').replace(/^对/, '');
}
