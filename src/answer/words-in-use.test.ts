import { describe, expect, it } from 'vitest';
import { quotingFrom } from '../../test/support/text-services.ts';

const quotes = await quotingFrom(`松泉市水务发展规划

一、任务

1. 更新管网，补充人手。

2. 鼓励各区创新，形成一批“带水移植”的经验做法。`);
describe('words asked of as words', () => {
  it('are shown where they stand', async () => {
    const sentence = '2. 鼓励各区创新，形成一批“带水移植”的经验做法。';
    expect(await quotes('“带水移植”四个字在里头是拿来说啥东西的')).toEqual([sentence]);
    expect(await quotes('“带水移植”这话出现过没有?上下文给我看看')).toEqual([sentence]);
    expect(await quotes('“带水移植”在规划哪里出现?')).toEqual([sentence]);
  });

  it('are not shown where they stand nowhere', async () => {
    expect(await quotes('“引水上山”四个字在里头是拿来说啥东西的')).toEqual([]);
  });

  it('are not counted', async () => {
    expect(await quotes('“带水移植”这个词出现过几次?')).toEqual([]);
  });
});
