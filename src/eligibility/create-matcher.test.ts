import { describe, expect, it } from 'vitest';
import { context } from '../../test/support/eligibility-context.ts';
import { loadPlan } from '../../test/support/plan.ts';
import { buildDocument } from '../corpus/build-document.ts';
import type { Retriever } from '../retrieval/types.ts';
import { createMatcher, type Match } from './create-matcher.ts';
import type { Profile } from './profile/types.ts';

const retriever: Retriever = {
  everyday: async () => 0,
  mentions: () => false,
  analyse: () => [],
  retrieve: async () => [],
};
const plan = await loadPlan();
const policy = await buildDocument({
  id: 'anhui',
  fileName: 'a.txt',
  text: `安徽省支持产业发展若干政策

一、支持企业
集成电路设计企业开展工程产品首轮流片，按首轮流片合同金额的30%给予奖补，最高300万元。
对评估等级在3A、4A级的企业，分别给予一次性奖补50万元、100万元。
对实际完成投资1000万元及以上的企业，按项目设备购置额的10%给予奖补，最高2000万元。
对省级智能工厂，给予一次性奖补100万元。`,
  description: null,
  errata: [],
  findingAid: {},
});
const onPlan = createMatcher({ documents: [plan] }, retriever, context);
const onPolicy = createMatcher({ documents: [policy] }, retriever, context);

const stateOf = (match: Match, words: string) =>
  match.measures.find(({ measure }) => measure.text.includes(words))?.state;
const ceilingOf = (match: Match, words: string) =>
  match.measures.find(({ measure, state }) => measure.text.includes(words) && state !== 'failed')?.ceiling;

describe('a match with the plan', () => {
  it('offers what is for the firm’s district and trade, and says why the others are not', async () => {
    const match = await onPlan.match({ text: '我们在北辰,二十来个人,做5G设备' });
    expect(stateOf(match, '北辰区重点发展')).toBe('applies');
    expect(stateOf(match, '引导新一代信息技术中小企业走专业化发展道路')).toBe('applies');
    const other = match.measures.find(
      ({ measure }) => /(?<!北辰区)重点发展/.test(measure.text) && measure.text.includes('武清区'),
    );
    if (other !== undefined) {
      expect(other.state).toBe('failed');
      expect(other.conditions).toContainEqual(expect.objectContaining({ status: 'not_met' }));
    }
    expect(match.measures.map(({ ceiling }) => ceiling).filter(Boolean)).toEqual([]);
  });

  it('does not offer to the large what is for the small', async () => {
    const match = await onPlan.match({ district: '滨海新区', industry: ['操作系统'], size: '大型' });
    for (const { measure, state } of match.measures)
      if (/^引导新一代信息技术中小企业/.test(measure.text)) expect(state).toBe('failed');
  });

  it('asks for what would change it most', async () => {
    expect((await onPlan.match({ industry: ['人工智能'] })).questions[0]).toBe('district');
    expect(
      (await onPlan.match({ district: '北辰区', industry: ['人工智能'], size: '小型' })).questions,
    ).not.toContain('district');
  });

  it('invites those who are elsewhere, and offers them no more', async () => {
    const match = await onPlan.match({ district: '深圳市', industry: ['人工智能'] });
    expect(match.isOutside).toBe(true);
    for (const { measure } of match.measures)
      expect(measure.text).toMatch(/来|落户|落地|引进|招商|吸引|入驻/);
    expect((await onPlan.match({ district: '北辰区' })).isOutside).toBe(false);
  });

  it('of nobody in particular is small', async () => {
    expect((await onPlan.match({})).measures.length).toBeLessThanOrEqual(5);
    expect((await onPlan.match({ text: '😀' })).measures.length).toBeLessThanOrEqual(5);
  });
});

describe('a match with amounts', () => {
  const firm = { district: '合肥市', industry: ['芯片设计'] };
  const tapeOut = (value: number, unit = '万元'): Profile => ({
    ...firm,
    figures: [{ name: '首轮流片合同金额', value, unit }],
  });

  it.each([
    [800, '万元', '240万元', 'share-of-figure'],
    [1000, '万元', '300万元', 'share-of-figure'],
    [0.2, '亿元', '300万元', 'share-up-to-most'],
    [123.45, '万元', '37.035万元', 'share-of-figure'],
  ])('of %d%s is %s', async (value, unit, text, rule) => {
    const ceiling = ceilingOf(await onPolicy.match(tapeOut(value, unit)), '首轮流片');
    expect(ceiling).toMatchObject({ text, derivation: { rule } });
  });

  it('without a figure is the most that the text gives', async () => {
    expect(ceilingOf(await onPolicy.match({ ...firm, text: '准备做首轮流片' }), '首轮流片')).toMatchObject({
      text: '300万元',
      derivation: null,
    });
  });

  it('goes by the grade that the firm has', async () => {
    const match = await onPolicy.match({ ...firm, certifications: ['4A级'] });
    const offered = match.measures.filter(
      ({ measure, state }) => state !== 'failed' && measure.text.includes('评估等级'),
    );
    expect(offered.map(({ ceiling }) => ceiling?.text)).toEqual(['100万元']);
  });

  it.each([
    [1000, 'applies'],
    [999, 'failed'],
  ])('has a threshold: %d万元 %s', async (value, state) => {
    const figures = [{ name: '实际完成投资', value, unit: '万元' }];
    const match = await onPolicy.match({ ...firm, figures });
    expect(stateOf(match, '实际完成投资')).toBe(state);
  });

  it('does not take one level for another', async () => {
    const match = await onPolicy.match({ ...firm, certifications: ['市级智能工厂'] });
    expect(stateOf(match, '省级智能工厂')).not.toBe('applies');
  });
});
