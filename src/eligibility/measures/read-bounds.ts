import { findQuantities, type Quantity } from '../../text/quantities.ts';
import type { Grant } from '../types.ts';

/** The most that is given, with the words that say so. */
export interface Cap {
  readonly amount: Quantity;
  readonly start: number;
  readonly length: number;
  readonly value: number;
}

const ahead =
  /(?:最高|最多|不(?:得|予)?(?:超过|高于|多于)|累计不超过|上限|限额|封顶)(?:不(?:得)?超过)?(?:可以?|能)?(?:给予|予以)?(?:一次性)?(?:享受|补助|补贴|奖励|资助|支持|奖补|贴息)?(?:可达|达到?|为)?$/;
const behind = /^(?:封顶|为限|为上限|以内|以下)/;

/**
 * The amounts that bound what is given: 最高300万元, 不超过50万元, 100万元封顶.
 *
 * @param amounts amounts of money in the text
 */
export function capsIn(amounts: readonly Quantity[], text: string): Cap[] {
  return amounts.flatMap((amount): Cap[] => {
    if (amount.value === null) return [];
    const word = ahead.exec(text.slice(0, amount.start));
    const follows = behind.exec(text.slice(amount.end))?.[0].length ?? 0;
    if (word === null && follows === 0) return [];
    // 低于50万元以下的项目 sets a threshold; behind what is given, a bound.
    if (word === null && !/[给补助奖励贴]/.test(text.slice(0, amount.start))) return [];
    const start = word === null ? amount.start : word.index;
    const end = amount.end + (word === null ? follows : 0);
    return [{ amount, start, length: end - start, value: amount.value }];
  });
}

interface Number {
  readonly text: string;
  readonly start: number;
  readonly value: number;
}

/** A share of what lies above a step of the same sum. */
export interface Tier {
  readonly above: Number;
  readonly rate: Number;
}

const tier = /(\d[\d,.]*(?:千万|百万|万|亿)?元)(?:及|\(含\)|（含）)?(?:以上)?的?部分/g;

/** 其中1000万元以上部分按10%, 超过500万元的部分,按5%给予补助: in their order. */
export function tiersIn(text: string): Tier[] {
  return [...text.matchAll(tier)].flatMap((match): Tier[] => {
    const [whole, amount = ''] = match;
    const from = match.index + whole.length;
    const rest = /^[^;；。]*/.exec(text.slice(from))?.[0] ?? '';
    const value = findQuantities(amount)[0]?.value;
    const share = findQuantities(rest).find(({ kind }) => kind === 'percentage');
    if (value == null || share?.value == null) return [];
    return [
      {
        above: { text: amount, start: match.index, value },
        rate: { text: share.text, start: from + share.start, value: share.value },
      },
    ];
  });
}

const unitAhead = /每一?(人|名|位|项|件|个|台|套|辆|场|亩|平方米|吨)(?!企业|单位|公司)[^,，;；。\d]{0,10}$/;
const unitBehind = /^(?:[/／]|每)(人|名|位|项|件|个|台|套|辆|场|亩|平方米|吨)/;

/** What a sum is given for each of: 每人300元, 20万元/项; `undefined` for a sum as a whole. */
export function perItemIn(text: string, { start, end }: Quantity): Grant['perItem'] {
  const before = text.slice(0, start);
  const unit = unitAhead.exec(before)?.[1] ?? unitBehind.exec(text.slice(end))?.[1];
  if (unit === undefined) return undefined;
  const around = `${before.split(/[,，;；。]/).at(-1) ?? ''}${text.slice(end, end + 14)}`;
  return { unit, isRepeated: /每(?:个)?(?:月|年|季|天|日)|\/(?:月|年)|连续/.test(around) };
}
