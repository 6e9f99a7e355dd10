import { describe, expect, it } from 'vitest';
import { respectiveFigureOf, respectiveFigures } from './respective-figures.ts';

const given = (text: string) => respectiveFigures(text).map(({ thing, figure }) => [thing, figure.text]);

describe('figures given respectively', () => {
  it('are paired with what stands before them', () => {
    expect(given('全市新建小学、初中和高中,数量分别达到12所、8所和3所。')).toEqual([
      ['全市新建小学', '12所'],
      ['初中', '8所'],
      ['高中', '3所'],
    ]);
    expect(given('营收2024年、2025年分别突破2.2万亿元、2.4万亿元,再上台阶。')).toEqual([
      ['营收2024年', '2.2万亿元'],
      ['2025年', '2.4万亿元'],
    ]);
  });

  it.each(['甲乙两地分别建成3个园区。', '甲、乙、丙分别建成3个、5个园区。', '共建成3个、5个园区。'])(
    'are none in %s',
    (text) => {
      expect(given(text)).toEqual([]);
    },
  );

  it('are found by the thing or the year that a claim names', () => {
    const text = '养老床位和托育床位分别新增5000张、1.2万张。';
    expect(respectiveFigureOf('托育床位新增2万张', text)?.figure.text).toBe('1.2万张');
    expect(respectiveFigureOf('床位新增2万张', text)).toBeNull();
    const years = '营收2024年、2025年分别突破2.2万亿元、2.4万亿元。';
    expect(respectiveFigureOf('2025年营收3万亿元', years)?.figure.text).toBe('2.4万亿元');
  });
});
