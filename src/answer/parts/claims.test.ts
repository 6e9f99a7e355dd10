import { describe, expect, it } from 'vitest';
import { loadPlanServices } from '../../../test/support/plan-services.ts';
import { answerQuestion } from '../answer-question.ts';

const services = await loadPlanServices();
const ask = async (message: string) => (await answerQuestion({ message }, services)).answer;

describe('each of several statements', () => {
  it.each([
    ['听说移动终端预约率超过80%,还要给医生发手机,对吗?', '不对。原文为**超过65%**', '“还要给医生发手机”:'],
    ['聽說移動終端預約率超過80%,還要給醫生發手機,對嗎?', '不對。原文為**超过65%**', '「還要給醫生發手機」:'],
  ])('%s has a verdict of its own, or is said not to be there', async (question, verdict, missing) => {
    const { outcome, answer } = await ask(question);
    expect(outcome).toBe('partial');
    expect(answer).toContain(verdict);
    expect(answer).toContain(missing);
  });

  it('none of which the text has is refused', async () => {
    const { outcome, citations } = await ask('听说全市要建12所学校,还要给病人发手环,对吗?');
    expect(outcome).toBe('not_in_document');
    expect(citations).toEqual([]);
  });
});

describe('whether somebody pays', () => {
  it.each(['仓库改造政府给我们出钱吗,出多少?', '倉庫改造政府給我們出錢嗎,出多少?'])(
    '%s is refused with its sum where the text names no money for it',
    async (question) => {
      expect((await ask(question)).outcome).toBe('not_in_document');
    },
  );
});

it('numerals in a claim count as figures do', async () => {
  const { answer } = await ask('聽說全國四大數據庫企業天津佔了三家,對嗎?');
  expect(answer).toContain('不對。原文為**2家**,不是三家');
});
