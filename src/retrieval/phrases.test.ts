import { describe, expect, it } from 'vitest';
import { foldForSearch } from '../text/fold.ts';
import { namingPhrases, phraseScore, quotedPhrases } from './phrases.ts';

const score = (query: string, text: string) =>
  phraseScore(foldForSearch(query), quotedPhrases(query), foldForSearch(text));

describe('quotedPhrases', () => {
  it.each([
    ['“专精特新”指什么', ['专精特新']],
    ['「專精特新」和《數字中國》', ['专精特新', '数字中国']],
    ['"1+N"布局', ['1+n']],
    ['没有引号', []],
    ['“” 和 “甲”', []],
  ])('finds in %s', (query, phrases) => {
    expect(quotedPhrases(query)).toEqual(phrases);
  });
});

describe('phrases that name a clause', () => {
  const texts = ['为转型提供“港口方案”', '打造数字港口', '港口方案与数字港口', '港口方案', '打好攻坚战'];

  it('are long and stand in one clause or two', () => {
    expect(namingPhrases(['打好攻坚战', '数字港口'], texts)).toEqual(['打好攻坚战', '数字港口']);
  });

  it('are neither everybody’s words, nor short, nor unheard', () => {
    expect(namingPhrases(['港口方案', '港口', '空港方案'], texts)).toEqual([]);
  });
});

describe('phraseScore', () => {
  it('counts a quoted phrase that stands in the text, whatever its script or width', () => {
    expect(score('「專精特新」？', '扶持一批“专精特新”中小企业')).toBeGreaterThan(1);
    expect(score('“专精特新”？', '扶持一批中小企业')).toBe(0);
  });

  it('gives the share of the question that its longest literal run covers', () => {
    expect(score('构建多层次企业协作体系', '3.构建多层次企业协作体系。')).toBe(1);
    expect(score('多层次企业协作体系怎么建', '3.构建多层次企业协作体系。')).toBeCloseTo(9 / 12, 12);
  });

  it('ignores runs of fewer than four characters', () => {
    expect(score('企业家', '企业家')).toBe(0);
    expect(score('企业家们', '企业家们')).toBe(1);
    expect(score('', '企业')).toBe(0);
  });

  it('copes with a question of eight thousand characters', () => {
    const question = '推动产业发展'.repeat(1334);
    expect(score(question, '推动产业发展'.repeat(100))).toBeGreaterThan(0);
  });
});
