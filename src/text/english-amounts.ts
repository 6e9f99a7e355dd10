import { findEnglishQuantities } from './english-quantities.ts';
import type { Quantity } from './quantities.ts';

/** Sums of money in an English text, in yuan: 500 billion yuan, RMB 1.2 trillion. Other currencies are left out. */
export function findEnglishAmounts(text: string): Quantity[] {
  return findEnglishQuantities(text)
    .filter(({ kind, currency }) => kind === 'amount' && currency === 'cny')
    .map(({ start, end, text: written, value, upTo }): Quantity => {
      return { start, end, text: written, kind: 'amount', value, upTo, unit: '元' };
    });
}
