import type { EnglishToken } from './english-words.ts';

/** Powers of ten. */
const magnitudes: Readonly<Record<string, number>> = { thousand: 3, million: 6, billion: 9, trillion: 12 };
const currencies = new Set(['yuan', 'rmb', 'cny', 'renminbi']);

/** A number in an English question and how a Chinese text writes it. */
export interface EnglishAmount {
  /** Tokens it takes. */
  readonly length: number;
  /** `300 billion yuan` → `3000亿元`; `24000` → `24000`, `2.4万`. */
  readonly chinese: readonly string[];
}

/** The amount that starts at a token; `null` when there is none. */
export function englishAmountAt(tokens: readonly EnglishToken[], index: number): EnglishAmount | null {
  const prefixed = currencies.has(tokens[index]?.word ?? '');
  let next = prefixed ? index + 1 : index;
  const digits = tokens[next]?.word ?? '';
  if (!/^\d+(\.\d+)?%?$/.test(digits)) return null;
  next += 1;
  const percent = digits.endsWith('%') || isPercent(tokens, next);
  if (percent) {
    const words = digits.endsWith('%') ? 0 : tokens[next]?.word === 'per' ? 2 : 1;
    return { length: next + words - index, chinese: [`${digits.replace('%', '')}%`] };
  }
  const word = tokens[next]?.word ?? '';
  const power = Object.hasOwn(magnitudes, word) ? (magnitudes[word] ?? 0) : 0;
  if (power > 0) next += 1;
  const suffixed = currencies.has(tokens[next]?.word ?? '');
  if (suffixed) next += 1;
  const unit = prefixed || suffixed ? '元' : '';
  return {
    length: next - index,
    chinese: spellings(Number(digits), digits, power).map((text) => text + unit),
  };
}

function isPercent(tokens: readonly EnglishToken[], index: number): boolean {
  const word = tokens[index]?.word;
  return word === 'percent' || (word === 'per' && tokens[index + 1]?.word === 'cent');
}

function spellings(value: number, digits: string, power: number): string[] {
  const whole = value * 10 ** power;
  if (power === 0) return whole >= 10_000 ? [digits, `${short(whole / 1e4)}万`] : [digits];
  if (whole >= 1e12) return [`${short(whole / 1e8)}亿`, `${short(whole / 1e12)}万亿`];
  if (whole >= 1e8) return [`${short(whole / 1e8)}亿`];
  return whole >= 1e4 ? [`${short(whole / 1e4)}万`, short(whole)] : [short(whole)];
}

/** Without the noise of binary fractions: .3 billion is 3亿, not 2.9999999999999996亿. */
function short(value: number): string {
  return String(Number(value.toPrecision(12)));
}
