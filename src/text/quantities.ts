import { parseChineseNumeral } from './chinese-numerals.ts';
import type { Span } from './span.ts';
import { readSpokenShare, spokenShare } from './spoken-shares.ts';

export const quantityKinds = ['amount', 'percentage', 'date', 'count', 'rank', 'multiple', 'plain'] as const;
/** What a number measures: money, a share, a date, things, a place in an order, a factor; `plain` is none of these. */
export type QuantityKind = (typeof quantityKinds)[number];

/** A number in a text, with its unit. */
export interface Quantity extends Span {
  /** As it stands: `3000亿元`, `9%`, `3-5家`, `三分之二`. */
  readonly text: string;
  readonly kind: QuantityKind;
  /** In base units (yuan, a fraction for shares, the year for dates); `null` for what has no single value. */
  readonly value: number | null;
  /** The far end of a range. */
  readonly upTo: number | null;
  /** Unit as written, without the scale: `元`, `家`, `%`, `年`; empty when there is none. */
  readonly unit: string;
}

const arabic = '\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?|\\d+(?:\\.\\d+)?';
const chinese = '[零〇一二两三四五六七八九十百千][零〇一二两三四五六七八九十百千万亿]*';
/** Sums as they are written so that nobody alters them: 贰拾万元整. One such character alone is mostly a name (大陆圆桌). */
const capitalDigit = '[零〇壹贰貳叁參参叄肆伍陆陸柒捌玖拾佰仟]';
const capital = `${capitalDigit}[零〇壹贰貳叁參参叄肆伍陆陸柒捌玖拾佰仟万萬亿億]+|${capitalDigit}(?=[元圆圓][整正])`;
const scales = '万亿|百亿|千亿|亿|百万|千万|万|千|百';
const moneyUnits = '元人民币|人民币|美元|元';
const shareUnits = '百分点|%|％|‰';
const dateUnits = '年|月|日|世纪';
/** Units that count things, as alternatives of a pattern. */
export const countUnits =
  '个工作日|个月|平方公里|平方米|公里|千米|微米|纳米|毫米|厘米|英寸|小时|分钟|亩|吨|度|兆瓦|瓦时|瓦|米|天|周|户|个|家|项|台|件|名|人|位|所|座|栋|处|种|类|批|' +
  '条|款|级|强|倍|次|场|届|架|毫秒|秒|兆赫|吉赫|千赫|赫兹|兆|门|支|套|辆|艘|张|片|颗|岁|期|大|[Tt]|城|市|省|区|县|组|块|轮|字|分|页|章|节';

/** Of frequencies and of bandwidth, in letters of either case. */
const latinUnits = '[KkMmGg]?[Hh][Zz]|[KkMmGgTt]bps';
const unit = `${latinUnits}|${moneyUnits}|${shareUnits}|${dateUnits}|${countUnits}`;
const measured = `(?:个(?=百分点))?(${unit})`;
/** PDF copies set blanks around numbers; a number at a line's end has no unit on the next. */
const blank = '[ \\t\u3000]*';
const range = `(?:${blank}[-－—–~～至到]${blank})`;
/** What closes a sum, and is no word of what follows: 元整, but not 元整体. */
const closed = '(?:[整正](?=[,，。;；、)）”」\\s]|$))?';
const numberBody = `(${arabic})(?:${blank}[余多])?(${scales})?(?:${blank}[余多])?(?:${range}(${arabic})(${scales})?)?(?:${blank}[余多])?(?:${blank}${measured}(?:(?<=元)${closed})?)?`;
const chineseBody = `(${chinese})(?:[至到](${chinese}))?(?:余|多)?(${scales})?(?:余|多)?${measured}`;
/** 师生比 1∶4000. */
const ratio = '(?<![\\d:：∶])1[:：∶](\\d{1,5})(?![\\d:：∶])';
const fraction = `百分之(${chinese}|${arabic})|(${chinese}|\\d+)分之(${chinese}|\\d+)|${ratio}`;
const ordinal = `第(${chinese}|\\d+)(位|名|个|家|次|批|期|届)?`;
const first = '首(?:个|家|批|次|位|创)';

/** 万家以上, 过万家: ten thousand without a numeral, where it is plainly meant as a number. */
const myriad =
  '(?<![\\d零〇一二两三四五六七八九十百千万亿.])(?:(?<=[过超达近逾破])万|万(?=余?.(?:以上|左右)))余?([家户人个名台项])';

const sum = `(${capital})([元圆圓])${closed}`;

const quantityPattern = new RegExp(
  `(${spokenShare})|(${fraction})|(${ordinal})|(${first})|${numberBody}|${chineseBody}|${myriad}|${sum}`,
  'g',
);

/** Powers of ten: shifting the decimal point keeps 1.1万 at 11000, where multiplying gives 11000.000000000002. */
const scaleExponents: Readonly<Record<string, number>> = {
  百: 2,
  千: 3,
  万: 4,
  百万: 6,
  千万: 7,
  亿: 8,
  百亿: 10,
  千亿: 11,
  万亿: 12,
};

