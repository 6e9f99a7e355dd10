import type { Quantity } from '../../text/quantities.ts';
import type { KnownFigure, KnownFirm } from '../profile/types.ts';
import type { Grant, Measure } from '../types.ts';
import { baseFigure } from './base-figure.ts';
import { figureOf } from './figure-status.ts';
import { itemsOf } from './per-item.ts';

/** The most that a measure gives a firm, and how that is reckoned. */
export interface Ceiling {
  /** `240万元`. */
  readonly text: string;
  /** In yuan. */
  readonly value: number;
  /** `null` where the amount stands in the text as it is. */
  readonly derivation: Derivation | null;
}

type ReckoningRule =
  | `${'share' | 'share-in-tiers' | 'sum-for-each'}-up-to-most`
  | 'share-of-figure'
  | 'share-in-tiers'
  | 'sum-for-each';

/** Arithmetic that anybody can repeat: `800万元 × 30% = 240万元`. */
export interface Derivation {
  readonly text: string;
  /** What it is made of: the firm's figure, the share, the most. */
  readonly inputs: readonly string[];
  readonly rule: ReckoningRule;
}

const paid = /^(?:合同)?(?:金额|(?:实际)?(?:支付|投入|发生|支出|缴纳|费用))/;

/** The ceiling of a measure for a firm; `null` where the text gives no amount. */
export function ceilingOf(measure: Measure, firm: KnownFirm): Ceiling | null {
  const { figures } = firm;
  const { grant, conditions } = measure;
  if (grant === null) return null;
  // Who had less before gets the difference only: what that is nobody can tell from one grade.
  if (/补差|差额/.test(measure.text)) return null;
  const { rate } = grant;
  /** 合同实际支付金额 is what was paid for what has to be done: 购买云服务. */
  const paidFor = (base: string) =>
    paid.test(base)
      ? (conditions
          .filter(({ about }) => about === 'activity')
          .map(({ text }) => figureOf(text, figures, 'money'))
          .find((figure) => figure !== null) ?? null)
      : null;
  const own =
    rate === null ? null : (baseFigure(measure, rate.base.text, figures) ?? paidFor(rate.base.text));
  if (rate !== null && own !== null) {
    return reckon(grant, rate, own);
  }
  const items = itemsOf(measure, firm);
  if (items !== null && grant.fixed !== null && grant.perItem?.isRepeated === false)
    return ofItems(grant, grant.fixed, items);
  const amount = mostOf(grant);
  return amount === null ? null : { text: inYuan(amount.value), value: amount.value, derivation: null };
}

/** A sum for each, up to the most: 80人 × 500元 = 4万元. */
function ofItems(grant: Grant, each: NonNullable<Grant['fixed']>, items: Quantity): Ceiling | null {
  const value = roundFen((items.value ?? 0) * each.value);
  const reckoned = {
    value,
    sum: `${items.text} × ${each.text} = ${inYuan(value)}`,
    inputs: [items.text, each.text],
  };
  return upToMost(grant, reckoned, { whole: 'sum-for-each', capped: 'sum-for-each-up-to-most' });
}

/** What was reckoned, with its sum as it is shown. */
interface Reckoned {
  readonly value: number;
  readonly sum: string;
  readonly inputs: readonly string[];
}

/** A sum, or the most that the text gives where that is less; `null` where it would pass a bound that several measures share. */
function upToMost(
  { cap, bound = Number.POSITIVE_INFINITY }: Grant,
  { value, sum, inputs }: Reckoned,
  rule: Readonly<Record<'whole' | 'capped', Derivation['rule']>>,
): Ceiling | null {
  if (Math.min(value, cap?.value ?? value) > bound) return null;
  if (cap === null || value <= cap.value)
    return { text: inYuan(value), value, derivation: { text: sum, inputs, rule: rule.whole } };
  return {
    text: inYuan(cap.value),
    value: cap.value,
    derivation: { text: `${sum} > ${inYuan(cap.value)}`, inputs: [...inputs, cap.text], rule: rule.capped },
  };
}

/** The share of a figure, in its tiers, up to the most; `null` where the text bounds it in a way that is not read. */
function reckon(grant: Grant, rate: NonNullable<Grant['rate']>, own: KnownFigure): Ceiling | null {
  const { tiers = [] } = grant;
  const [tier, ...others] = tiers.filter(({ above }) => own.value > above.value);
  if (others.length > 0) return null;
  const over = tier === undefined ? 0 : roundFen(own.value - tier.above.value);
  const share = roundFen((own.value - over) * rate.value + over * (tier?.rate.value ?? 0));
  const terms = tier === undefined ? own.text : `${tier.above.text} × ${rate.text} + ${inYuan(over)}`;
  const sum = `${terms} × ${(tier?.rate ?? rate).text} = ${inYuan(share)}`;
  const inputs = [own.text, rate.text, ...(tier === undefined ? [] : [tier.above.text, tier.rate.text])];
  const reckoned = { value: share, sum, inputs };
  return tier === undefined
    ? upToMost(grant, reckoned, { whole: 'share-of-figure', capped: 'share-up-to-most' })
    : upToMost(grant, reckoned, { whole: 'share-in-tiers', capped: 'share-in-tiers-up-to-most' });
}

/** The amount of a grant that is the most it gives: 每件资助5000元,每年最高10万元 gives 10万元; `null` where it only names a share. */
export function mostOf({ cap, fixed }: Grant): NonNullable<Grant['cap']> | null {
  if (cap === null || fixed === null) return cap ?? fixed;
  return cap.value > fixed.value ? cap : fixed;
}

function roundFen(yuan: number): number {
  return Math.round(yuan * 100) / 100;
}

/** 2400000 → 240万元, 150000000 → 1.5亿元; never rounded. */
export function inYuan(yuan: number): string {
  if (yuan >= 1e8 && Number.isInteger(yuan / 1e4)) return `${Number((yuan / 1e8).toPrecision(15))}亿元`;
  return yuan >= 1e4 ? `${Number((yuan / 1e4).toPrecision(15))}万元` : `${yuan}元`;
}
