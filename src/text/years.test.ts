import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldForSearch } from './fold.ts';
import { isOfOtherRelativeYear, isOfYears, yearsIn } from './years.ts';

const years = (text: string) => yearsIn(foldForSearch(text));

describe('years in a text', () => {
  it.each([
    ['到2025年', ['2025']],
    ['截至2020年底', ['2020']],
    ['到２０２５年', ['2025']],
    ['2021—2025年', ['2021', '2025']],
    ['2021到2025年', ['2021', '2025']],
    ['目标是到2030', ['2030']],
    ['再看到2030,想冲到多少', ['2030']],
    ['1998年以来', ['1998']],
    ['by 2025', ['2025']],
    ['in 2030 and 2035 in total', ['2030', '2035']],
  ])('%s: %j', (text, found) => {
    expect(years(text)).toEqual(found);
  });

  it('are written short as well', () => {
    expect(years('到25年')).toEqual(['2025']);
    expect(years('35年远景目标')).toEqual(['2035']);
  });

  it('a five-year plan is named like a year', () => {
    expect(years('“十四五”期间和十三五末')).toEqual(['十四五', '十三五']);
  });

  it.each(['5年', '25年内', '20年代', '30年前', '15年期', '12025年', '2025家', '2025mm', '3000亿元', ''])(
    '%j names none',
    (text) => {
      expect(years(text)).toEqual([]);
    },
  );

  it('every year of a century is read, long and short', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2010, max: 2035 }), (year) => {
        expect(years(`到${year}年`)).toEqual([String(year)]);
        expect(years(`到${year % 100}年`)).toEqual([String(year)]);
      }),
    );
  });

  it('are plain years or plans, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        for (const year of years(text)) expect(year).toMatch(/^(?:(?:19|20)\d{2}|十.五)$/);
      }),
    );
  });
});

describe('a sentence', () => {
  it('that names another year is not of the year asked for', () => {
    expect(isOfYears('2020年,增速达到4.7%', ['2025'])).toBe(false);
    expect(isOfYears('到2025年,产值突破3000亿元', ['2025'])).toBe(true);
    expect(isOfYears('是2017年的4.2倍,2020年达到25t', ['2020'])).toBe(true);
  });

  it.each([
    '带宽达到25t,是2017年的4.2倍',
    '产量比2018年增长两成',
    '能耗较2015年底下降18%',
    '与2015年相比翻了一番',
  ])('%s: a year that figures are held against is not theirs, and may be asked about', (sentence) => {
    expect(isOfYears(sentence, ['2020'])).toBe(true);
    expect(isOfYears(sentence, [/\d{4}/.exec(sentence)?.[0] ?? ''])).toBe(true);
    expect(isOfYears(`2016年${sentence}`, ['2020'])).toBe(false);
  });

  it('that names no year may be of any', () => {
    expect(isOfYears('产值突破3000亿元', ['2025'])).toBe(true);
  });

  it('is of any year where none is asked for; plans are no years', () => {
    expect(isOfYears('2020年,增速达到4.7%', [])).toBe(true);
    expect(isOfYears('2020年,增速达到4.7%', ['十四五'])).toBe(true);
  });
});

describe('a sentence, with the year named before it, is of the years asked for', () => {
  it.each([
    ['when it names one of them', '到2025年,产值突破3000亿元', null, ['2025']],
    ['when it names one of them beside others', '是2017年的4.2倍,2020年达到25t', null, ['2020']],
    ['when it names one, whatever was named before', '到2025年,产值突破3000亿元', '2020', ['2025']],
    ['when neither it nor what stood before names any', '产值突破3000亿元', null, ['2025']],
    ['when what stood before named one of them', '增速达到4.7%', '2020', ['2020']],
    ['when it names a span over one of them', '2021-2025年,投资5000亿元', null, ['2023']],
    ['when none is asked for', '2020年,增速达到4.7%', '2017', []],
    ['when a five-year plan is asked for', '2020年,增速达到4.7%', null, ['十四五']],
  ])('%s', (_case, sentence, yearBefore, asked) => {
    expect(isOfYears(sentence, asked, yearBefore)).toBe(true);
  });

  it.each([
    ['when it names a span beside it', '2021-2025年,投资5000亿元', null, ['2026']],
    ['when it names another', '2020年,增速达到4.7%', null, ['2025']],
    ['when it names another, whatever was named before', '2020年,增速达到4.7%', '2025', ['2025']],
    ['when what stood before named another', '增速达到4.7%', '2020', ['2025']],
    ['when a plan and another year are asked for', '2020年,增速达到4.7%', null, ['十四五', '2025']],
  ])('not %s', (_case, sentence, yearBefore, asked) => {
    expect(isOfYears(sentence, asked, yearBefore)).toBe(false);
  });
});

describe('this year and the last one', () => {
  it.each([
    ['今年新增就业28万人', '去年新增就业多少', true],
    ['去年新增就业30万人', '今年要新增就业多少', true],
    ['今年比去年多修了两条路', '去年修了几条路', false],
    ['产量比上年增长4%', '今年产量增长多少', false],
    ['新增就业30万人', '去年新增就业多少', false],
    ['今年新增就业28万人', '新增就业多少', false],
  ])('%s is another than %s asks for: %s', (sentence, question, expected) => {
    expect(isOfOtherRelativeYear(sentence, question)).toBe(expected);
  });

  it.each([
    ['今年打算新增多少就业', true],
    ['去年新增多少就业', false],
    ['新增多少就业', false],
  ])('what a report looks back upon is not of this year: %s', (question, expected) => {
    const heading = '一、2025年和"十四五"时期工作回顾';
    expect(isOfOtherRelativeYear('新增就业32.7万人', question, heading)).toBe(expected);
    expect(isOfOtherRelativeYear('今年前两月新增就业3万人', question, heading)).toBe(
      question.startsWith('去'),
    );
  });
});
