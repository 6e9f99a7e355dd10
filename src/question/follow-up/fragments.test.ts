import { beforeAll, describe, expect, it } from 'vitest';
import { askAfter, loadContext, type Turn } from '../../../test/support/dialogues.ts';
import type { FollowUpContext } from '../follow-up.ts';

let context: FollowUpContext;
beforeAll(async () => {
  context = await loadContext();
});

/** What a dialogue shows, its turns, the message, the question in full. */
type Case = readonly [statement: string, turns: readonly Turn[], message: string, query: string];

const fragments: readonly Case[] = [
  [
    'a place takes the place of a place, wherever it stands',
    ['西青的园区里,规划给西青安排了什么？'],
    '津南呢？',
    '津南的园区里,规划给津南安排了什么？',
  ],
  [
    'a thing takes no place of the asker',
    ['我做阀门的,国家想让大家攻哪些阀门？'],
    '那水泵呢？',
    '国家想让大家攻哪些水泵？',
  ],
  [
    'a thing takes the place of what an open question was about',
    ['孩子书包太重,市里打算怎么管？'],
    '那食堂呢？',
    '食堂，市里打算怎么管？',
  ],
  [
    'a pause is left out where the question goes on',
    ['小店想搭大厂的车,有没有什么说法？'],
    '贷款呢',
    '贷款有没有什么说法？',
  ],
  [
    'money is an aspect of the same matter',
    ['我就是个小作坊,想搞电商,国家能帮点啥？'],
    '那钱上面呢？',
    '想搞电商，资金方面国家能帮点啥？',
  ],
  [
    'what people have besides takes the place of what they have',
    ['教师的职称规划里怎么说？'],
    '住的地方呢',
    '教师住的地方规划里怎么说？',
  ],
  [
    'the city stays',
    ['去年天津外贸涨了多少？'],
    '那一般公共预算支出呢？',
    '去年天津一般公共预算支出涨了多少？',
  ],
  [
    'who said so is left behind',
    ['我听说全国8大港口天津占了3个,对吗？'],
    '那机场呢',
    '全国机场天津占了3个,对吗？',
  ],
  [
    'the year before is reckoned',
    ['到2025年5G基站要建多少个？'],
    '那前一年呢？',
    '到2024年5G基站要建多少个？',
  ],
  ['去年 is before 今年', ['今年新增多少就业？'], '上一年呢', '去年新增多少就业？'],
  [
    'English reckons years too',
    ['How many base stations will be built by 2025?'],
    'And the year before?',
    'How many base stations will be built by 2024?',
  ],
  [
    'English keeps the article, and takes no verb for a name',
    ['Which districts should blockchain be used in?'],
    'And the industrial internet?',
    'Which districts should the industrial internet be used in?',
  ],
  [
    'a year where none stood',
    ['Which parks does Binhai rely on?'],
    'And in 2025?',
    'Which parks does Binhai rely on in 2025?',
  ],
  [
    '是哪些 names what was counted',
    ['天津有多少家医院能网上挂号？'],
    '是哪些医院？',
    '天津有哪些医院能网上挂号？',
  ],
  [
    '的是哪几條 lacks its noun',
    ['天津今年要建哪幾條地鐵？'],
    '那去年開工的是哪幾條？',
    '去年開工的地鐵是哪幾條？',
  ],
  [
    'a share of something stands under it',
    ['这次考核怎么评？'],
    '结果拿来干什么用？',
    '考核结果拿来干什么用？',
  ],
];

const corrections: readonly Case[] = [
  [
    'a name asks what was asked before',
    ['区块链有什么应用场景？'],
    '不对，我说的是大数据',
    '大数据有什么应用场景？',
  ],
  [
    'an aspect asks it of the same',
    ['到2025年软件业的收入目标是多少？'],
    '我是问增速',
    '到2025年软件业的增速是多少？',
  ],
  ['a question is the question', ['区块链有什么应用场景？'], '我问的是办法,人才怎么留住？', '人才怎么留住？'],
  ['in traditional script', ['區塊鏈有什麼應用場景？'], '我說的是大數據', '大數據有什麼應用場景？'],
  [
    'in English',
    ['What is the target for software in 2025?'],
    'No, I mean artificial intelligence',
    'What is the target for artificial intelligence in 2025?',
  ],
];

const references: readonly Case[] = [
  [
    'it is no verb',
    ['What does the plan want to do with blockchain?'],
    'Where should it be used?',
    'Where should blockchain be used?',
  ],
  [
    '它 is not who asks',
    ['我在武清开了家面馆,规划里夜市经济怎么发展？'],
    '它由哪个部门管？',
    '夜市经济由哪个部门管？',
  ],
  [
    '它 is nobody who said so',
    ['有人说智慧港口已经建成了,对吗？'],
    '它什么时候开工的？',
    '智慧港口什么时候开工的？',
  ],
  [
    '这个 is what there was asked to be',
    ['用电脑办证有没有方便残疾人的？'],
    '这个由谁负责？',
    '电脑办证方便残疾人由谁负责？',
  ],
  ['这些事 is the matter', ['校外补习班怎么管？'], '这些事谁来负责？', '校外补习班谁来负责？'],
];

describe('a fragment', () => {
  it.each(fragments)('%s', (_statement, turns, message, query) => {
    expect(askAfter(turns, message, context).query).toBe(query);
  });
});

describe('a correction', () => {
  it.each(corrections)('%s', (_statement, turns, message, query) => {
    expect(askAfter(turns, message, context).query).toBe(query);
  });
});

describe('a pronoun', () => {
  it.each(references)('%s', (_statement, turns, message, query) => {
    expect(askAfter(turns, message, context).query).toBe(query);
  });

  it.each([
    '像我这种小店想跟大厂合作,有没有什么说法？',
    'ERP、排产这类软件也算吗？',
    '贷款融资这些有没有路子？',
    '其中人才问题,规划打算怎么解决？',
    '往后打算攻哪几类芯片？',
    '到2035年要建成多少家示范工厂？',
  ])('has what it means before it, or there is none: %s', (message) => {
    expect(askAfter(['信创海河实验室是什么？'], message, context).carried).toEqual([]);
  });
});
