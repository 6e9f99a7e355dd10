import { findQuantities, type Quantity } from '../../text/quantities.ts';
import type { Grant, MeasurePart } from '../types.ts';
import { isFine } from './no-benefit.ts';
import { capsIn, perItemIn, tiersIn } from './read-bounds.ts';
import { gradesIn, subjectOfGrades } from './read-grades.ts';

/** What a sentence gives for each of its grades: 对3A、4A、5A级的企业,分别给予50万元、100万元、150万元 gives three. */
export interface GradedGrant {
  readonly grant: Grant;
  /** The grade that it is for; `null` where there is one for all. */
  readonly grade: MeasurePart | null;
  /** What the grade is a threshold of: 年度营业收入; empty for a name. */
  readonly subject: string;
}

const money = /(?:万|亿|百万|千万)?[元圆][整正]?$/;
const rates = [
  /(?:按照不超过|按照|按|不超过)其?(?:实际)?([^,，。；;按]{2,24}?)(?:的)?(\d+(?:\.\d+)?%)/,
  // 给予研发投入20%的配套支持
  /(?:给予|予以|补贴|补助|奖励)其?([^,，。；;按\d]{2,16}?)(?:的)?(\d+(?:\.\d+)?%)/,
];
/** A word of giving not far ahead of an amount. */
const giving = /(?:奖补|补助|补贴|奖励|资助|给予|予以|分别|一次性|发放|享受|申领)[^,，]{0,12}$/;
const givenBehind = /^[^,，;；。]{0,8}(?:给予|予以|补|奖|发放|资助)/;
const threshold = /^(?:及|或)?以上|^以下/;

/**
 * Reads amounts out of a measure.
 *
 * @param text the measure's words
 * @param base offset of the words in the document
 * @returns none where no amount stands
 */
export function readGrants(text: string, base: number): GradedGrant[] {
  const part = (start: number, length: number): MeasurePart => ({
    text: text.slice(start, start + length),
    start: base + start,
    end: base + start + length,
  });
  const amounts = findQuantities(text).filter(
    (one) => one.kind === 'amount' && money.test(one.text) && !isFine(text, one),
  );
  const caps = capsIn(amounts, text);
  const capped = caps.map(({ amount }) => amount);
  const tiers = tiersIn(text).map(({ above, rate }) => ({
    above: { ...part(above.start, above.text.length), value: above.value },
    rate: { ...part(rate.start, rate.text.length), value: rate.value },
  }));
  const given = givenAmounts(amounts, text).filter(
    (amount) => !capped.includes(amount) && !tiers.some(({ above }) => above.start === base + amount.start),
  );
  const share = rates.map((pattern) => pattern.exec(text)).find((match) => match !== null) ?? null;
  const [most, ...others] = [...caps].sort((one, other) => other.value - one.value);
  const grant: Grant = {
    rate: share === null ? null : readRate(share, text, part),
    cap: most === undefined ? null : { ...part(most.start, most.length), value: most.value },
    fixed: null,
    ...(tiers.length === 0 ? {} : { tiers }),
    ...(others.length === 0 ? {} : { bound: Math.min(...others.map(({ value }) => value)) }),
  };
  const listed = listOf(amounts, text);
  const [first] = listed;
  const before = text.slice(0, first?.start ?? 0);
  const grades = listed.length > 1 ? gradesIn(before, listed.length) : [];
  if (grades.length > 1) {
    const names = grades.map(({ start, end }) => part(start, end - start));
    const subject = subjectOfGrades(before, grades);
    const own = first !== undefined && capped.includes(first) ? { ...grant, cap: null } : grant;
    return listed.map((amount, at) => ({
      grade: names[at] ?? null,
      subject,
      grant: { ...own, fixed: { ...part(amount.start, amount.text.length), value: amount.value ?? 0 } },
    }));
  }
  const [only] = given;
  const fixed = only?.value == null ? null : { ...part(only.start, only.text.length), value: only.value };
  if (grant.rate === null && grant.cap === null && fixed === null) return [];
  const perItem = only === undefined ? undefined : perItemIn(text, only);
  const each = perItem === undefined ? {} : { perItem };
  return [{ grade: null, subject: '', grant: { ...grant, fixed, ...each } }];
}

/** 投资1000万元及以上 is a threshold, and what stands before the word of giving is not given. */
function givenAmounts(amounts: readonly Quantity[], text: string): Quantity[] {
  return amounts.filter(
    (amount) =>
      !threshold.test(text.slice(amount.end)) &&
      (giving.test(text.slice(0, amount.start)) ||
        // 按每人300元给予补贴: a sum for each may stand in front of the word.
        (perItemIn(text, amount) !== undefined && givenBehind.test(text.slice(amount.end)))),
  );
}

/** 20万元、50万元、100万元 behind a word of giving: amounts in a row. */
function listOf(amounts: readonly Quantity[], text: string): Quantity[] {
  for (const [at, first] of amounts.entries()) {
    if (!giving.test(text.slice(0, first.start)) || threshold.test(text.slice(first.end))) continue;
    const row = [first];
    for (const next of amounts.slice(at + 1)) {
      const last = row.at(-1);
      if (last === undefined || !/^[、和]$/.test(text.slice(last.end, next.start))) break;
      row.push(next);
    }
    if (row.length > 1) return row;
  }
  return [];
}

function readRate(
  match: RegExpExecArray,
  text: string,
  part: (start: number, length: number) => MeasurePart,
): Grant['rate'] {
  const [whole, base = '', percent = ''] = match;
  const at = match.index + whole.lastIndexOf(percent);
  const baseAt = text.indexOf(base, match.index);
  return {
    ...part(at, percent.length),
    value: Number(`${Number(percent.slice(0, -1))}e-2`),
    base: part(baseAt, base.length),
  };
}