/** Words made with a numeral that count nothing: names of plans, idioms, quantifiers. */
const notQuantities =
  /^(?:百年(?:未有|大计|变局|奋斗|老|目标|历程|征程|名)|十[二三四五]五|十[七八九]大|二十大|一[批系带路体些方直定般切起致流代轮化旦并样次]|一年[度来]|[一两]化|二次|三农|四化|双[一创]|千方百计|十分|百花|万物|万众|一二三产)/;

/**
 * Finds numbers with their units, Arabic and Chinese. Chinese numerals count only with a unit behind them (两家, 六大), as in 一批 or
 * 第一代 they mostly are no figures.
 */
export function findQuantities(text: string): Quantity[] {
  const found: Quantity[] = [];
  for (const match of text.matchAll(quantityPattern)) {
    const quantity = read(match, text);
    if (quantity !== null) found.push(quantity);
  }
  return found;
}

function read(match: RegExpMatchArray, text: string): Quantity | null {
  const [
    whole,
    spoken,
    share,
    percent,
    denominator,
    numerator,
    toOne,
    place,
    placeNumber,
    ,
    firstOf,
    ...rest
  ] = match;
  const [
    low,
    lowScale,
    high,
    highScale,
    arabicUnit,
    numeral,
    highNumeral,
    numeralScale,
    numeralUnit,
    myriadUnit,
    capitals,
  ] = rest;
  const start = match.index ?? 0;
  const base = { start, end: start + whole.length, text: whole, upTo: null };
  if (spoken !== undefined) return { ...base, ...readSpokenShare(spoken), kind: 'percentage', unit: '分之' };
  if (toOne !== undefined)
    return { ...base, kind: 'percentage', value: divide(1, toNumber(toOne)), unit: ':' };
  if (share !== undefined) {
    const value =
      percent !== undefined
        ? toNumber(percent, undefined, -2)
        : divide(toNumber(numerator), toNumber(denominator));
    return { ...base, kind: 'percentage', value, unit: percent !== undefined ? '%' : '分之' };
  }
  if (place !== undefined) return { ...base, kind: 'rank', value: toNumber(placeNumber), unit: '第' };
  if (firstOf !== undefined) return { ...base, kind: 'rank', value: 1, unit: '首' };
  if (myriadUnit !== undefined) return { ...base, kind: 'count', value: 10_000, unit: myriadUnit };
  if (capitals !== undefined) return { ...base, kind: 'amount', value: toNumber(capitals), unit: '元' };
  if (low !== undefined) {
    const before = text[start - 1] ?? '';
    // A digit inside a name (5G, IPv6, X86, 1+N) is no figure unless a unit of counting follows.
    if (/[A-Za-z+]/.test(before) || (/^[A-Za-z+]/.test(text.slice(base.end)) && arabicUnit === undefined))
      return null;
    const kind = kindOf(arabicUnit);
    const shift = kind !== 'percentage' ? 0 : arabicUnit === '‰' ? -3 : -2;
    const scale = lowScale ?? (high === undefined ? undefined : highScale);
    return {
      ...base,
      kind,
      value: toNumber(low, scale, shift),
      upTo: high === undefined ? null : toNumber(high, highScale, shift),
      unit: arabicUnit ?? '',
    };
  }
  if (numeral !== undefined && !notQuantities.test(text.slice(start, start + 4))) {
    return {
      ...base,
      kind: kindOf(numeralUnit),
      value: toNumber(numeral, numeralScale),
      upTo: highNumeral === undefined ? null : toNumber(highNumeral, numeralScale),
      unit: numeralUnit ?? '',
    };
  }
  return null;
}

function kindOf(unitText: string | undefined): QuantityKind {
  if (unitText === undefined) return 'plain';
  if (new RegExp(`^(?:${moneyUnits})$`).test(unitText)) return 'amount';
  if (new RegExp(`^(?:${shareUnits})$`).test(unitText)) return 'percentage';
  if (new RegExp(`^(?:${dateUnits})$`).test(unitText)) return 'date';
  if (unitText === '倍') return 'multiple';
  return 'count';
}

/** @param shift places by which the decimal point moves to the right, on top of the scale */
function toNumber(text: string | undefined, scale?: string, shift = 0): number | null {
  if (text === undefined) return null;
  const exponent = (scale === undefined ? 0 : (scaleExponents[scale] ?? 0)) + shift;
  const plain = /^\d/.test(text) ? text.replaceAll(',', '') : parseChineseNumeral(text);
  return plain === null ? null : Number(`${plain}e${exponent}`);
}

function divide(a: number | null, b: number | null): number | null {
  return a === null || b === null || b === 0 ? null : a / b;
}

/** 第一 in 第一梯队 is no first place. */
export function isPartOfWord({ kind, end }: Quantity, text: string): boolean {
  return kind === 'rank' && /^(?:梯队|方阵|阵营|产业|线|时间|批|[条款项章节编号])/.test(text.slice(end));
}
