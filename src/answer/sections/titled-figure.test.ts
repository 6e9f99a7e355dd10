import { describe, expect, it } from 'vitest';
import { servicesForText } from '../../../test/support/text-services.ts';
import { answerQuestion } from '../answer-question.ts';

const services = await servicesForText(`松泉市水务考评办法

一、供水保障（25分）

1. 水厂月检每季度公布一次，由市水务局牵头。

二、排水管网（15分）

1. 管网普查每年一次，普查结果报市水务局备案。

三、附则

1. 本办法自2025年6月1日起施行。`);
const answer = async (message: string) => (await answerQuestion({ message }, services)).answer;

describe('a figure that stands in a title', () => {
  it.each([
    ['供水保障占多少分?', '一、供水保障（25分）'],
    ['排水管网值几分?', '二、排水管网（15分）'],
  ])('%s is told by the title, which is cited', async (question, title) => {
    const { outcome, citations } = await answer(question);
    expect(outcome).toBe('answered');
    expect(citations.map(({ quote }) => quote)).toEqual([title]);
  });

  it('each of several is a row', async () => {
    const told = await answer('供水保障和排水管网各占多少分?');
    expect(told.outcome).toBe('answered');
    expect(told.answer).toContain('25分');
    expect(told.answer).toContain('15分');
  });

  it('is none of what the question names beside it', async () => {
    const { citations } = await answer('供水保障里水厂月检占多少分?');
    expect(citations.map(({ quote }) => quote)).not.toContain('一、供水保障（25分）');
  });
});
