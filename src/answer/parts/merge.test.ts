import { expect, it } from 'vitest';
import { servicesForText } from '../../../test/support/text-services.ts';
import { answerQuestion } from '../answer-question.ts';

const services = await servicesForText(`松泉市水务工作方案

一、许可管理

1. 根据河道情况适时发放采砂许可。推动水质监测研究。加强对船闸运营资质的研究。`);
const answer = async (message: string) => (await answerQuestion({ message }, services)).answer;

it('a part’s own sentence stands beside what is quoted of its clause', async () => {
  const told = await answer('采砂许可什么时候发放?船闸运营资质怎么安排?');
  expect(told.answer).toContain('适时发放采砂许可');
  expect(told.answer).toContain('加强对船闸运营资质的研究');
});
