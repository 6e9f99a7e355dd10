import { describe, expect, it } from 'vitest';
import { applyEdits } from './edits.ts';
import { gluedLineEdits } from './glued-lines.ts';
import { repairText } from './repair-text.ts';

const parted = (raw: string) => applyEdits(raw, gluedLineEdits(raw)).text;

describe('a heading that was glued to the line before', () => {
  it('begins a line of its own where the numbering left it out', () => {
    const raw = '（一）平台。\n建设平台。 （二）网络。\n建设网络。\n（三）人才。';
    expect(parted(raw)).toBe('（一）平台。\n建设平台。\n（二）网络。\n建设网络。\n（三）人才。');
  });

  it('needs no blank before it', () => {
    expect(parted('一、现状\n发展较快。二、任务\n加强研发。\n三、保障')).toBe(
      '一、现状\n发展较快。\n二、任务\n加强研发。\n三、保障',
    );
    expect(parted('1.甲。内容。2.乙。内容。\n3.丙。内容。')).toBe('1.甲。内容。\n2.乙。内容。\n3.丙。内容。');
  });

  it('is a repair that shows what it changed', () => {
    const { text, repairs } = repairText('一、现状\n发展较快。二、任务\n三、保障', 'simplified');
    expect(repairs).toMatchObject([{ kind: 'furniture', rule: 'glued-line', raw: '。', canonical: '。\n' }]);
    for (const { start, end, canonical } of repairs) expect(text.slice(start, end)).toBe(canonical);
  });

  it.each([
    ['nothing is left out', '（一）甲。\n（二）乙，见前项。（二）另行规定。\n（三）丙。'],
    ['the number stands within a sentence', '（一）甲，依照（二）办理。\n（三）丙。'],
    ['it stands twice', '（一）甲。（二）乙。（二）丙。\n（三）丁。'],
    ['a chapter lies between', '（一）甲。（二）乙。\n二、其他\n（三）丙。'],
    ['it is an article, which prose names too', '第一条 甲。第二条 乙。\n第三条 丙。'],
    ['it is a decimal', '1.甲。内容。2.5亿元。\n3.丙。内容。'],
  ])('is left where it is when %s', (_why, raw) => {
    expect(parted(raw)).toBe(raw);
  });
});

describe('a paragraph that was glued to the line before', () => {
  const lines = Array.from({ length: 60 }, (_, at) =>
    at % 4 === 3 ? '产业发展取得了新的成效。' : '智能制造是制造强国建设的主攻方向其发展程度直接关',
  );

  it('is parted at the blank in a text copied out of a page', () => {
    const raw = [...lines, '形成一批成果。 完善信息基础设施。加快网络建设，鼓励企', '业升级改造。'].join(
      '\n',
    );
    expect(parted(raw)).toContain('形成一批成果。\n完善信息基础设施。');
  });

  it('is not looked for in other texts, nor where blanks are how the text is set', () => {
    expect(gluedLineEdits('形成成果。 完善设施。')).toEqual([]);
    const raw = lines.map((line) => line.replace('产业', '甲。 产业')).join('\n');
    expect(gluedLineEdits(raw)).toEqual([]);
  });

  it('is not seen before a figure', () => {
    const raw = [...lines, '形成一批成果。 2025 年完成。'].join('\n');
    expect(parted(raw)).toBe(raw);
  });
});
