import { beforeAll, describe, expect, it } from 'vitest';
import {
  askAfter,
  binhai,
  financing,
  laboratory,
  loadContext,
  type Turn,
} from '../../../test/support/dialogues.ts';
import type { FollowUpContext } from '../follow-up.ts';

let context: FollowUpContext;
beforeAll(async () => {
  context = await loadContext();
});
const ask = (turns: readonly Turn[], message: string) => askAfter(turns, message, context);

/** What a dialogue shows, its turns, the message, the question in full. */
type Case = readonly [statement: string, turns: readonly Turn[], message: string, query: string];

const pronouns: readonly Case[] = [
  ['它 is the subject', [laboratory], '它由谁牵头？', '信创海河实验室由谁牵头？'],
  [
    '这个 with a noun is the thing of that kind',
    [laboratory],
    '这个实验室由谁牵头？',
    '信创海河实验室由谁牵头？',
  ],
  [
    'the answer may have named the thing',
    [['西青获批了什么？', '获批国家级车联网先导区。[1]']],
    '这个先导区是哪年批的？',
    '国家级车联网先导区是哪年批的？',
  ],
  ['该公司 is the company', [['中环半导体有什么产品？', '……']], '该公司在哪个区？', '中环半导体在哪个区？'],
  ['a short form is the earlier name', [laboratory], '实验室什么时候建成？', '信创海河实验室什么时候建成？'],
  [
    'a short form reaches over a turn',
    ['天津有多少个5G基站？', '网速全国排名呢？'],
    '再过五年，站要建到多少个？',
    '再过五年，天津5G基站要建到多少个？',
  ],
  [
    '后者 is the second of two',
    ['人工智能和集成电路哪个更强？'],
    '后者的目标是什么？',
    '集成电路的目标是什么？',
  ],
  [
    '里面 is inside the subject',
    ['专家咨询委员会有这回事吗'],
    '里面都是些什么人',
    '专家咨询委员会里面都是些什么人',
  ],
  [
    '这里头 is in what was said',
    ['科技成果怎么变成产业？'],
    '行业协会在这里头能出什么力',
    '行业协会在科技成果变成产业里头能出什么力',
  ],
  [
    '这句话 is what was asked about',
    ['规划提到自动导引车吗？'],
    '请把这句话的原文给我',
    '请把自动导引车的原文给我',
  ],
  [
    'an adjunct is no antecedent',
    ['世界智能大会在招商里起什么作用？'],
    '在国际交流方面，它又是什么平台？',
    '在国际交流方面，世界智能大会又是什么平台？',
  ],
  ['a document has clauses as subjects', ['四、(二)2写了什么？'], '它由谁负责？', '四、(二)2由谁负责？'],
  [
    'English pronouns work alike',
    ['Who leads the expert advisory committee?'],
    'When was it set up?',
    'When was expert advisory committee set up?',
  ],
];

const ordinals: readonly (readonly [...Case, ordinal: number | undefined])[] = [
  ['第二条 is the second bullet', [financing], '第二条展开说说', '具体说说引导社会资本投入', 2],
  [
    'the list outlives a look at one item',
    [financing, ['第二条展开说说', '引导社会资本。[1]']],
    '第三条呢',
    '具体说说发挥智能制造专项资金作用',
    3,
  ],
  [
    '[3] is the passage with that marker',
    [financing],
    '[3]是什么意思',
    '具体说说发挥智能制造专项资金作用',
    3,
  ],
  ['第二个 is the second of an enumeration', [binhai], '第二个用在哪里？', '大数据用在哪里？', 2],
  [
    '最后一个 counts from the end',
    [['有几个方向？', '1.信创软件；[1]2.工业软件；[2]3.区块链。[3]']],
    '最后一个用在哪些场合',
    '区块链用在哪些场合',
    3,
  ],
  ['前两条 are two', [financing], '前两条', '具体说说加强信贷支持、引导社会资本投入', undefined],
  [
    'where the document counts, it goes on counting',
    [['基本原则第一条是什么？', '市场主导，创新发展。[1]']],
    '其余三条呢？',
    '基本原则其余三条是什么？',
    undefined,
  ],
  ['English ordinals count alike', [financing], 'the second one', '具体说说引导社会资本投入', 2],
];

describe('a message that refers back', () => {
  it.each(pronouns)('%s', (_statement, turns, message, query) => {
    const resolved = ask(turns, message);
    expect(resolved).toMatchObject({ kind: 'pronoun', query });
    expect(resolved.carried).not.toEqual([]);
  });

  it.each(ordinals)('%s', (_statement, turns, message, query, ordinal) => {
    const resolved = ask(turns, message);
    expect(resolved).toMatchObject({ kind: 'ordinal', query });
    expect(resolved.ordinal).toBe(ordinal);
  });
});

describe('a place in the articles of a regulation', () => {
  it.each([
    ['another article', '第十五条的原文', '那第二十五条第二款呢？', '第二十五条第二款的原文'],
    ['another paragraph of the article', '第十五条第三款的原文', '第四款呢？', '第十五条第四款的原文'],
    ['another item of the paragraph', '第九条第一款第三项', '第四项呢？', '第九条第一款第四项'],
    [
      'what is asked of another article',
      '第十五条的原文',
      '违反第二十四条怎么处罚？',
      '违反第二十四条怎么处罚？',
    ],
  ])('is %s', (_case, before, message, query) => {
    expect(ask([before], message).query).toBe(query);
  });
});
