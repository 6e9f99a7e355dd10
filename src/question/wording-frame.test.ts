import { expect, test } from 'vitest';
import { withoutWordingFrame } from './wording-frame.ts';

test.each([
  ['指导思想里“主线”那一句原文是怎么写的？', '指导思想里“主线”'],
  ['专栏1关于惯性传感器的原文表述是？', '专栏1关于惯性传感器'],
  ['文件开头第一句如何表述传感器技术的地位？请给出原文', '传感器技术的地位'],
  ['人才引进，標題照抄給我', '人才引进'],
  ['流片给钱那句原话', '流片给钱'],
  ['有个三句四个字的口号，一字不差是哪几个字？', '有个三句四个字的口号'],
  ['各种资金一起投入,这句原文麻烦摘一下', '各种资金一起投入'],
  ['学生往哪边培养,把那句贴出来看看', '学生往哪边培养'],
  ['许可看什么发放?要原文,别给我改字', '许可看什么发放'],
  ['写汇报要引用:什么车才准生产,那半句原文', '什么车才准生产'],
  ['安全的那条原则是咋写的,一字不差抄给我', '安全的那条原则'],
])('%s is about %s', (question, about) => {
  expect(withoutWordingFrame(question).replace('引進', '引进')).toBe(about);
});

test.each([
  '传感器的精度要达到多少？',
  '原文？',
  '最后一公里配送怎么推进？',
  '哪一条提到了五年规划？',
  '第几条讲预警信息怎么发出？',
  '哪一条讲的是不得照录？',
])('%s stays', (question) => {
  expect(withoutWordingFrame(question)).toBe(question);
});

test.each(['原文', '一字不差', '给我', '照抄', '要原文,'])(
  'takes no time over %s again and again',
  (unit) => {
    // Tried in all its orders, it would not end.
    expect(withoutWordingFrame(`流片给钱的${unit.repeat(400)}甲`)).toContain('流片给钱');
  },
);
