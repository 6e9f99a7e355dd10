import { describe, expect, it } from 'vitest';
import { loadPolicies, policyFolder } from '../../test/support/policies.ts';
import { readPeriod, readTitleBlock } from './title-block.ts';

/** The block's findings with the words the document begins with. */
function read(text: string) {
  const { bodyStart, ...block } = readTitleBlock(text);
  return { ...block, body: text.slice(bodyStart).split('\n')[0] };
}

describe('readTitleBlock', () => {
  it('reads title, issuer and period of a notice, and skips number, date and salutation', () => {
    const text = `某省人民政府办公厅关于印发某省制造业发展行动计划（2021－2023年）的通知
某政办〔2021〕82号

各市人民政府，省政府各部门、各直属机构：

　　《行动计划》已经省政府同意，现印发给你们。
一、总体要求`;
    expect(read(text)).toEqual({
      title: '某省人民政府办公厅关于印发某省制造业发展行动计划（2021－2023年）的通知',
      issuer: '某省人民政府办公厅',
      period: { from: 2021, to: 2023 },
      body: '《行动计划》已经省政府同意，现印发给你们。',
    });
  });

  it('reads a report with subtitle, source, date and speaker', () => {
    const text =
      '2026年某市政府工作报告\n——2026年1月26日在某市人民代表大会上\n来源：某市日报\n时间：2026-02-03\n某市市长 张三\n各位代表：\n现在，我报告工作。';
    expect(read(text)).toMatchObject({ title: '2026年某市政府工作报告', body: '现在，我报告工作。' });
  });

  it('prefers a line that is worded as a title to what stands above it', () => {
    const text = '某某市工业和信息化局\n某某市“十四五”智能制造发展规划\n一、总体要求\n内容。';
    expect(read(text)).toMatchObject({
      title: '某某市“十四五”智能制造发展规划',
      period: { from: 2021, to: 2025 },
      body: '一、总体要求',
    });
  });

  it('reads traditional script and shows it as it stands', () => {
    const text = '臺北市政府產業發展局關於訂定產業發展自治條例的公告\n第一條 為促進產業發展，特制定本條例。';
    expect(read(text)).toMatchObject({
      title: '臺北市政府產業發展局關於訂定產業發展自治條例的公告',
      issuer: '臺北市政府產業發展局',
      body: '第一條 為促進產業發展，特制定本條例。',
    });
  });

  it('reads the title of a Markdown file', () => {
    const text = '# 某市人工智能产业规划（2024—2026年）\n\n## 一、总体要求\n\n内容。';
    expect(read(text)).toEqual({
      title: '某市人工智能产业规划（2024—2026年）',
      issuer: null,
      period: { from: 2024, to: 2026 },
      body: '## 一、总体要求',
    });
  });

  it('leaves a table of contents to the outline', () => {
    expect(read('某市科技创新条例\n目　录\n第一章 总则\n第一章 总则\n第一条 内容。').body).toBe('目　录');
  });

  it.each([
    ['begins with a sentence', '为加快发展，制定本计划。\n一、总体要求'],
    ['begins with a numbered line', '一、总体要求\n内容。'],
    ['is empty', ''],
    ['is blank', '\n\n'],
  ])('finds no block in a text that %s', (_case, text) => {
    expect(readTitleBlock(text)).toEqual({ title: null, issuer: null, period: null, bodyStart: 0 });
  });

  it('loses no line of a text that is a list of short lines', () => {
    const lines = Array.from({ length: 40 }, (_, index) => `事项名称之${index}`);
    expect(read(lines.join('\n'))).toMatchObject({ title: '事项名称之0' });
    expect(readTitleBlock(lines.join('\n')).bodyStart).toBe('事项名称之0'.length);
    expect(readTitleBlock('某市产业发展规划')).toMatchObject({ title: '某市产业发展规划', bodyStart: 0 });
  });

  it('reads the period of a text without title from its first line only, and only where it is said', () => {
    expect(read('“十四五”时期（2021—2025年），是重要机遇期。').period).toEqual({ from: 2021, to: 2025 });
    expect(read('“十三五”时期，产业快速发展。\n2021—2025年继续。').period).toBeNull();
  });

  it.skipIf(policyFolder === undefined)('reads what real policies tell of themselves', async () => {
    const told = [...(await loadPolicies()).values()].map(
      ({ metadata: { id, title, titleSource, issuer, period } }) => [
        id,
        titleSource === 'received' ? title : null,
        issuer,
        period === null ? null : `${period.from}–${period.to}`,
      ],
    );
    expect(told).toEqual([
      [
        'anhui-industrial-internet-2021',
        '安徽省人民政府办公厅关于印发支持工业互联网发展若干政策和安徽省工业互联网创新发展行动计划(2021—2023年)的通知',
        '安徽省人民政府办公厅',
        '2021–2023',
      ],
      [
        'baotou-digital-government-2022',
        '包头市人民政府办公室关于印发《包头市2022年数字政府建设考评办法》的通知',
        '包头市人民政府办公室',
        '2022–2022',
      ],
      ['miit-connected-vehicles-2018', null, null, null],
      ['miit-smart-manufacturing-145', '“十四五”智能制造发展规划', null, '2021–2025'],
      ['shandong-education-145', '山东省“十四五”教育事业发展规划', null, '2021–2025'],
      ['shandong-it-industry-2024', '新一代信息技术产业行动计划（2024-2025年）', null, '2024–2025'],
      ['shandong-it-innovation-2023', null, null, null],
      [
        'shandong-smart-sensors-2021',
        '山东省推动智能传感器产业发展行动计划（2021-2023年）',
        null,
        '2021–2023',
      ],
      ['tianjin-government-report-2026', '2026年天津市政府工作报告', null, '2026–2026'],
    ]);
  });
});

describe('readPeriod', () => {
  it.each([
    ['某市规划（2021—2023年）', 2021, 2023],
    ['某市规划（2021年至2025年）', 2021, 2025],
    ['某市规划（2022-2024）', 2022, 2024],
    ['某市“十五五”规划', 2026, 2030],
    ['某市“十四五”规划和2035年远景目标纲要', 2021, 2025],
    ['某市2024年工作要点', 2024, 2024],
  ])('reads %s', (title, from, to) => {
    expect(readPeriod(title)).toEqual({ from, to });
  });

  it.each(['某市产业规划', '关于2024年5月通知的说明', '某市规划（2025—2021）', '中国教育现代化2035'])(
    'finds none in %s',
    (title) => {
      expect(readPeriod(title)).toBeNull();
    },
  );
});
