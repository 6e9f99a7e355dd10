import { expect, test } from 'vitest';
import { withoutWordingFrame } from './wording-frame.ts';

test.each([
  ['指导思想里“主线”那一句原文是怎么写的？', '指导思想里“主线”'],
  ['专栏1关于惯性传感器的原文表述是？', '专栏1关于惯性传感器'],
  ['文件开头第一句如何表述传感器技术的地位？请给出原文', '如何表述传感器技术的地位'],
  ['人才引进，標題照抄給我', '人才引进'],
  ['流片给钱那句原话', '流片给钱'],
])('%s is about %s', (question, about) => {
  expect(withoutWordingFrame(question).replace('引進', '引进')).toBe(about);
});

test.each(['传感器的精度要达到多少？', '原文？', '最后一公里配送怎么推进？'])('%s stays', (question) => {
  expect(withoutWordingFrame(question)).toBe(question);
});
