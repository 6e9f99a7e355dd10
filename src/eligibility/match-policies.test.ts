import { describe, expect, it } from 'vitest';
import { context } from '../../test/support/eligibility-context.ts';
import { loadGrantPolicies } from '../../test/support/grant-policies.ts';
import type { Retriever } from '../retrieval/types.ts';
import { createMatcher, type Match } from './create-matcher.ts';
import type { Profile } from './profile/types.ts';

const retriever: Retriever = {
  everyday: async () => 0,
  mentions: () => false,
  analyse: () => [],
  retrieve: async () => [],
};
const policies = await loadGrantPolicies();
const matchWith = (id: string, profile: Profile): Promise<Match> =>
  createMatcher(
    { documents: [...policies.values()].filter(({ metadata }) => metadata.id === id) },
    retriever,
    context,
  ).match(profile);
const district = (profile: Profile) => matchWith('yunhe-smart-manufacturing', profile);
const city = (profile: Profile) => matchWith('lanjiang-digital-economy', profile);
const park = (profile: Profile) => matchWith('wanglan-science-park', profile);
const statusOf = (match: Match, words: string) =>
  match.measures
    .flatMap(({ conditions }) => conditions)
    .find(({ condition }) => condition.text.includes(words))?.status;
const amounts = (match: Match) =>
  match.measures.filter(({ state }) => state !== 'failed').map(({ ceiling }) => ceiling?.text);

describe('a threshold', () => {
  it.each([
    ['注册满2年', '注册满1年', 'met'],
    ['注册才半年', '注册满1年', 'not_met'],
    ['注册11个月', '注册满1年', 'not_met'],
    ['25名员工', '职工不少于20人', 'met'],
    ['12名员工', '职工不少于20人', 'not_met'],
  ])('is held against what is told in time and people: %s, %s %s', async (told, words, status) => {
    expect(statusOf(await city({ text: `人工智能公司,${told}` }), words)).toBe(status);
  });

  it('may be a share', async () => {
    const share = async (value: number) =>
      statusOf(
        await district({ figures: [{ name: '研发费用占营业收入比例', value, unit: '%' }] }),
        '占营业收入',
      );
    expect([await share(5), await share(4.9)]).toEqual(['met', 'not_met']);
  });

  it('may bound from above', async () => {
    expect(statusOf(await park({ text: '办公室租了300平方米' }), '平方米以内')).toBe('met');
    expect(statusOf(await park({ text: '办公室租了800平方米' }), '平方米以内')).toBe('not_met');
  });

  it('that has to be passed is not met by the number itself', async () => {
    const turnover = async (value: number) =>
      statusOf(
        await district({ industry: ['机械'], figures: [{ name: '年度营业收入', value, unit: '万元' }] }),
        '首次突破1亿元',
      );
    expect([await turnover(10_000), await turnover(10_001)]).toEqual(['not_met', 'met']);
  });
});

describe('grades', () => {
  it('of which several are met count as the highest', async () => {
    const match = await district({
      industry: ['机械'],
      figures: [{ name: '年度营业收入', value: 6, unit: '亿元' }],
    });
    expect(amounts(match)).toContain('50万元');
    expect(match.measures.filter(({ measure }) => measure.text.includes('首次突破1亿元'))).toHaveLength(2);
  });

  it('that somebody else has are not the firm’s', async () => {
    const match = await park({ certifications: ['中国专利银奖'] });
    expect(statusOf(match, '银奖')).toBe('met');
    expect(statusOf(match, '金奖')).toBe('not_met');
  });
});

describe('what is given for a first time', () => {
  it('is not what is given again', async () => {
    const match = await district({ text: '今年首次认定了高新技术企业' });
    expect(statusOf(match, '重新认定')).toBe('not_met');
  });
});

describe('a place that no list has', () => {
  it('is known by the title to who is there', async () => {
    const { firm, isOutside } = await district({ district: '云河区' });
    expect(firm.places.map(({ name }) => name)).toEqual(['云河区']);
    expect(isOutside).toBe(false);
  });

  it('may lie where the firm is', async () => {
    expect((await district({ district: '上海市' })).isOutside).toBe(false);
  });
});

describe('the order of measures', () => {
  it('begins with what offers what is needed, and says what', async () => {
    const measures = (needs: string[]) =>
      city({ industry: ['软件'], size: '小型', needs }).then((match) => match.measures);
    for (const [need, words] of [
      ['银行贷款', '贷款'],
      ['租金减免', '租金'],
    ] as const) {
      const [first, ...others] = await measures([need]);
      expect(first?.measure.text).toContain(words);
      expect(first?.needs).toEqual([need]);
      // The rest stay.
      expect(others.some(({ needs }) => needs.length === 0)).toBe(true);
    }
  });

  it('ends with what failed', async () => {
    const states = (await city({ industry: ['软件'], size: '大型', needs: ['上云'] })).measures.map(
      ({ state }) => state,
    );
    expect(states).toContain('failed');
    expect(states.slice(states.indexOf('failed')).every((state) => state === 'failed')).toBe(true);
  });
});

describe('a ceiling', () => {
  it('may be a share of what was paid for what has to be done', async () => {
    const match = await city({ size: '小型', text: '今年购买云服务花了12万元' });
    expect(match.measures.map(({ ceiling }) => ceiling?.derivation?.text)).toContain(
      '12万元 × 30% = 3.6万元',
    );
  });
});
