import { chineseNumeral, magnitudeFactor, parseChinese } from './chinese-numerals.ts';

/**
 * The numbers of a text, read for the evals alone: the system's own verifier shares no code with
 * this file, so that neither can hide the other's mistake.
 */
export interface NumberToken {
  /** As it stands in the text. */
  readonly text: string;
  /** Equal keys mean the same number: value with its magnitude, and whether it is a percentage. */
  readonly key: string;
}

/**
 * How to read numerals that may be words: what an answer says is read with care (一批 is no
 * number, 三家 is), what supports it generously.
 */
export type Reading = 'said' | 'supporting';

const englishMagnitudes: Readonly<Record<string, number>> = {
  thousand: 1e3,
  million: 1e6,
  billion: 1e9,
  trillion: 1e12,
};
const englishUnits = 'zero one two three four five six seven eight nine ten eleven twelve'.split(' ');
const englishTens = 'ten twenty thirty forty fifty sixty seventy eighty ninety hundred'.split(' ');
// Zero and one are left out: "one" is seldom a number.
const englishWords = new Map([
  ...englishTens.map((word, position) => [word, (position + 1) * 10] as const),
  ...englishUnits.map((word, value) => [word, value] as const).slice(2),
]);

const numeral = chineseNumeral;
const arabic = String.raw`\d{1,3}(?:,\d{3})+(?!\d)(?:\.\d+)?|\d+(?:\.\d+)?`;
const pattern = new RegExp(
  [
    `(?<denominator>${numeral}+)分之(?<numerator>${arabic}|${numeral}+(?:点${numeral}+)?)`,
    // Names such as 5G, V2X, X86 and 25T are one thing; ordinals such as 3rd are not names.
    String.raw`(?<name>[A-Za-z]+\d[\dA-Za-z]*|(?:\d+(?:\.\d+)?)(?!(?:st|nd|rd|th)(?![A-Za-z]))[A-Za-z]+[\dA-Za-z]*)`,
    String.raw`(?<arabic>${arabic})(?:\s*(?<magnitude>[十百千万亿]+|(?:thousand|million|billion|trillion)\b))?` +
      String.raw`(?:\s*(?<suffix>个百分点|%|percent\b|per cent\b|(?:st|nd|rd|th)\b))?`,
    `(?<chinese>${numeral}+(?:点${numeral}+)?)`,
    String.raw`\b(?<word>${[...englishWords.keys()].join('|')})\b`,
  ].join('|'),
  'gi',
);
/** After these a single Chinese digit counts something. */
const measureWord = /^[余多]?[个家项条年月日倍次位名类种级款台套件座处区市县所届期段章节篇大步米吨元度成]/;

/** Full width to ASCII, traditional numerals to simplified, currency codes apart from their amount. */
function normalise(text: string): string {
  return text
    .replace(/[！-～]/g, (character) => String.fromCharCode(character.charCodeAt(0) - 0xfee0))
    .replace(/萬/g, '万')
    .replace(/億/g, '亿')
    .replace(/兩/g, '两')
    .replace(/點/g, '点')
    .replace(/個/g, '个')
    .replace(/\b(?:CNY|RMB|USD|US\$|¥|\$)(?=\d)/gi, ' ');
}

/** Every number of a text, in reading order. A supporting text supports an ordinal's bare number too. */
export function numberTokens(source: string, reading: Reading): readonly NumberToken[] {
  const text = normalise(source);
  const tokens: NumberToken[] = [];
  for (const match of text.matchAll(pattern)) {
    const before = text.slice(Math.max(0, match.index - 4), match.index);
    const after = text.slice(match.index + match[0].length);
    const keys = keysOf(match.groups ?? {}, reading, before, after);
    if (!before.endsWith('第')) tokens.push(...keys.map((key) => ({ text: match[0], key })));
    else
      for (const key of keys) {
        tokens.push({ text: match[0], key: key.replace('number:', 'ordinal:') });
        if (reading === 'supporting') tokens.push({ text: match[0], key });
      }
  }
  return tokens;
}

function keysOf(
  groups: Readonly<Record<string, string | undefined>>,
  reading: Reading,
  before: string,
  after: string,
): readonly string[] {
  const { denominator, numerator = '', name, arabic, magnitude, suffix, word, chinese } = groups;
  if (denominator !== undefined) return [fractionKey(denominator, numerator)];
  if (name !== undefined) return [`name:${name.toLowerCase()}`];
  if (word !== undefined) return [`number:${englishWords.get(word.toLowerCase())}`];
  if (arabic !== undefined) {
    // 在12,300家 may be 12 and 300 as well as 12300: a Chinese text in ASCII punctuation.
    const parts = reading === 'supporting' && arabic.includes(',') ? arabic.split(',') : [];
    return [arabicKey(arabic, magnitude, suffix), ...parts.map((part) => `number:${Number(part)}`)];
  }
  if (chinese === undefined) return [];
  return reading === 'supporting' || countsSomething(chinese, before, after) ? [chineseKey(chinese)] : [];
}

/** Whether a run of Chinese numerals, as an answer says it, is a number rather than part of a word. */
function countsSomething(run: string, before: string, after: string): boolean {
  if (before.endsWith('第'))
    return !(/(?:^|[\n。;；!！?？])\s*第$/.test(before) && /^[,，、:：]/.test(after));
  if (run.length > 1) return true;
  return run !== '一' && measureWord.test(after);
}

function fractionKey(denominator: string, numerator: string): string {
  const over = parseChinese(denominator) ?? denominator;
  const part = /^\d/.test(numerator) ? Number(numerator.replaceAll(',', '')) : parseChinese(numerator);
  if (over === 100 && part !== null) return `percent:${part}`;
  return `fraction:${part ?? numerator}/${over}`;
}

function arabicKey(digits: string, magnitude: string | undefined, suffix: string | undefined): string {
  const english = magnitude === undefined ? undefined : englishMagnitudes[magnitude.toLowerCase()];
  const factor = english ?? magnitudeFactor(magnitude ?? '');
  const value = exact(Number(digits.replaceAll(',', '')) * factor);
  if (suffix === '个百分点') return `points:${value}`;
  if (/^(?:st|nd|rd|th)$/i.test(suffix ?? '')) return `ordinal:${value}`;
  return suffix === undefined ? `number:${value}` : `percent:${value}`;
}

function chineseKey(run: string): string {
  const value = parseChinese(run);
  return value === null ? `words:${run}` : `number:${value}`;
}

/** 2.4 × 10⁴ is 24000 and not 23999.999999999996. */
function exact(value: number): number {
  return Number(value.toPrecision(12));
}
