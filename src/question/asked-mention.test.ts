import { describe, expect, it } from 'vitest';
import { foldForSearch } from '../text/fold.ts';
import { askedMention } from './asked-mention.ts';

const asked = (question: string) => askedMention(foldForSearch(question)).names;

describe('askedMention', () => {
  it.each([
    ['规划提到商业航天了吗?', ['商业航天']],
    ['文中有没有提到电子竞技?', ['电子竞技']],
    ['有没有写到智慧养老', ['智慧养老']],
    ['規劃有提及區塊鏈發票嗎?', ['区块链发票']],
    ['规划涉及物流行业吗?', ['物流行业', '物流']],
    ['里面提到5G手机没有?', ['5g手机']],
  ])('takes the name from %s', (question, forms) => {
    expect(asked(question)).toEqual([forms]);
  });

  it.each([
    ['有没有提到7纳米或者光刻机?', ['7纳米', '光刻机']],
    ['里面写到养老、托育和助餐没有', ['养老', '托育', '助餐']],
  ])('takes each of several names from %s', (question, names) => {
    expect(asked(question)).toEqual(names.map((name) => [name]));
  });

  it.each([
    '规划提到对芯片企业的支持了吗?',
    '旧车报废我记得提过一嘴,核实下',
    '给产业链编图谱,说到底图个啥?',
    '规划提到哪些园区?',
    '提到的目标是多少?',
    '集成电路重点发展什么?',
  ])('finds none in %s', (question) => {
    expect(asked(question)).toEqual([]);
  });
});
