import { beforeAll, describe, expect, it } from 'vitest';
import { loadContext } from '../../test/support/dialogues.ts';
import type { FollowUpContext } from './follow-up.ts';
import { withoutAsker, withoutIntroduction } from './self-introduction.ts';

let context: FollowUpContext;
beforeAll(async () => {
  context = await loadContext();
});

describe('what the asker says of himself', () => {
  it.each([
    ['我是护士,社区医院的床位规划里怎么安排?', '社区医院的床位规划里怎么安排?'],
    ['我是農民工，子女入學規劃怎麼說？', '子女入學規劃怎麼說？'],
    ['我们是东丽一家百来人的外贸公司,人才公寓这块有什么说法?', '人才公寓这块有什么说法?'],
    ['我在津南开了家面馆,夜市经济以后往哪儿发展?', '夜市经济以后往哪儿发展?'],
    ['我儿子明年上初中，校园欺凌学校打算怎么防？', '校园欺凌学校打算怎么防？'],
    ['我今年七十了,公交卡还能免费坐车吗?', '公交卡还能免费坐车吗?'],
    ['我做物流的,无人配送有没有试点?', '无人配送有没有试点?'],
    ['作为家长,校车由谁管?', '校车由谁管?'],
    ['我在写毕业论文,区块链的应用领域有哪些?', '区块链的应用领域有哪些?'],
    ['我在超市收银台上班,夜间公交怎么安排?', '夜间公交怎么安排?'],
    ['我在机场跑运输,充电桩建多少?', '充电桩建多少?'],
    ['我在市医院做事,这个方案跟我们医院有什么关系?', '这个方案跟我们医院有什么关系?'],
    ['我在碼頭打工,自動化碼頭什麼時候建成?', '自動化碼頭什麼時候建成?'],
    ['As a bus driver, what is planned for charging stations?', 'what is planned for charging stations?'],
    [
      'I run a bakery in Hexi. What does the plan say about night markets?',
      'What does the plan say about night markets?',
    ],
    ['We are a trading firm, which ports get automated cranes?', 'which ports get automated cranes?'],
  ])('%s', (message, rest) => {
    expect(withoutIntroduction(message, context.segment)).toBe(rest);
  });

  it.each([
    '我是农民工,有什么补助?',
    '我住河东区,我们这儿有什么安排?',
    '我们是做阀门的,能享受什么政策?',
    '我在东丽开了家店,政府能给我们这种小店补多少?',
    '我在工地干活,政府给我们减免多少?',
    '我妈瘫痪在床,护理费能报多少?',
    '我孩子近视了,学校管不管?',
    '我是不是可以申请人才公寓,怎么申请?',
    '我想开家书店,能不能拿到补贴?',
    '家裡長輩失能需要照護,市府今年有什麼補助?',
    'We are a startup in Beichen, what support can we get?',
  ])('is kept where it is what is asked about: %s', (message) => {
    expect(withoutIntroduction(message, context.segment)).toBe(message);
  });

  it('is never handed on to the next question', () => {
    const message = '我就是个小作坊,想搞电商,国家能帮点啥?';
    expect(withoutIntroduction(message, context.segment)).toBe('想搞电商,国家能帮点啥?');
    expect(withoutAsker(message, context.segment)).toBe('想搞电商,国家能帮点啥?');
  });
});
