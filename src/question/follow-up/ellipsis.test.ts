import { beforeAll, describe, expect, it } from 'vitest';
import {
  askAfter,
  binhai,
  financing,
  laboratory,
  loadContext,
  type Turn,
  target,
} from '../../../test/support/dialogues.ts';
import type { FollowUpContext } from '../follow-up.ts';

let context: FollowUpContext;
beforeAll(async () => {
  context = await loadContext();
});
const ask = (turns: readonly Turn[], message: string) => askAfter(turns, message, context);

/** What a dialogue shows, its turns, the message, the question in full. */
type Case = readonly [statement: string, turns: readonly Turn[], message: string, query: string];

const ellipses: readonly Case[] = [
  ['那X呢 asks the same of something else', [target], '那人工智能呢？', '人工智能的产值目标是多少？'],
  [
    'a chain of X呢 keeps the first question',
    [target, '软件呢'],
    '那集成电路呢',
    '集成电路的产值目标是多少？',
  ],
  ['a name alone asks the same of it', [target], '人工智能', '人工智能的产值目标是多少？'],
  ['traditional script asks alike', [target], '那積體電路呢？', '積體電路的产值目标是多少？'],
  [
    'a date takes the place of the date',
    ['到2025年5G基站有目标吗？'],
    '2030年呢',
    '到2030年5G基站有目标吗？',
  ],
  [
    'the year is kept',
    ['“十三五”末电子信息制造业增长情况怎么样？'],
    '软件那块呢',
    '“十三五”末软件增长情况怎么样？',
  ],
  [
    'an attribute is asked of the same subject',
    ['到2025年电子信息制造业的产值是多少？'],
    '那增速呢？',
    '到2025年电子信息制造业的增速是多少？',
  ],
  [
    'a district takes the place of a district',
    ['人工智能在滨海新区怎么布局？'],
    '那北辰呢',
    '人工智能在北辰怎么布局？',
  ],
  [
    'a place where none stood is added',
    ['国家级企业技术中心有几家？'],
    '北辰有吗',
    '北辰国家级企业技术中心有几家？',
  ],
  [
    'a level takes the place of a level',
    ['国家级企业技术中心有几家？'],
    '市级的呢',
    '市级企业技术中心有几家？',
  ],
  ['也说说 adds to the same question', [binhai], '西青、北辰也说说', '西青、北辰重点发展什么产业？'],
  ['X比呢 compares', [target], '和软件业比呢', '电子信息制造业的产值目标和软件业比怎么样？'],
  [
    'English asks the same of something else',
    ['Which parks does Binhai rely on?'],
    'what about Beichen?',
    'Which parks does Beichen rely on?',
  ],
  [
    'a bare question word is about the whole matter',
    [target],
    '为什么？',
    '电子信息制造业的产值目标为什么？',
  ],
  ['a bare 在哪一条 is about the whole matter', [target], '在哪一条？', '电子信息制造业的产值目标在哪一条？'],
  ['a verb without a subject gets it', [binhai], '依托哪些园区？', '滨海新区依托哪些园区？'],
  ['the subject survives a chain', [binhai, '那北辰呢'], '依托哪些园区？', '北辰依托哪些园区？'],
  [
    'an attribute without a subject gets it',
    [laboratory],
    '总投资多少，什么时候完工？',
    '信创海河实验室总投资多少，什么时候完工？',
  ],
  [
    'doubt is about the matter doubted',
    ['软件业2025年收入目标？'],
    '不对吧，不是3000亿？',
    '软件业2025年收入目标不是3000亿？',
  ],
  ['the asker is no subject', [financing], '我们公司能申请吗？', '支持中小企业融资，我们公司能申请吗？'],
];

describe('what only a document has', () => {
  it.each(['谁负责组织实施?', '什么时候印发的?', '总体目标是什么?'])(
    'is asked of it, not of the subject before: %s',
    (message) => {
      expect(ask([target], message).query).toBe(message);
    },
  );
});

describe('a message that leaves words out', () => {
  it.each(ellipses)('%s', (_statement, turns, message, query) => {
    expect(ask(turns, message)).toMatchObject({ kind: 'ellipsis', query });
  });
});
