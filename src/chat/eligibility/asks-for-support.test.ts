import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { asksForSupport, withoutAsking } from './asks-for-support.ts';

describe('what there is for an enterprise', () => {
  it.each([
    '我们能享受什么政策?',
    '我们在北辰做5G设备, 有什么支持?',
    '我們能享受什麼政策?',
    '我們在北辰做5G設備,有什麼支持?',
    'we are a 20-person startup in Beichen making 5G equipment, what support can we get?',
    'We make 5G equipment in Beichen. What support is there?',
    'Are we eligible for anything?',
    '我们20人,刚成立,做AI,有政策吗',
    '有没有适合我们的政策',
    '刚拿到800万融资,做芯片设计,有什么扶持政策?',
    '首轮流片合同800万元,我们做芯片设计的,能拿什么补贴',
    '微型企业,员工2000人,做软件,能申请哪些政策?',
    '我们做新材料的,有什么支持?',
    '看看我们能适用哪些条款',
    '我们在双口工业园,给基站做配件,有没有跟我们沾边的支持?',
  ])('is asked by %s', (message) => {
    expect(asksForSupport(message)).toBe(true);
  });

  it.each([
    '截止日期是哪天?',
    '补贴多少?',
    '我们能拿多少补贴?',
    '武清可以依托哪些园区?',
    '我们做安防软件的,规划对走出去有没有支持?',
    '我们做传感器,规划里对智能传感器企业有什么支持?',
    '我们研发信息技术产品,有哪项专项资金可以激励?',
    '我们想走优先贷款,该填哪张表?',
    '规划提出了哪些保障措施?',
    '本条例适用于哪些活动?',
    '到2025年电子信息制造业产值目标是多少?',
    'How many 5G base stations had been built?',
    '你好',
    '',
  ])('is not asked by %j', (message) => {
    expect(asksForSupport(message)).toBe(false);
  });

  it('is asked without a word about oneself where the enterprise has been described', () => {
    expect(asksForSupport('有什么支持?')).toBe(false);
    expect(asksForSupport('有什么支持?', true)).toBe(true);
  });
});

describe('what a message tells beside its question', () => {
  it.each([
    ['我们能享受什么政策?', ''],
    ['请问我们公司能享受哪些政策呢', ''],
    ['what support can we get?', ''],
    ['我们在北辰做5G设备, 有什么支持?', '我们在北辰做5G设备,'],
    ['我们申报了高新技术企业,专门做传感器', '我们申报了高新技术企业,专门做传感器'],
    ['首轮流片合同800万元,能拿什么补贴?', '首轮流片合同800万元,'],
  ])('%s: %j', (message, told) => {
    expect(withoutAsking(message)).toBe(told);
  });

  it('keeps what the support is asked for', () => {
    expect(withoutAsking('我们有什么人工智能支持?')).toContain('人工智能');
  });

  it('only leaves out: what is kept stands in the message in that order', () => {
    const parts = fc.constantFrom(
      '我们',
      '在北辰',
      '做5G',
      ',',
      '有什么支持',
      '?',
      '20人',
      ' ',
      'what support',
      '能申请哪些政策',
      '。',
    );
    fc.assert(
      fc.property(fc.array(parts, { maxLength: 12 }), (words) => {
        const message = words.join('');
        let at = 0;
        for (const unit of withoutAsking(message).replaceAll(' ', '')) {
          at = message.indexOf(unit, at) + 1;
          expect(at).toBeGreaterThan(0);
        }
      }),
    );
  });
});
