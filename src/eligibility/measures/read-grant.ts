import { findQuantities } from '../../text/quantities.ts';
import type { Grant, MeasurePart } from '../types.ts';

/** What a sentence gives for each of its grades: 对3A、4A、5A级的企业,分别给予50万元、100万元、150万元 gives three. */
export interface GradedGrant {
  readonly grant: Grant;
  /** The grade that it is for; `null` where there is one for all. */
  readonly grade: MeasurePart | null;
}

const money = /(?:万|亿|百万|千万)?元$/;
const rate = /(?:按照不超过|按照|按|不超过)其?(?:实际)?([^,，。；;按]{2,24}?)(?:的)?(\d+(?:\.\d+)?%)/;
const cap = /(?:最高|不超过|上限(?:为)?|累计不超过|限额)(?:可达|为)?(\d[\d.]*(?:万|亿)?元)/;
const capWord = /(?:最高|不超过|上限(?:为)?|限额)(?:可达|为)?$/;
/** Names of a list in front of 分别. */
const gradeList =
  /((?:[^,，、。的对]{1,10}、)+[^,，、。的对]{1,10}?)(级的?企业|级)?(?:的企业)?[,，]?[^,，]{0,6}分别/;

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
  const amounts = findQuantities(text).filter(({ kind, text: own }) => kind === 'amount' && money.test(own));
  const capped = amounts.find(({ start }) => capWord.test(text.slice(0, start)));
  // 投资1000万元及以上 is a threshold, and what stands before the word of giving is not given.
  const given = amounts.filter(
    (amount) =>
      amount !== capped &&
      !/^(?:及|或)?以上|^以下/.test(text.slice(amount.end)) &&
      /(?:奖补|补助|补贴|奖励|资助|给予|分别|一次性)[^,，]{0,12}$|、\s*$/.test(text.slice(0, amount.start)),
  );
  const share = rate.exec(text);
  const capMatch = cap.exec(text);
  const grant: Grant = {
    rate: share === null ? null : readRate(share, text, part),
    cap:
      capped?.value != null && capMatch !== null
        ? { ...part(capMatch.index, capMatch[0].length), value: capped.value }
        : null,
    fixed: null,
  };
  const grades = given.length > 1 ? gradesOf(text, part) : [];
  if (grades.length === given.length && grades.length > 1) {
    return given.map((amount, at) => ({
      grade: grades[at] ?? null,
      grant: { ...grant, fixed: { ...part(amount.start, amount.text.length), value: amount.value ?? 0 } },
    }));
  }
  const [only] = given;
  const fixed = only?.value == null ? null : { ...part(only.start, only.text.length), value: only.value };
  if (grant.rate === null && grant.cap === null && fixed === null) return [];
  return [{ grade: null, grant: { ...grant, fixed } }];
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

function gradesOf(text: string, part: (start: number, length: number) => MeasurePart): MeasurePart[] {
  const match = gradeList.exec(text);
  const list = match?.[1];
  if (match === null || list === undefined) return [];
  let at = match.index;
  return list.split('、').map((name) => {
    const own = name.replace(/^.*(?:在|为|达到|获得)/, '');
    const start = text.indexOf(own, at);
    at = start + own.length;
    // 3A、4A、5A级: the last one's 级 is that of all.
    const level = text[at] === '级' ? 1 : 0;
    return part(start, own.length + level);
  });
}
