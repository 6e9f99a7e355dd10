import { describe, expect, it } from 'vitest';
import { applyEdits } from '../edits.ts';
import { markdownEdits } from './markdown-edits.ts';

const withoutMarks = (text: string) => applyEdits(text, markdownEdits(text)).text;

describe('markdownEdits', () => {
  it('drops the marks of headings, emphasis and lists, and keeps the words', () => {
    expect(
      withoutMarks('# 某市条例\n\n## 第一章  总则 ##\n**（一）目标。**到2025年*翻番*。\n- 甲\n> 引文'),
    ).toBe('某市条例\n\n第一章  总则\n（一）目标。到2025年*翻番*。\n甲\n引文');
    expect(withoutMarks('*注意*：__加粗__的话，**两处**、**三处**。')).toBe('注意：加粗的话，两处、三处。');
  });

  it('drops front matter, rules and the lines below headings', () => {
    expect(withoutMarks('---\ntitle: 某通知\n---\n正文。')).toBe('正文。');
    expect(withoutMarks('---\n---\n\n某通知\n------\n\n正文。\n***\n完。')).toBe('\n某通知\n\n正文。\n完。');
  });

  it('keeps the words of links, one line each where they stand side by side, and drops pictures and empty ones', () => {
    expect(withoutMarks('见[实施细则](http://a.b/(c).html "细则")。')).toBe('见实施细则。');
    expect(withoutMarks('[返回](javascript:void(0);)[关闭](#)')).toBe('返回\n关闭');
    expect(withoutMarks('![图](a.png)[](#)正文。')).toBe('正文。');
  });

  it('reads the rows of a table', () => {
    expect(withoutMarks('| 年份 | 套数 |\n| --- | ---: |\n| 2021 | **3** |\n')).toBe('年份　套数\n2021　3\n');
  });

  it('takes escapes back in a text that has other marks', () => {
    expect(withoutMarks('# 标题\n1\\. 甲\\*')).toBe('标题\n1. 甲*');
    expect(withoutMarks('路径 C:\\*')).toBe('路径 C:\\*');
  });

  it('leaves marks alone that the text itself uses', () => {
    for (const text of [
      '带*的为约束性指标，带**的为预期性指标。',
      '- 3 -',
      '长*宽*高',
      '面积=a__b__c',
      '#5号楼',
      '-5℃至-1℃',
      '【1】（见表）',
    ])
      expect(withoutMarks(text)).toBe(text);
  });
});
