import type { Span } from './span.ts';

export const englishQuantityKinds = ['amount', 'percentage', 'year', 'multiple', 'count'] as const;

/** A number in an English text, with what it measures. */
export interface EnglishQuantity extends Span {
  /** As written: `CNY 300 billion`, `three to five`, `two thirds`. */
  readonly text: string;
  readonly kind: (typeof englishQuantityKinds)[number];
  /** In base units: the currency's for money, a fraction for shares, the year for dates. */
  readonly value: number;
  /** The far end of a range; `null` where there is none. */
  readonly upTo: number | null;
  /** `usd`, `cny` or empty. */
  readonly currency: 'cny' | 'usd' | '';
}

const ones =
  'two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
const tens = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');
/** `one` is left out: it mostly counts nothing. */
const byWord = new Map<string, number>([
  ...ones.map((word, at) => [word, at + 2] as const),
  ...tens.map((word, at) => [word, (at + 2) * 10] as const),
  ...tens.flatMap((ten, at) =>
    ['one', ...ones.slice(0, 8)].map((one, unit) => [`${ten}-${one}`, (at + 2) * 10 + unit + 1] as const),
  ),
]);
const words = [...byWord.keys()].sort((one, other) => other.length - one.length).join('|');
const number = `\\d+(?:,\\d{3})*(?:\\.\\d+)?|\\b(?:${words})\\b`;
const magnitudes: Readonly<Record<string, number>> = {
  ...{ hundred: 2, thousand: 3, million: 6, billion: 9, trillion: 12 },
  ...{ k: 3, m: 6, mn: 6, bn: 9, tn: 12 },
};
const before = '(?:(cny|rmb|yuan|¥|￥|us\\$|usd|\\$)\\s?)?';
const magnitude = '(?:[\\s-]?(hundred|thousand|million|billion|trillion|bn|mn|tn|(?<=\\d)[mk])\\b)?';
const unit =
  '(?:\\s?(%|percent\\b|per cent\\b|percentage points?\\b|yuan\\b|rmb\\b|cny\\b|renminbi\\b|(?:us )?dollars?\\b|usd\\b|times\\b|fold\\b|-fold\\b|(?<=\\d)t\\b))?';
const quantity = new RegExp(
  `(?<![\\w.+-])${before}(${number})${magnitude}(?:\\s?(?:-|–|—|to)\\s?(${number})${magnitude})?${unit}`,
  'gi',
);
const fraction = /\b(one|two|three|four)[\s-](half|halves|thirds?|quarters?|fourths?|fifths?|tenths?)\b/gi;
const parts: Readonly<Record<string, number>> = {
  ...{ half: 2, halve: 2, third: 3, quarter: 4, fourth: 4, fifth: 5, tenth: 10 },
};

/** Finds the numbers of an English text: money, shares, years, counts in digits or in words. Those inside a name (5G, IPv6) are none. */
export function findEnglishQuantities(text: string): EnglishQuantity[] {
  const shares = [...text.matchAll(fraction)].map((match) => readFraction(match));
  const taken = (start: number) => shares.some((share) => share.start <= start && start < share.end);
  const others = [...text.matchAll(quantity)]
    .filter(({ index }) => !taken(index))
    .flatMap((match) => read(match, text));
  return [...shares, ...others].sort((one, other) => one.start - other.start);
}

function readFraction({ 0: text, 1: count = '', 2: part = '', index }: RegExpExecArray): EnglishQuantity {
  const above = count.toLowerCase() === 'one' ? 1 : (byWord.get(count.toLowerCase()) ?? 1);
  const below = parts[part.toLowerCase().replace(/s$/, '')] ?? 1;
  const span = { start: index, end: index + text.length };
  return { ...span, text, kind: 'percentage', value: above / below, upTo: null, currency: '' };
}

function read(match: RegExpExecArray, text: string): EnglishQuantity[] {
  const [whole, prefix = '', low = '', lowScale, high, highScale, suffix = ''] = match;
  const start = match.index;
  const end = start + whole.length;
  // 5G, 12nm and X86 are names or sizes of something; 25T is counted by its letter.
  if (/^(?:G|D)\b|^[a-z]{2,}\d/i.test(text.slice(end))) return [];
  const scale = lowScale ?? highScale;
  const value = toNumber(low, scale);
  const upTo = high === undefined ? null : toNumber(high, highScale ?? lowScale);
  const base = { start, end, text: whole.trim() };
  if (/%|per ?cent|percentage/i.test(suffix))
    return [
      {
        ...base,
        kind: 'percentage',
        value: value / 100,
        upTo: upTo === null ? null : upTo / 100,
        currency: '',
      },
    ];
  const currency = currencyOf(`${prefix} ${suffix}`);
  if (currency !== '') return [{ ...base, kind: 'amount', value, upTo, currency }];
  if (/times|fold/i.test(suffix)) return [{ ...base, kind: 'multiple', value, upTo, currency: '' }];
  const isYear = /^(?:19|20)\d\d$/.test(low) && scale === undefined;
  return [{ ...base, kind: isYear ? 'year' : 'count', value, upTo, currency: '' }];
}

function currencyOf(words: string): EnglishQuantity['currency'] {
  if (/us\$|usd|\$|dollar/i.test(words)) return 'usd';
  return /cny|rmb|yuan|¥|￥|renminbi/i.test(words) ? 'cny' : '';
}

/** Shifting the decimal point keeps 2.4 thousand at 2400. */
function toNumber(digits: string, scale: string | undefined): number {
  const own = byWord.get(digits.toLowerCase());
  const exponent = scale === undefined ? 0 : (magnitudes[scale.toLowerCase()] ?? 0);
  return Number(`${own ?? digits.replaceAll(',', '')}e${exponent}`);
}
