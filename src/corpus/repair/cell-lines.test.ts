import { describe, expect, it } from 'vitest';
import { cellLineEdits } from './cell-lines.ts';
import { applyEdits } from './edits.ts';

const joined = (lines: readonly string[]) =>
  applyEdits(lines.join('\n\n　　'), cellLineEdits(lines.join('\n\n　　'))).text.split(/\n[\s　]*/);

describe('cellLineEdits', () => {
  it('joins the cells of a flattened table to rows, below its name, its unit and its head', () => {
    const table = [
      '任务如下：',
      '2021—2023年新建完成情况',
      '单位：套',
      '年份',
      '新建',
      '（含改建）',
      '其中公租',
      '2021',
      '137',
      '0',
      '2022',
      '2021',
      '11',
      '2023',
      '4',
      '5',
      '合计',
      '2162',
      '16',
      '2．进度。',
    ];
    expect(joined(table)).toEqual([
      '任务如下：',
      '2021—2023年新建完成情况',
      '单位：套',
      '年份　新建（含改建）　其中公租',
      '2021　137　0',
      '2022　2021　11',
      '2023　4　5',
      '合计　2162　16',
      '2．进度。',
    ]);
  });

  it('joins rows that begin with words', () => {
    expect(
      joined([
        '指标',
        '2020年',
        '2025年',
        '总产值（亿元）',
        '1,200',
        '3000',
        '占比',
        '12.5%',
        '20%',
        '企业数',
        '12',
        '30',
      ]),
    ).toEqual(['指标　2020年　2025年', '总产值（亿元）　1,200　3000', '占比　12.5%　20%', '企业数　12　30']);
  });

  it('keeps the cells together where nothing tells the rows', () => {
    expect(joined(['项目', '甲', '3', '乙', '4', '5', '丙', '6', '7', '8'])).toEqual([
      '项目　甲　3　乙　4　5　丙　6　7　8',
    ]);
  });

  it('leaves lists, signatures and numbered lines alone', () => {
    for (const lines of [
      ['某市人民政府', '2024年3月1日', '某市人民政府办公室', '2024年3月2日印发'],
      ['张三', '李四', '王五', '赵六', '孙七', '周八', '吴九'],
      ['1.甲', '2.乙', '3.丙', '4.丁', '5.戊', '6.己', '7.庚'],
    ])
      expect(joined(lines)).toEqual(lines);
  });

  it('closes the gaps between a name, a unit and rows that are whole', () => {
    expect(
      joined(['如下：', '新开工计划', '单位：万套', '年份　新建\n2021　3\n2022　4', '另有改建。']).join('/'),
    ).toBe('如下：/新开工计划/单位：万套/年份　新建/2021　3/2022　4/另有改建。');
    const text = '新开工计划\n\n单位：万套\n\n年份　新建\n2021　3';
    expect(applyEdits(text, cellLineEdits(text)).text).toBe('新开工计划\n单位：万套\n年份　新建\n2021　3');
  });
});
