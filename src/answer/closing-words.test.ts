import { describe, expect, it } from 'vitest';
import { quotingFrom } from '../../test/support/text-services.ts';

const quotes = await quotingFrom(`松泉市水务发展规划

一、任务

1. 更新管网，补充人手。

2. 鼓励各区创新。水务事业迈上新台阶。`);
describe('the last sentence', () => {
  it.each(['全文最后一句话写的什么?', '全篇收尾的那一句是什么?我要放在稿子末尾'])('%s', async (question) => {
    expect(await quotes(question)).toEqual(['水务事业迈上新台阶。']);
  });

  it('and the last paragraph', async () => {
    expect((await quotes('规划最后一段说了什么?')).join('')).toBe('2. 鼓励各区创新。水务事业迈上新台阶。');
  });
});
