import { describe, expect, it } from 'vitest';
import { brokenLineEdits } from './broken-lines.ts';
import { applyEdits } from './edits.ts';

const joined = (raw: string) => applyEdits(raw, brokenLineEdits(raw)).text;
const others = '各区加快项目建设,确保按期完成。\n'.repeat(10);

describe('a paragraph that a stray line break cut', () => {
  it('is joined behind a comma', () => {
    const raw = `${others}中国算谷一期建成投用，三家央企二级公司落户本市，\n  港口扩建工程顺利推进。\n${others}`;
    expect(joined(raw)).toContain('落户本市，港口扩建工程顺利推进。');
  });

  it.each(['（二）加强港口建设。', '2.加强港口建设。', '——港口建设顺利。', '专栏1 港口建设'])(
    'ends before %s',
    (next) => {
      const raw = `${others}中国算谷一期建成投用，三家央企二级公司落户本市，\n${next}\n${others}`;
      expect(joined(raw)).toBe(raw);
    },
  );

  it('is told from an address, from short lines and from a text that is set so', () => {
    const verse = '这一行写得很长很长而且以逗号结束因为是一种排法，\n'.repeat(20);
    for (const text of [`${others}各区人民政府，\n市政府各部门：\n`, verse, ''])
      expect(joined(text)).toBe(text);
  });
});
