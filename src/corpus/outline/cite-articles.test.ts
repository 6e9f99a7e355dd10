import { describe, expect, it } from 'vitest';
import { walkClauses } from '../build-document.ts';
import { parseOutline } from './parse-outline.ts';

const labelsOf = (text: string) =>
  [...walkClauses('d', text, parseOutline(text).outline)].map(({ id, label }) => `${id} ${label}`);

describe('the label of what stands in an article', () => {
  it('is how a lawyer cites it: 条, 款, 项, 目', () => {
    const law = `第一章  总  则
第一条 为了养护道路，制定本条例。
第二条 下列活动适用本条例：
（一）养护；
（二）检查：
1.定期检查；
2.专项检查。
第二章  职  责
第三条 市级部门负责管理。
区级部门履行下列职责：
（一）编制计划；
（二）其他职责。
村道另行规定。`;
    expect(labelsOf(law)).toEqual([
      '1.1 第一条',
      '1.2 第二条',
      '1.2.1 第二条第(一)项',
      '1.2.2 第二条第(二)项',
      '1.2.2.1 第二条第(二)项第1目',
      '1.2.2.2 第二条第(二)项第2目',
      '2.3 第三条',
      '2.3.p1 第三条第二款',
      '2.3.1 第三条第二款第(一)项',
      '2.3.2 第三条第二款第(二)项',
      '2.3.p2 第三条第三款',
    ]);
  });

  it('names the first paragraph where another follows the items', () => {
    expect(labelsOf('第一条 应当：\n（一）甲；\n（二）乙。\n前款除外。\n第二条 略。')).toEqual([
      '1 第一条',
      '1.1 第一条第一款第(一)项',
      '1.2 第一条第一款第(二)项',
      '1.p1 第一条第二款',
      '2 第二条',
    ]);
  });

  it('names the chapter where articles count anew in each', () => {
    expect(labelsOf('第一章 总则\n第一条 甲。\n第二章 附则\n第一条 乙。\n丙。')).toEqual([
      '1.1 第一章第一条',
      '2.1 第二章第一条',
      '2.1.p1 第二章第一条第二款',
    ]);
  });

  it('counts the sections of a plan in articles as they are printed', () => {
    const plan = `第一章 目标
第一条  总体目标
（一）规模。
新建24万套。
（二）品质。
全部达标。
第二条  实施日期
本规划自公布之日起实施。`;
    const { outline } = parseOutline(plan);
    expect(outline[0]?.children.map(({ title, body }) => [title, body])).toEqual([
      ['总体目标', null],
      ['实施日期', null],
    ]);
    expect(labelsOf(plan)).toEqual([
      '1.1.1.p1 第一条(一)第1段',
      '1.1.2.p1 第一条(二)第1段',
      '1.2.p1 第二条第一款',
    ]);
  });

  it('takes an article that is a sentence for no heading', () => {
    const { outline } = parseOutline('第一条 甲应当乙\n（一）丙；\n（二）丁。\n第二条 戊。\n己。');
    expect(outline.map(({ title }) => title)).toEqual(['', '']);
  });
});

describe('a heading that is set wide', () => {
  it('is read without its blanks', () => {
    const { outline } = parseOutline('第一章  总  则\n甲。\n第二章　附　　则\n乙。\n第三章 智能 制造\n丙。');
    expect(outline.map(({ title }) => title)).toEqual(['总则', '附则', '智能 制造']);
  });
});
