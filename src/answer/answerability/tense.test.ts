import { describe, expect, it } from 'vitest';
import { areOpposed, isPlannedOnly, outlookAsked, outlookOf, tenseAsked, tenseStated } from './tense.ts';

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

  it('a figure under the heading of the aims is none of how things stand', () => {
    const heading = '一、总体要求\n(三)行动目标';
    expect(isPlannedOnly('制定计划时渗透率的现状是多少?', '渗透率达到30%以上', heading)).toBe(true);
    expect(isPlannedOnly('渗透率的目标是多少?', '渗透率达到30%以上', heading)).toBe(false);
    expect(isPlannedOnly('渗透率的现状是多少?', '渗透率已达到30%', heading)).toBe(false);
  });
});

describe('whether a question wants to be told how things stand or what is planned', () => {
  it.each([
    ['氢能目前有什么基础?', 'now'],
    ['养老服务做到什么程度了?', 'now'],
    ['往后打算怎么治堵?', 'planned'],
    ['接下来推哪些项目?', 'planned'],
    ['有哪些园区?', null],
  ])('%s: %s', (question, outlook) => {
    expect(outlookAsked(question)).toBe(outlook);
  });

  it.each([
    ['打造一批应用场景', ['一、发展基础', '(五)应用成效'], 'now'],
    ['企业拥有专利百件', ['三、重点任务', '(一)夯实产业基础'], 'planned'],
    ['完善路侧设施', ['四、完善车联网产业基础设施'], null],
    ['加快布局氢能', ['一、概况'], 'planned'],
    ['已建成三座', ['一、概况'], null],
  ])('%s under %j: %s', (sentence, heading, outlook) => {
    expect(outlookOf(sentence, heading)).toBe(outlook);
  });
});
