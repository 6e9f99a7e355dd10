import type { Measure } from '../../src/eligibility/types.ts';
import { type Located, overlap } from './score-match.ts';

/** How many amounts and conditions that an author found were read, as counts. */
export interface PartsScore {
  /** Measures that give an amount, and those read with it. */
  readonly amounts: number;
  readonly amountsFound: number;
  /** Amounts that were read, and those that an author found. */
  readonly amountsRead: number;
  readonly amountsRight: number;
  readonly conditions: number;
  readonly conditionsFound: number;
}

/** Least share of the shorter of two stretches that they have in common to be the same. */
const sameStretch = 0.5;

/** Holds amounts and conditions of the measures that were read against those an author found. */
export function scoreParts(gold: readonly Located[], read: readonly Measure[]): PartsScore {
  const amounts = gold.filter(({ ceiling }) => ceiling !== null);
  const withAmounts = read.filter((measure) => amountOf(measure) !== null);
  const conditions = gold.flatMap((one) => one.conditions.map(({ text }) => ({ one, text })));
  return {
    amounts: amounts.length,
    amountsFound: amounts.filter((one) => read.some((measure) => hasAmount(one, measure))).length,
    amountsRead: withAmounts.length,
    amountsRight: withAmounts.filter((measure) => amounts.some((one) => hasAmount(one, measure))).length,
    conditions: conditions.length,
    conditionsFound: conditions.filter(({ one, text }) => isRead(one, text, read)).length,
  };
}

function amountOf({ grant }: Measure): string | null {
  return (grant?.cap ?? grant?.fixed)?.text ?? null;
}

function hasAmount(gold: Located, measure: Measure): boolean {
  const wanted = gold.ceiling?.text.replace(/^\D*/, '');
  if (wanted === undefined || overlap(gold, measure) < sameStretch) return false;
  return amountOf(measure)?.replace(/^\D*/, '') === wanted;
}

function isRead(gold: Located, text: string, read: readonly Measure[]): boolean {
  const start = gold.start + gold.quote.indexOf(text);
  const span = { start, end: start + text.length };
  return read.some(
    (measure) =>
      overlap(gold, measure) >= sameStretch &&
      measure.conditions.some((condition) => overlap(span, condition) >= sameStretch),
  );
}
