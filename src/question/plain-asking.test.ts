import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { withoutDocument, withoutWrapping } from './plain-asking.ts';

describe('what a message asks', () => {
  it.each([
    ['臺灣來的學生想知道,天津在人才方面有什麼措施?', '天津在人才方面有什麼措施?'],
    ['台湾来的朋友想问,区块链怎么发展', '区块链怎么发展'],
    ['老师让写作业,天津信息产业的目标是什么', '天津信息产业的目标是什么'],
    ['我想了解一下人才政策有哪些', '人才政策有哪些'],
    ['我开了家小店,想知道规划对智能零售有什么说法', '规划对智能零售有什么说法'],
    ['可是我問的是積體電路要做哪些事,不是背景', '積體電路要做哪些事'],
    ['这是前言吧,我要的是到2025年要达到的具体目标', '到2025年要达到的具体目标'],
    ['您好,请问2020年底建成多少5G基站?', '2020年底建成多少5G基站?'],
    ['师傅问一下，罐里的油正常少多少是认的？', '罐里的油正常少多少是认的？'],
    ['Hi there, how many 5G base stations?', 'how many 5G base stations?'],
    ['记者问一句:区块链怎么发展', '区块链怎么发展'],
    ['核一下,示范应用点名了哪些地方', '示范应用点名了哪些地方'],
    ['写材料要注明时限:应用体系是哪一年建成', '应用体系是哪一年建成'],
    ['那就是没写扫码支付对吧?那区块链防伪溯源呢', '那区块链防伪溯源呢'],
  ])('%s: %s', (message, asked) => {
    expect(withoutWrapping(message)).toBe(asked);
  });

  it.each([
    '我们做芯片的想问,有没有补贴',
    '我们是做芯片的,想问有没有补贴',
    '2025年产值多少?',
    '电子信息制造业增速是9%对吗?软件业呢',
    '我说的是区块链',
    '核一下,增速是15%',
    '绩效考核,标准是什么?',
    '开电车的问一句:我的车要跟什么连起来',
    '想问',
    '没有人才对吧?',
    '',
  ])('is %j itself', (message) => {
    expect(withoutWrapping(message)).toBe(message);
  });

  it('is a stretch of the message', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.constantFrom(
            '我',
            '想问',
            ',',
            '来的',
            '学生',
            '没写',
            '对吧',
            '?',
            '我问的是',
            '不是',
            '5G',
            '怎么',
          ),
        ),
        (words) => {
          const message = words.join('');
          expect(message).toContain(withoutWrapping(message));
        },
      ),
    );
  });
});

describe('what is asked, without the document that it is asked of', () => {
  it.each([
    ['文件提出打造哪些安全平台?', '打造哪些安全平台?'],
    ['行动计划里要求在哪一年实现突破?', '在哪一年实现突破?'],
    ['這份規劃明確提出要建設哪些平臺?', '建設哪些平臺?'],
  ])('%s: %s', (question, asked) => {
    expect(withoutDocument(question)).toBe(asked);
  });

  it.each(['文件的有效期到哪一年?', '规划了哪些平台?', '办法要求什么?'])('is %j itself', (question) => {
    expect(withoutDocument(question)).toBe(question);
  });
});
