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

  it('is joined in the middle of a sentence', () => {
    const raw = `${others}（三）强化责任追究。县级以上地方人民政府要切实履行监管职责，统筹区域内各部门的人员和力\n量建设，为监管工作提供保障。\n${others}`;
    expect(joined(raw)).toContain('人员和力量建设，为监管');
  });

  it('is whole where a blank line follows, or a heading is all there is', () => {
    const cut = '（三）强化责任追究。县级以上地方人民政府要切实履行监管职责，统筹区域内各部门的人员和力';
    const heading = '（一）加快系统创新，增强融合发展新动能，推动全市公共服务水平整体提升和均衡发展';
    for (const text of [`${others}${cut}\n\n量建设。\n`, `${others}${heading}\n各区加快建设。\n`])
      expect(joined(text)).toBe(text);
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
