import { describe, expect, it } from 'vitest';
import { answerItems, findOrdinal, itemWords, markedPassage } from './answer-items.ts';

describe('items of an answer', () => {
  it.each([
    ['bullets', '措施有：\n- 加强信贷支持。[1]\n- 引导社会资本。[2]'],
    ['numbers in a line', '两项：1.加强信贷支持；2.引导社会资本。[1]'],
    ['bold numbers', '**1. 加强信贷支持**\n\n**2. 引导社会资本**'],
    ['circled numbers', '①加强信贷支持；②引导社会资本。[1]'],
    ['一是 and 二是', '规划提出，一是加强信贷支持；[1]二是引导社会资本。[2]'],
    ['Chinese numerals', '一、加强信贷支持\n二、引导社会资本'],
    ['sentences', '加强信贷支持。[1]引导社会资本。[2]'],
    ['an enumeration', '包括加强信贷支持、引导社会资本等。[1]'],
  ])('are %s', (_form, answer) => {
    expect(answerItems(answer, '条')).toEqual(['加强信贷支持', '引导社会资本']);
  });

  it('are things for 个 and sentences for 条', () => {
    const answer = '重点发展芯片、软件和终端。[1]依托高新区。[2]';
    expect(answerItems(answer, '个')).toEqual(['芯片', '软件', '终端']);
    expect(answerItems(answer, '条')).toEqual(['重点发展芯片、软件和终端', '依托高新区']);
  });

  it('are found by their citation', () => {
    expect(markedPassage('加强信贷支持。[1]引导社会资本。[2]', 2)).toBe('引导社会资本');
    expect(markedPassage('加强信贷支持。[1]', 2)).toBeNull();
  });

  it('are searched for by their lead', () => {
    expect(itemWords('市场主导，创新发展：坚持创新引领')).toBe('市场主导，创新发展');
    expect(itemWords('集成电路，重点发展设计', true)).toBe('集成电路');
  });

  it('keep a figure with a decimal point whole', () => {
    expect(answerItems('增速4.7%。[1]占比10.8%。[2]', '条')).toEqual(['增速4.7%', '占比10.8%']);
  });
});

describe('a place in a list', () => {
  it.each([
    ['第二条展开说说', [2]],
    ['第3点呢', [3]],
    ['最后一个', [-1]],
    ['倒数第二个', [-2]],
    ['前两条', [1, 2]],
    ['后面两个', [-2, -1]],
    ['其余三条', []],
    ['[4]是什么', [4]],
    ['the third one', [3]],
  ])('is read from %s', (message, places) => {
    expect(findOrdinal(message)?.places).toEqual(places);
  });

  it.each(['第三章第二节讲什么', '第一批项目', '全国第3位', 'the second half of 2025'])(
    'is not read from %s',
    (message) => {
      expect(findOrdinal(message)).toBeNull();
    },
  );
});
