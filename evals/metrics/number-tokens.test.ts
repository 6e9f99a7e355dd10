import { describe, expect, it } from 'vitest';
import { parseChinese } from './chinese-numerals.ts';
import { numberTokens } from './number-tokens.ts';

const keys = (text: string) => numberTokens(text, 'said').map((token) => token.key);

describe('numbers of a text', () => {
  it.each([
    ['3000亿元', ['number:300000000000']],
    ['３０００億元', ['number:300000000000']],
    ['三千亿元', ['number:300000000000']],
    ['3,000亿元', ['number:300000000000']],
    ['CNY 300 billion', ['number:300000000000']],
    ['CNY300 billion', ['number:300000000000']],
    ['2.4万余个', ['number:24000']],
    ['超过9%', ['percent:9']],
    ['百分之九', ['percent:9']],
    ['9 per cent', ['percent:9']],
    ['提高3个百分点', ['points:3']],
    ['三分之二', ['fraction:2/3']],
    ['2021—2025年', ['number:2021', 'number:2025']],
    ['3-5家', ['number:3', 'number:5']],
    ['5G、V2X、25T和X86', ['name:5g', 'name:v2x', 'name:25t', 'name:x86']],
    ['“十四五”', ['words:十四五']],
    ['二〇三五年', ['number:2035']],
    ['三家企业', ['number:3']],
    ['两项', ['number:2']],
    ['第一位', ['ordinal:1']],
    ['第3位', ['ordinal:3']],
    ['跃居全国第一。', ['ordinal:1']],
    ['the 3rd of four', ['ordinal:3', 'number:4']],
    ['超百亿元', ['number:10000000000']],
  ])('%s', (text, expected) => {
    expect(keys(text)).toEqual(expected);
  });

  it.each(['打造一批企业', '统一标准,万物互联', '进一步,一定,十分', '三医联动', '第一,做大;第二,做强'])(
    'finds none in what are words: %s',
    (text) => {
      expect(keys(text)).toEqual([]);
    },
  );

  it('reads every numeral of a supporting text', () => {
    const found = numberTokens('三医联动,一批,2,300家', 'supporting').map((token) => token.key);
    expect(found).toEqual(['number:3', 'number:1', 'number:2300', 'number:2', 'number:300']);
    expect(numberTokens('第3位', 'supporting').map((token) => token.key)).toEqual(['ordinal:3', 'number:3']);
  });
});

describe('parseChinese', () => {
  it.each([
    ['十', 10],
    ['二十一', 21],
    ['一百零五', 105],
    ['三千五百亿', 350_000_000_000],
    ['一万亿', 1e12],
    ['六〇九', 609],
    ['二点四', 2.4],
    ['十四五', null],
    ['三四百', null],
  ])('%s is %s', (run, value) => {
    expect(parseChinese(run)).toBe(value);
  });
});
