import { describe, expect, it } from 'vitest';
import { isTimeAdverbial } from './time-adverbial.ts';

describe('a time by itself', () => {
  it.each([
    '到2025年,',
    '到2025年',
    '截至2020年底，',
    '“十四五”时期,',
    '在“十四五”期间',
    '2025年12月31日前',
    '二〇二五年',
  ])('is %s', (text) => {
    expect(isTimeAdverbial(text)).toBe(true);
  });

  it.each(['到2025年,产值', '产值', '3000亿元', '到', '年', ''])('is not %j', (text) => {
    expect(isTimeAdverbial(text)).toBe(false);
  });
});
