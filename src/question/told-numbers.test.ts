import { expect, test } from 'vitest';
import { withoutToldNumbers } from './told-numbers.ts';

test.each([
  [
    '在看几家做汽车网安的创业公司,想知道支持研发哪几种产品',
    '在看数家做汽车网安的创业公司,想知道支持研发哪几种产品',
  ],
  ['开了十几年货车', '开了十数年货车'],
  ['我有几个专利,能拿几万', '我有数个专利,能拿几万'],
  ['我们几家公司想投这一行,让不让进', '我们数家公司想投这一行,让不让进'],
  ['打底的几条原则里讲安全的是哪条', '打底的数条原则里讲安全的是哪条'],
  ['高速上几辆大卡车跟着跑,图的是什么', '高速上数辆大卡车跟着跑,图的是什么'],
])('%s tells a number', (text, expected) => {
  expect(withoutToldNumbers(text)).toBe(expected);
});

test.each([
  '要建几个园区',
  '到2025年有几家',
  '第几位',
  '举办了几场对接会',
  '培养了几名工程师',
  '一共几家,分别叫什么',
  '我们几天能拿到批复',
  '几号截止报名,怎么报',
  '园区里几家企业入驻了,叫什么',
])('%s asks for one', (text) => {
  expect(withoutToldNumbers(text)).toBe(text);
});
