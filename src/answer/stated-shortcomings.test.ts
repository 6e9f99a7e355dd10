import { describe, expect, it } from 'vitest';
import { quotingFrom } from '../../test/support/text-services.ts';

const quotes = await quotingFrom(`松泉市水务发展规划

一、现状

1. 水库建成四座，供水能力位居全省前列。但也存在管网老旧、人手不足等问题。

2. 船闸运营平稳，通航能力不断提升。

二、任务

1. 聚焦短板弱项，更新管网，补充人手。`);
const owned = '但也存在管网老旧、人手不足等问题。';

describe('what is wanting', () => {
  it.each([
    '自己承认还有哪些短板?',
    '把自己揭短的那句话抄给我',
    '水务上做得不够好的地方有哪些',
    '還有哪些毛病?',
    '存在的主要问题有哪些',
    '管网有哪些短板?',
  ])('is found by the form in which it is owned up to: %s', async (question) => {
    expect(await quotes(question)).toEqual([owned]);
  });

  it.each([
    '船闸有哪些短板?',
    '要聚焦什么短板弱项?',
    '怎么补短板?',
    '有哪些短板要补齐?',
    '上海有哪些短板?',
    '2030年还有哪些短板?',
  ])('is not what is asked of one thing, or of what is done about it: %s', async (question) => {
    expect(await quotes(question)).not.toEqual([owned]);
  });
});
