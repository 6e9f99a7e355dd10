import { describe, expect, it } from 'vitest';
import { applyEdits } from './edits.ts';
import { pageNumberEdits } from './page-numbers.ts';

const without = (raw: string) => applyEdits(raw, pageNumberEdits(raw)).text;
const page = `${'这一页讲产业发展的情况。'.repeat(25)}\n`;

describe('the numbers of pages', () => {
  it('are dropped where they count on through the text', () => {
    expect(without(`${page}1\n${page}2\n${page}3\n${page}`)).toBe(page.repeat(4));
  });

  it('are dropped between dashes or named as pages, however short the pages', () => {
    expect(without('甲。\n- 1 -\n乙。\n— 2 —\n丙。')).toBe('甲。\n乙。\n丙。');
    expect(without('甲。\r\n第1页 共2页\r\n乙。\r\n第 2 页 共 2 页\r\n')).toBe('甲。\r\n乙。\r\n');
  });

  it('may begin anywhere', () => {
    expect(without(`${page}7\n${page}8\n${page}9\n`)).toBe(page.repeat(3));
  });

  it('are told from the rows of a table', () => {
    const table = '序号\n项目\n1\n平台建设\n2\n网络建设\n3\n人才培养\n4\n安全保障\n';
    expect(without(table)).toBe(table);
  });

  it('are told from figures that stand alone', () => {
    for (const text of [`${page}500\n${page}30\n${page}`, `${page}1\n${page}2\n${page}`, '- 1 -\n甲。', ''])
      expect(without(text)).toBe(text);
  });

  it('leave a figure between them alone', () => {
    expect(without(`${page}1\n${page}500\n2\n${page}3\n${page}`)).toBe(`${page}${page}500\n${page}${page}`);
  });
});
