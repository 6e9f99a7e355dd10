import { describe, expect, it } from 'vitest';
import { isHeadingLine } from './heading-line.ts';

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
