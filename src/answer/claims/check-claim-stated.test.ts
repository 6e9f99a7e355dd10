import { describe, expect, it } from 'vitest';
import { isInQuotes } from './check-claim-stated.ts';

describe('quotes speak of a statement', () => {
  it.each([
    ['the city will carry out at least 50 projects by 2025', '累计实施示范应用工程50项以上。'],
    ['the city will spend 50 billion yuan on chips', '投入资金500亿元。'],
    ['公租房建成3000套', '建成公租房3000套。'],
  ])('where they have its figure: %s', (statement, quote) => {
    expect(isInQuotes(statement, [quote], [])).toBe(true);
  });

  it.each([
    ['the city will carry out at least 50 projects by 2025', '到2025年,实施工程30项以上。'],
    ['the city will spend 50 billion yuan on chips', '产值突破3000亿元,累计实施工程50项以上。'],
    ['公租房建成3000套', '产值突破3000亿元。'],
    ['给医生发手机', '发展智能终端。'],
  ])('not where they have another or none: %s', (statement, quote) => {
    expect(isInQuotes(statement, [quote], [])).toBe(false);
  });
});
