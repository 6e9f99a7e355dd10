import { describe, expect, it } from 'vitest';
import { durationAsked, isDuration } from './durations.ts';
import { findQuantities } from './quantities.ts';

describe('isDuration', () => {
  it.each([
    '提前五日向社会公告',
    '12个月内完成',
    '三年内开工',
    '48小时内',
    '四十八小时',
    '二十个工作日',
    '免租70年',
  ])('%s', (text) => expect(findQuantities(text).some((quantity) => isDuration(quantity, text))).toBe(true));

  it.each(['2025年', '9月5日', '自2005年9月1日起', '5家企业', '第三年度', '18平方米'])('not in %s', (text) =>
    expect(findQuantities(text).filter((quantity) => isDuration(quantity, text))).toEqual([]),
  );
});

describe('durationAsked', () => {
  it.each([
    '最多还能再宽限多久',
    '提前几天',
    '要等几年',
    '几个月内',
    '多长时间里头',
    '多少个工作日',
    'how long does it last',
  ])('%s', (question) => expect(durationAsked.test(question)).toBe(true));

  it.each(['哪几年', '路有多长', '几月几日', '哪年', '多少个项目', '几家企业', '过了几年后'])(
    'not in %s',
    (question) => expect(durationAsked.test(question)).toBe(false),
  );
});
