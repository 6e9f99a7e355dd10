import { describe, expect, it } from 'vitest';
import { servicesForText } from '../../test/support/text-services.ts';
import { answerQuestion } from './answer-question.ts';

const services = await servicesForText(`松泉市水务发展规划

一、任务

1. 聚焦短板弱项，更新管网，补充人手。

2. 鼓励各区创新，形成一批“带水移植”的经验做法。水务事业迈上新台阶。`);
const quotes = async (message: string) =>
  (await answerQuestion({ message }, services)).answer.citations.map(({ quote }) => quote);

describe('the last sentence', () => {
  it.each(['全文最后一句话写的什么?', '全篇收尾的那一句是什么?我要放在稿子末尾'])('%s', async (question) => {
    expect(await quotes(question)).toEqual(['水务事业迈上新台阶。']);
  });
});
