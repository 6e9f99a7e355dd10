import { describe, expect, it } from 'vitest';
import { isHeadingLine, isTitleLine } from './heading-line.ts';

const isHeading = (draft: string, of: string) => {
  const start = draft.indexOf(of);
  return isHeadingLine(draft, { start, end: start + of.length });
};

describe('a heading of a draft', () => {
  it.each([
    ['# 关于规划目标\n正文。', '关于规划目标'],
    ['正文。\n一、总体情况\n正文。', '总体情况'],
    ['(二)发展目标', '发展目标'],
    ['第三章 发展目标\n', '发展目标'],
  ])('is in %j', (draft, of) => {
    expect(isHeading(draft, of)).toBe(true);
  });

  it.each([
    ['总体情况', '总体情况'],
    ['一、产值突破3000亿元。', '产值突破3000亿元。'],
    ['一、产值突破3000亿元。增速超过9%', '产值突破3000亿元。'],
    ['1.产值突破3000亿元', '产值突破3000亿元'],
    [`一、${'长'.repeat(50)}`, '长'.repeat(50)],
  ])('is none in %j', (draft, of) => {
    expect(isHeading(draft, of)).toBe(false);
  });
});

describe('a line of the draft itself', () => {
  const isTitle = (draft: string, of: string) => {
    const start = draft.indexOf(of);
    return isTitleLine(draft, { start, end: start + of.length });
  };
  const body = '\n\n产值突破3000亿元。';

  it.each([
    '关于我区低空经济发展的报告',
    '学习材料',
    '關於數字經濟工作的匯報',
    '推进会发言提纲(征求意见稿)',
    '推进绿色港口建设情况汇报',
    '主要成效',
    '下一步工作打算',
    '各位领导:',
    '现将有关情况汇报如下:',
    '2026年3月1日',
    'Briefing note',
    'Report on the cultural industry of the city',
    '**存在问题**',
  ])('is %s', (line) => {
    expect(isTitle(`${line}${body}`, line)).toBe(true);
  });

  it.each([
    '产值突破4000亿元的目标',
    '给予企业全额补贴政策',
    '企业一律免税',
    '建设月球基地方案',
    '各类企业均可申请补贴,不限规模的政策',
    'All companies receive a subsidy of 3 million yuan',
    'Companies must report every quarter',
  ])('is not %s', (line) => {
    expect(isTitle(`${line}${body}`, line)).toBe(false);
  });

  it('is no heading where it heads nothing', () => {
    expect(isTitle('主要目标', '主要目标')).toBe(false);
  });
});
