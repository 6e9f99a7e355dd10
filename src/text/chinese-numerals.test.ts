import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseChineseNumeral } from './chinese-numerals.ts';

const digits = '零一二三四五六七八九';

/** The standard way to write a number below ten thousand. */
function section(value: number): string {
  let text = '';
  for (const [unit, name] of [
    [1000, '千'],
    [100, '百'],
    [10, '十'],
    [1, ''],
  ] as const) {
    const digit = Math.floor(value / unit) % 10;
    if (digit > 0) text += digits[digit] + name;
    else if (text !== '' && !text.endsWith('零') && value % unit > 0) text += '零';
  }
  return text;
}

/** The standard way to write a whole number below 10¹², e.g. 一亿零三百万. */
function write(value: number): string {
  const parts = [
    [Math.floor(value / 1e8), '亿'],
    [Math.floor(value / 1e4) % 1e4, '万'],
    [value % 1e4, ''],
  ] as const;
  let text = '';
  for (const [part, name] of parts) {
    if (part === 0) continue;
    if (text !== '' && part < 1000) text += '零';
    text += section(part) + name;
  }
  return text === '' ? '零' : text;
}

describe('parseChineseNumeral', () => {
  it('reads back every number that is written in the standard way', () => {
    const anyNumber = fc.oneof(
      fc.nat(99_999),
      fc.nat(999_999_999),
      fc.maxSafeNat().map((n) => n % 1e12),
    );
    fc.assert(
      fc.property(anyNumber, (value) => {
        expect(parseChineseNumeral(write(value))).toBe(value);
      }),
    );
    for (let value = 0; value <= 10_100; value += 1) expect(parseChineseNumeral(write(value))).toBe(value);
  });

  it('reads years digit by digit', () => {
    const positional = (year: number) =>
      [...String(year)].map((digit) => '〇一二三四五六七八九'[Number(digit)]).join('');
    fc.assert(
      fc.property(fc.integer({ min: 1000, max: 9999 }), (year) => {
        expect(parseChineseNumeral(positional(year))).toBe(year);
      }),
    );
  });

  it.each([
    ['十', 10],
    ['十四', 14],
    ['二十', 20],
    ['一百一十', 110],
    ['一百一', 110],
    ['两百零五', 205],
    ['三千五', 3500],
    ['一万二', 12_000],
    ['一亿二', 120_000_000],
    ['三千五百亿', 350_000_000_000],
    ['三万亿', 3e12],
    ['一亿三千万', 130_000_000],
    ['兩萬', 20_000],
    ['五億', 500_000_000],
    ['六〇九', 609],
    ['百', 100],
  ])('reads %s', (text, value) => {
    expect(parseChineseNumeral(text)).toBe(value);
  });

  it.each([
    '',
    '十四五',
    '三五',
    '十十',
    '百千',
    '万',
    '亿万',
    '一百两千',
    '甲',
    '十A',
    '1',
    '一 二',
    '二三',
  ])('reads no number from %s', (text) => {
    expect(parseChineseNumeral(text)).toBeNull();
  });
});
