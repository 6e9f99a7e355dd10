import { describe, expect, it } from 'vitest';
import { readMarker } from './markers.ts';

describe('readMarker', () => {
  it.each([
    ['一、总体要求', 'clause', 1, '一', 2],
    ['十二、附则', 'clause', 12, '十二', 3],
    ['二十一.其他', 'clause', 21, '二十一', 4],
    ['(三)发展目标', 'bracketed', 3, '(三)', 3],
    ['（十）　保障措施', 'bracketed', 10, '(十)', 4],
    ['1.集成电路', 'item', 1, '1', 2],
    ['１．集成电路', 'item', 1, '1', 2],
    ['２３．集成电路', 'item', 23, '23', 3],
    ['1﹒推进建设', 'item', 1, '1', 2],
    ['10、推进建设', 'item', 10, '10', 3],
    ['1.5G网络建设', 'item', 1, '1', 2],
    ['2.3D打印', 'item', 2, '2', 2],
    ['01 关键核心技术', 'padded', 1, '01', 3],
    ['(1)研发', 'subitem', 1, '(1)', 3],
    ['（２）研发', 'subitem', 2, '(2)', 3],
    ['①基础', 'circled', 1, '①', 1],
    ['⑳基础', 'circled', 20, '⑳', 1],
    ['第一篇 总论', 'part', 1, '第一篇', 4],
    ['第二编　分则', 'part', 2, '第二编', 4],
    ['第三章 总则', 'chapter', 3, '第三章', 4],
    ['第3章总则', 'chapter', 3, '第3章', 3],
    ['第四节 通则', 'section', 4, '第四节', 4],
    ['第一百二十三条 规定', 'article', 123, '第一百二十三条', 8],
    ['第十二條　規定', 'article', 12, '第十二條', 5],
  ])('reads %s', (line, style, ordinal, label, length) => {
    expect(readMarker(line)).toMatchObject({ style, ordinal, label, length });
  });

  it.each([
    '一、二、三级医院全面开展',
    '三、四线城市'.replace('三、四', '三、四、五'),
    '3.5亿元投资到位',
    '3.14是圆周率',
    '10 亿元投资',
    '05年度计划',
    '1.5G',
    '2025年，产值',
    '2021.3月',
    '十三五、十四五期间',
    '（二〇二一）第5号',
    '（一般情况下）',
    '（2021—2025年）',
    '0.5亿元',
    '第三方评估',
    '第一，加强领导',
    '一是加强领导',
    '一批项目',
    '、一',
    '万、千',
    '',
    '(一',
    '5G、人工智能',
  ])('takes %s for prose', (line) => {
    expect(readMarker(line)).toBeNull();
  });

  it('ranks the levels from 篇 to ①', () => {
    const lines = ['第一篇', '第一章', '第一节', '第一条', '一、', '（一）', '01 甲', '1.', '（1）', '①'];
    expect(lines.map((line) => readMarker(line)?.rank)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9]);
  });
});
