import { expect, test } from 'vitest';
import { asksOfOpening } from './asks-of-opening.ts';

test.each([
  '文件开头承认了哪几处短板',
  '开篇第一句怎么说',
  '文件首句如何界定这个产业',
  '一开头把这技术跟通信摆在一块儿',
  '这行算什么,开头怎么定义的',
])('%s asks of the beginning', (question) => expect(asksOfOpening(question)).toBe(true));

test.each([
  '计划开头那会儿有多少家企业',
  '开头三年有什么补贴',
  '我想开家店',
  '"紧盯前沿"开头的那句思路',
  '结尾那句是什么',
])('%s does not', (question) => expect(asksOfOpening(question)).toBe(false));
