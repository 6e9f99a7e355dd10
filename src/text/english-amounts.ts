import type { Quantity } from './quantities.ts';

const pattern =
  /(?:(?:cny|rmb|¥|yuan)\s?)?(\d+(?:,\d{3})*(?:\.\d+)?)\s?(million|billion|bn|trillion|tn)(?:\s?(?:yuan|rmb|cny|renminbi))?/gi;
const exponents: Readonly<Record<string, number>> = { million: 6, billion: 9, bn: 9, trillion: 12, tn: 12 };

/** Sums of money in an English text, in yuan: 500 billion yuan, RMB 1.2 trillion. Other currencies are not read. */
export function findEnglishAmounts(text: string): Quantity[] {
  return [...text.matchAll(pattern)].flatMap((match): Quantity[] => {
    const [whole, digits = '', scale = ''] = match;
    if (!/cny|rmb|¥|yuan|renminbi/i.test(whole)) return [];
    return [
      {
        start: match.index,
        end: match.index + whole.length,
        text: whole,
        kind: 'amount',
        value: Number(`${digits.replaceAll(',', '')}e${exponents[scale.toLowerCase()] ?? 0}`),
        upTo: null,
        unit: '元',
      },
    ];
  });
}
