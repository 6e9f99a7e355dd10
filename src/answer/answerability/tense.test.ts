import { describe, expect, it } from 'vitest';
import { areOpposed, isPlannedOnly, tenseAsked, tenseStated } from './tense.ts';

describe('whether a figure is one that is or one that is planned', () => {
  it.each([
    ['全省现在有多少个5g基站?', 'now'],
    ['去年接待了多少人次?', 'now'],
    ['到2025年要建成多少个示范工厂?', 'planned'],
    ['2025年的产值目标是多少?', 'planned'],
    ['示范工厂有多少个?', null],
    ['已经完成了目标的几成?', null],
  ])('%s asks for %s', (question, tense) => {
    expect(tenseAsked(question)).toBe(tense);
  });

  it.each([
    ['截至2020年底,累计建成5g基站2.4万余个', null],
    ['到2025年,电子信息制造业产值突破3000亿元', 'planned'],
    ['去年新增的企业已超过百家', null],
    ['同比增长17%', 'now'],
    ['移动终端预约率超过65%', null],
  ])('%s tells %s', (stretch, tense) => {
    expect(tenseStated(stretch)).toBe(tense);
  });

  it('is opposed only where both are told', () => {
    expect(areOpposed('now', 'planned')).toBe(true);
    expect(areOpposed('now', 'now')).toBe(false);
    expect(areOpposed(null, 'planned')).toBe(false);
  });
});

describe('what is asked for as it is now', () => {
  it.each([
    ['全省现在有多少个5G基站?', '到2025年,累计建成开通5G基站27万个', true],
    ['全省现在有多少个5G基站?', '截至2020年底,累计建成5G基站2.4万个', false],
    ['全省要建多少个5G基站?', '到2025年,累计建成开通5G基站27万个', false],
  ])('%s is not told by what shall be only: %s', (question, stated, isOnly) => {
    expect(isPlannedOnly(question, stated)).toBe(isOnly);
  });
});
