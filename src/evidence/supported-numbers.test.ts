import { describe, expect, it } from 'vitest';
import { type NumberSources, unsupportedNumbers } from './supported-numbers.ts';

const nothing: NumberSources = { quotes: [], question: '', derived: [], structural: [] };
const unsupported = (answer: string, ...quotes: string[]) =>
  unsupportedNumbers(answer, { ...nothing, quotes });

describe('unsupportedNumbers', () => {
  it('finds none where every number stands in a quote', () => {
    const quote = '到2025年,产值达到3000亿元,年均增速超过9%,建成5G基站2.4万余个,3-5家企业,三分之二。';
    expect(unsupported(`${quote}[1]`, quote)).toEqual([]);
    expect(unsupported('产值目标为3000亿元，增速９％。[12]', quote)).toEqual([]);
    expect(unsupported('没有数字的句子。', quote)).toEqual([]);
  });

  it.each([
    ['another number', '产值达到3500亿元', '产值达到3000亿元', '3500亿元'],
    ['a part of a number', '产值300亿元', '产值3000亿元', '300亿元'],
    ['a number inside a longer one', '增速0%', '增速10%', '0'],
    ['the same digits with another unit', '9家', '9%', '9家'],
    ['another scale', '3000万元', '3000亿元', '3000万元'],
    ['points instead of percent', '9个百分点', '9%', '9个百分点'],
    ['another date', '2024年', '2025年', '2024年'],
    ['another share', '三分之一', '三分之二', '三分之一'],
    ['a number in Chinese characters', '六大产业', '五大产业', '六大'],
    ['another rank', '全国第4位', '全国第3位', '第4位'],
    ['a name with another number', '6G网络', '5G网络', '6'],
    ['another decimal', '4.70%', '4.7%', '4.70%'],
  ])('finds %s', (_case, answer, quote, found) => {
    expect(unsupported(answer, quote)).toContain(found);
  });

  it('takes numbers from the question, derivations and structure as well', () => {
    const answer = '您说的15%不对：三、(三)第2段，CNY 300 billion。';
    expect(unsupportedNumbers(answer, nothing)).not.toEqual([]);
    expect(
      unsupportedNumbers(answer, {
        quotes: [],
        question: '是15%吗',
        derived: ['CNY 300 billion'],
        structural: ['三、(三)第2段'],
      }),
    ).toEqual([]);
  });

  it('reads traditional script like simplified', () => {
    expect(unsupported('產值突破3000億元,2.4萬餘個', '产值突破3000亿元,2.4万余个')).toEqual([]);
    expect(unsupported('產值突破3000萬元', '产值突破3000亿元')).toEqual(['3000万元']);
  });

  it('does not take citation markers for numbers', () => {
    expect(unsupported('甲[1][23]。')).toEqual([]);
    expect(unsupported('甲(1)。')).toEqual(['1']);
  });

  it('names each number once', () => {
    expect(unsupported('7家、7家和7家')).toEqual(['7', '7家']);
  });
});
