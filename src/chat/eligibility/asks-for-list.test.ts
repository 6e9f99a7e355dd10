import { describe, expect, it } from 'vitest';
import { asksForList, asksForMost, asksHowMuch, withoutHowMuch } from './asks-for-list.ts';

describe('all that a document gives', () => {
  it.each([
    ['有哪些支持措施?', 'measures'],
    ['都有什么奖励', 'measures'],
    ['請問有哪些補助?', 'measures'],
    ['What support measures are there?', 'measures'],
    ['能拿多少补贴?', 'amounts'],
    ['最高能拿多少钱?', 'amounts'],
    ['补贴标准是什么?', 'amounts'],
    ['How much subsidy can we get?', 'amounts'],
    ['我们符合哪条?', 'fit'],
    ['我們符合哪一條?', 'fit'],
  ])('is asked by %s: %s', (message, asked) => {
    expect(asksForList(message)).toBe(asked);
  });

  it.each([
    '有哪些人才方面的支持?',
    '研发投入怎么补?',
    '支持什么企业?',
    '补贴条件是什么?',
    '政策什么时候发布?',
    '我们做芯片的能拿多少补贴?',
    '每个示范工厂能拿多少补助?',
    '规划提出了哪些保障措施?',
    '你好',
    '',
  ])('is not asked by %j', (message) => {
    expect(asksForList(message)).toBeNull();
  });

  it('may be asked for by amount', () => {
    expect([asksForMost('最高能拿多少钱?'), asksForMost('能拿多少补贴?')]).toEqual([true, false]);
  });
});

describe('how much there is', () => {
  it('is told from what a firm says of itself', () => {
    const message = '去年营业收入6000万元,增长1.5%,能拿多少补贴?';
    expect(asksHowMuch(message)).toBe(true);
    expect(withoutHowMuch(message)).toBe('去年营业收入6000万元,增长1.5%,');
    expect(asksHowMuch('去年营业收入6000万元')).toBe(false);
  });
});
