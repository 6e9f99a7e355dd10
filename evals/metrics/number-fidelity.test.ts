import { describe, expect, it } from 'vitest';
import { type NumberSources, unsupportedNumbers } from './number-fidelity.ts';

const sources: NumberSources = {
  quotes: ['到2025年,产值突破3000亿元,平均增速超过9%', '打造4家企业'],
  asked: ['规划说增速要超过15%, 对吗?'],
  derived: [],
  markers: [1, 2],
  labels: ['三', '三、(三)第2段', '四、(一)2'],
  structural: ['《某市“十四五”规划》', '2021 2025', '构筑“1+N”产业集群'],
};
const unsupported = (answer: string, change: Partial<NumberSources> = {}) =>
  unsupportedNumbers(answer, { ...sources, ...change });

describe('number fidelity', () => {
  it.each([
    ['quoted', '产值突破3000亿元[1],打造4家[2]'],
    ['quoted in other numerals', '产值突破三千亿元,打造四家'],
    ['quoted, in English', 'output of 300 billion yuan by 2025, growth above 9 percent'],
    ['echoed', '原文为超过9%,不是您说的15%'],
    ['a label', '见三、(三)第2段和四、（一）2'],
    ['title, period and heading', '《某市“十四五”规划》(2021—2025年)“1+N”'],
    ['a list counter', '1. 产值\n2. 增速\n3. 企业'],
    ['emphasised', '**3000**亿元'],
  ])('accepts a number that is %s', (_, answer) => {
    expect(unsupported(answer)).toEqual([]);
  });

  it.each([
    ['an invented number', '带动就业8万人', '8万'],
    ['another magnitude', '3000万元', '3000万'],
    ['a lost magnitude', '产值3000元', '3000'],
    ['a lost percent sign', '增速超过9', '9'],
    ['a part of a longer number', '300亿元', '300亿'],
    ['an invented Chinese numeral', '打造七家企业', '七'],
    ['a rank nobody gave', '居全国第一', '一'],
    ['a marker without a citation', '产值3000亿元[7]', '7'],
    ['a figure at a line’s start', '7. 产值', '7'],
    ['a name nobody mentioned', '建设6G基站', '6G'],
  ])('notices %s', (_, answer, number) => {
    expect(unsupported(answer)).toEqual([number]);
  });

  it('accepts a number derived from what is quoted, and nothing derived from what is not', () => {
    const derived = (inputs: readonly string[], text = '合计3004', rule = 'sum') =>
      unsupported('合计3004', { derived: [{ text, inputs, rule }] });
    expect(derived(['3000亿元', '4家'])).toEqual([]);
    expect(derived(['3001亿元', '4家'])).toEqual(['3004']);
    expect(derived([])).toEqual(['3004']);
  });

  it('does not let a currency gloss change the value', () => {
    const gloss = (text: string) =>
      unsupported(text, { derived: [{ text, inputs: ['3000亿元'], rule: 'currency-gloss' }] });
    expect(gloss('CNY 300 billion')).toEqual([]);
    expect(gloss('CNY 30 billion')).toEqual(['30 billion']);
  });

  it('lets words be counted, and counted right', () => {
    const count = (text: string) =>
      unsupported(text, {
        quotes: ['西青区、武清区'],
        derived: [{ text, inputs: ['西青区', '武清区'], rule: 'count' }],
      });
    expect(count('共2个区')).toEqual([]);
    expect(count('共3个区')).toEqual(['3']);
  });
});
