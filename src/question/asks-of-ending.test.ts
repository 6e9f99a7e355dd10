import { expect, test } from 'vitest';
import { asksOfEnding } from './asks-of-ending.ts';

test.each([
  ['全文收尾的最后一句话写的什么', 'sentence'],
  ['全篇收尾的那一句话是什么', 'sentence'],
  ['规划结尾那句', 'sentence'],
  ['what is the last sentence of the plan', 'sentence'],
  ['文件最后一段说了啥', 'paragraph'],
])('%s asks of the ending: a %s', (question, wanted) => expect(asksOfEnding(question)).toBe(wanted));

test.each([
  '规划最后要达到什么目标',
  '末尾淘汰怎么规定',
  '文件的最后期限',
  '全文是什么',
  '规划最后一段时间要做什么',
  '规划最后一段高速什么时候建成',
])('%s does not', (question) => expect(asksOfEnding(question)).toBeNull());
