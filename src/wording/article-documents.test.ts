import { describe, expect, it } from 'vitest';
import { buildDocument } from '../corpus/build-document.ts';
import type { RetrievalHit, Retriever } from '../retrieval/types.ts';
import { createWordingChecker } from './check-draft.ts';

const text = `青禾市扶持文化产业办法

第一章 总则
第一条 本办法适用于在本市注册登记、依法纳税的文化企业和非营利组织。
第二条 对首次入选国家级文化产业示范园区的单位,给予一次性奖励60万元。
第二章 扶持
第三条 房租补助。对入驻文化园区不满三年的小微文化企业,按实际租金的30%给予补助,每户每年最高8万元。
第四条 承办国际性展会的,每场补助25万元;承办全国性展会的,每场补助12万元。获市长文化奖的,奖励叁拾万元整。
第五条 发展夜间文化消费、拓宽惠民演出渠道,力争到2028年演出场次达到900场。
第六条 本办法自2025年7月1日起施行,有效期四年。
`;
const document = await buildDocument({
  ...{ id: 'culture', fileName: 'source.txt', text, description: null, errata: [] },
  findingAid: {},
});
const retriever: Retriever = {
  everyday: async () => 0,
  mentions: () => false,
  analyse: () => [],
  retrieve: async () => {
    const clause = document.clauses.at(-1);
    const sentences = [{ start: clause?.start, end: clause?.end, coverage: 1, similarity: 1 }];
    return [{ clause, similarity: 1, coverage: 1, sentences } as unknown as RetrievalHit];
  },
};
const checker = createWordingChecker({ documents: [document] }, retriever);
const check = async (draft: string) => (await checker.check(draft)).segments;

describe('a draft about a document of articles', () => {
  it('is not held against the number of an article, whichever it names', async () => {
    const [wrong] = await check(
      '《办法》第三条规定:首次入选国家级文化产业示范园区的单位,给予一次性奖励80万元。',
    );
    expect(wrong).toMatchObject({
      verdict: 'altered_number',
      changes: [{ kind: 'number', canonical: '60万元', draft: '80万元' }],
      reference: { status: 'wrong' },
    });
    expect(wrong?.changes).toHaveLength(1);
    const [other] = await check('组织应当在本市注册登记、依法纳税。');
    expect(other?.changes?.map(({ kind }) => kind)).not.toContain('number');
  });

  it('may leave out the heading of an article', async () => {
    const [part] = await check(
      '《办法》第三条规定,对入驻文化园区不满三年的小微文化企业,按实际租金的30%给予补助,每户每年最高8万元。',
    );
    expect(part).toMatchObject({ verdict: 'near', reference: { status: 'right' } });
  });

  it('may quote an article with its number', async () => {
    expect(await check('第四条 承办国际性展会的,每场补助25万元')).toMatchObject([{ verdict: 'exact' }]);
    expect(await check('第四条 承办国际性展会的,每场补助35万元')).toMatchObject([
      { verdict: 'altered_number', changes: [{ canonical: '25万元', draft: '35万元' }] },
    ]);
  });

  it('has a sum in other figures, and keeps it with what it is for', async () => {
    expect(await check('获市长文化奖的,奖励30万元。')).toMatchObject([{ verdict: 'near' }]);
    expect(await check('获市长文化奖的,奖励60万元。')).toMatchObject([
      { verdict: 'altered_number', match: { quote: expect.stringContaining('叁拾万元') } },
    ]);
  });

  it('changes a number where it changes for whom or how often', async () => {
    for (const rate of ['每户', '每年', '每户每月'])
      expect(await check(`按实际租金的30%给予补助,${rate}最高8万元`)).toMatchObject([
        { verdict: 'altered_number' },
      ]);
  });

  it('is quoted back in whole words, and strength is only what is one', async () => {
    const [segment] = await check('推宽惠民演出渠道,力争到2028年演出场次达到900场。');
    expect(segment?.match?.quote).toMatch(/^(?:消费、)?拓宽惠民/);
    const [other] = await check('市里拓宽惠民演出的渠道,力争到2028年演出的总场次达到900场。');
    expect(other?.changes?.map(({ kind }) => kind)).not.toContain('strength');
  });

  it('is told the figure that another took the place of', async () => {
    expect(await check('有效期6年。')).toMatchObject([
      { verdict: 'altered_number', changes: [{ kind: 'number', canonical: '四年', draft: '6年' }, {}] },
    ]);
  });
});
