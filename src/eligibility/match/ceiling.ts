import type { KnownFirm } from '../profile/types.ts';
import type { Grant, Measure } from '../types.ts';
import { figureOf } from './figure-status.ts';

/** The most that a measure gives a firm, and how that is reckoned. */
export interface Ceiling {
  /** `240万元`. */
  readonly text: string;
  /** In yuan. */
  readonly value: number;
  /** `null` where the amount stands in the text as it is. */
  readonly derivation: Derivation | null;
}

/** Arithmetic that anybody can repeat: `800万元 × 30% = 240万元`. */
export interface Derivation {
  readonly text: string;
  /** What it is made of: the firm's figure, the share, the most. */
  readonly inputs: readonly string[];
  readonly rule: 'share-of-figure' | 'share-up-to-most';
}

const paid = /^(?:合同)?(?:金额|(?:实际)?(?:支付|投入|发生|支出|缴纳|费用))/;

/** The ceiling of a measure for a firm; `null` where the text gives no amount. */
export function ceilingOf({ grant, conditions }: Measure, { figures }: KnownFirm): Ceiling | null {
  if (grant === null) return null;
  const { rate, cap } = grant;
  /** 合同实际支付金额 is what was paid for what has to be done: 购买云服务. */
  const paidFor = (base: string) =>
    paid.test(base)
      ? (conditions
          .filter(({ about }) => about === 'activity')
          .map(({ text }) => figureOf(text, figures, 'money'))
          .find((figure) => figure !== null) ?? null)
      : null;
  const own = rate === null ? null : (figureOf(rate.base.text, figures, 'money') ?? paidFor(rate.base.text));
  if (rate !== null && own !== null) {
    const share = roundFen(own.value * rate.value);
    const sum = `${own.text} × ${rate.text} = ${inYuan(share)}`;
    if (cap === null || share <= cap.value)
      return {
        text: inYuan(share),
        value: share,
        derivation: { text: sum, inputs: [own.text, rate.text], rule: 'share-of-figure' },
      };
    const inputs = [own.text, rate.text, cap.text];
    return {
      text: inYuan(cap.value),
      value: cap.value,
      derivation: { text: `${sum} > ${inYuan(cap.value)}`, inputs, rule: 'share-up-to-most' },
    };
  }
  const amount = mostOf(grant);
  return amount === null ? null : { text: inYuan(amount.value), value: amount.value, derivation: null };
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
