import { describe, expect, it } from 'vitest';
import { context } from '../../test/support/eligibility-context.ts';
import { strangerPolicy } from '../../test/support/stranger-policy.ts';
import type { Retriever } from '../retrieval/types.ts';
import { createMatcher, type Match } from './create-matcher.ts';
import { ceilingOf } from './match/ceiling.ts';
import { readMeasures } from './measures/read-measures.ts';
import { readProfile } from './profile/read-profile.ts';
import { reportMatch } from './report-match.ts';

const retriever: Retriever = {
  everyday: async () => 0,
  mentions: () => false,
  analyse: () => [],
  retrieve: async () => [],
};
const policy = await strangerPolicy();
const matcher = createMatcher({ documents: [policy] }, retriever, context);
const matchOf = (text: string): Promise<Match> => matcher.match({ text });
const find = ({ measures }: Match, words: string) =>
  measures.filter(({ measure }) => measure.text.includes(words));
const clauseOf = (text: string) => {
  const [clause] = policy.clauses;
  if (clause === undefined) throw new Error('the policy has clauses');
  return { ...clause, text, start: 0, end: text.length };
};
/** The sum and the state of a measure, for a firm that tells so much. */
const given = async (text: string, words: string) => {
  const [one] = find(await matchOf(text), words);
  return one === undefined ? null : [one.state === 'failed' ? 'failed' : 'open', one.ceiling?.text ?? null];
};

describe('a sum', () => {
  it.each([
    ['设备投入额500万元', '30万元'],
    ['设备投入额1000万元', '66万元'],
    ['设备投入额2000万元', '90万元'],
  ])('is reckoned in tiers and never passes the cap: %s gives %s', async (text, sum) => {
    expect(await given(text, '设备投入额')).toEqual(['open', sum]);
  });
});

describe('a share', () => {
  it.each([
    ['高新技术企业,研发支出500万元,研发支出比上年增加了200万元', '40万元'],
    ['高新技术企业,研发支出500万元', '60万元'],
    ['高新技术企业,研发支出同比增长100万元', '20万元'],
    ['高新技术企业,设备支出增加了100万元', '60万元'],
  ])('of a growth is not reckoned from the whole: %s gives %s', async (text, sum) => {
    expect((await given(text, '研发支出增量'))?.[1]).toBe(sum);
  });

  it.each([
    ['设备投资额500万元', null],
    ['产业化项目完成投资900万元', null],
    ['实验室投资额500万元', '100万元'],
  ])('is taken of what the measure speaks of: %s', (text, sum) => {
    const [measure] = readMeasures(
      {
        ...policy,
        clauses: [
          clauseOf(
            '支持建设一批联合实验室、体验中心，按照不超过投资额20%的比例给予一次性奖补，最高500万元。',
          ),
        ],
      },
      context,
    );
    const derived = measure === undefined ? null : ceilingOf(measure, readProfile({ text }, context));
    expect(derived?.derivation === null ? null : derived?.text).toBe(sum);
  });
});

describe('a sum for each', () => {
  it.each([
    ['我们有80名员工,当年裁员率2%', '按每人300元', '2.4万元'],
    ['我们有900名员工,当年裁员率2%', '按每人300元', '20万元'],
    ['新招用6名应届毕业生', '每人补贴1500元', '9000元'],
    ['主持修订了2项行业标准', '主持修订行业标准', '40万元'],
    ['获得区长质量奖', '叁拾万元', '30万元'],
  ])('%s', async (text, words, sum) => {
    expect(await given(text, words)).toEqual(['open', sum]);
  });
});

describe('who is excepted', () => {
  it.each([
    ['房地产企业,微型,年营业收入500万元,有银行贷款', 'failed'],
    ['高耗能项目,微型,年营业收入500万元,有银行贷款', 'failed'],
    ['软件企业,微型,年营业收入500万元,有银行贷款', 'open'],
  ])('gets nothing: %s is %s', async (text, state) => {
    expect((await given(text, '支付利息'))?.[0]).toBe(state);
  });
});

describe('what an article gives for all', () => {
  it('is not said to be missing', async () => {
    const { measures } = reportMatch(await matchOf('设备投入额500万元'), {}, false, {
      documents: new Map([['songhu', policy]]),
      language: 'zh',
    });
    expect(measures.flatMap(({ absent }) => absent.filter((one) => one !== 'amount'))).toEqual([]);
  });
});

describe('a figure', () => {
  it.each([
    ['设备投入额500万美元', '500万美元'],
    ['设备投入额-500万元', '-500万元'],
    ['设备投入额负500万元', '负500万元'],
    ['我们有3.5人', '3.5人'],
  ])('that cannot be reckoned with is named: %s', async (text, words) => {
    const { firm, measures } = await matchOf(text);
    expect(firm.unusable.join(' ')).toContain(words);
    expect([firm.figures, firm.headcount]).toEqual([[], null]);
    expect(measures.filter(({ ceiling }) => ceiling?.derivation)).toEqual([]);
  });

  it('of a form may be in another currency, or beyond all measure', () => {
    for (const figure of [
      { name: '设备投入额', value: 500, unit: '万美元' },
      { name: '设备投入额', value: 1e300, unit: '元' },
      { name: '设备投入额', value: 0, unit: '万元' },
    ])
      expect(readProfile({ figures: [figure] }, context)).toMatchObject({
        figures: [],
        unusable: [expect.any(String)],
      });
  });

  it('that is taken back gives way to the one told later', async () => {
    expect(await given('设备投入额500万元\n说错了,是800万元', '设备投入额')).toEqual(['open', '48万元']);
    expect(await given('设备投入额500万元\n其实设备投入额是700万元', '设备投入额')).toEqual([
      'open',
      '42万元',
    ]);
    expect(await given('设备投入额500万元,不对,应该是600万元', '设备投入额')).toEqual(['open', '36万元']);
  });

  it('told twice at once counts neither way', async () => {
    const { firm } = await matchOf('设备投入额200万元,设备投入额500万元');
    expect([firm.figures, firm.contradictions]).toEqual([[], [['200万元', '500万元']]]);
  });
});

describe('a part that was taken', () => {
  it.each([
    ['我们参与修订了1项行业标准', '主持修订行业标准', 'failed'],
    ['我们参与修订了1项行业标准', '参与修订', 'open'],
    ['我们主持修订了1项国家标准', '主持修订行业标准', 'failed'],
    ['我们参与修订了1项国家标准', '参与修订', 'failed'],
    ['我们主持修订了1项行业标准', '主持修订行业标准', 'open'],
  ])('is no other part, and of no other thing: %s, %s is %s', async (text, words, state) => {
    expect((await given(text, words))?.[0]).toBe(state);
  });
});

describe('what is given to some that are chosen', () => {
  it('is promised to nobody', async () => {
    const match = await matchOf('我们开了一家餐馆');
    const { measures } = reportMatch(match, {}, false, {
      documents: new Map([['songhu', policy]]),
      language: 'zh',
    });
    expect(measures.find(({ citation }) => citation.quote.includes('带动作用明显'))?.status).toBe('depends');
    expect(measures.filter(({ status }) => status === 'applies')).toEqual([]);
  });
});
