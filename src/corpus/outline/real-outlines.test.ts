import { describe, expect, it } from 'vitest';
import { flatten, flawsOf } from '../../../test/support/outline-checks.ts';
import { loadPlan } from '../../../test/support/plan.ts';
import { loadPolicies, policyFolder } from '../../../test/support/policies.ts';
import type { PolicyDocument } from '../types.ts';

const plan = await loadPlan();
const policies = await loadPolicies();

/** What stands between the clauses of a text, line by line, without blank lines. */
function linesBetween({ text, clauses }: Pick<PolicyDocument, 'text' | 'clauses'>): string[] {
  let position = 0;
  let between = '';
  for (const clause of clauses) {
    expect(clause.start).toBeGreaterThanOrEqual(position);
    expect(text.slice(clause.start, clause.end)).toBe(clause.text);
    between += `${text.slice(position, clause.start)}\n`;
    position = clause.end;
  }
  between += text.slice(position);
  return between.split('\n').filter((line) => line.trim() !== '');
}

describe('the outline of the plan', () => {
  const range = (prefix: string, count: number) =>
    Array.from({ length: count }, (_, index) => `${prefix}${index + 1}`);

  it('has the 61 clauses whose ids clients rely on, in document order', () => {
    const expected = [
      ...['0.p1', '1.p1', ...range('1.', 6), '1.p2', ...range('2.', 4)],
      ...['3.1.p1', ...range('3.2.p', 4), ...range('3.3.p', 5)],
      ...[3, 3, 4, 3, 3, 3].flatMap((items, index) => range(`4.${index + 1}.`, items)),
      ...[4, 5, 5].flatMap((items, index) => range(`5.${index + 1}.`, items)),
      ...range('6.', 5),
    ];
    expect(plan.clauses.map((clause) => clause.id)).toEqual(expected);
    expect(plan.clauses).toHaveLength(61);
  });

  it.each([
    ['0.p1', '前言第1段', []],
    ['1.p2', '一、第2段', ['“十三五”时期产业发展回顾']],
    ['1.5', '一、5', ['“十三五”时期产业发展回顾', '“智能+”应用场景亮点频现']],
    ['3.3.p2', '三、(三)第2段', ['总体要求', '发展目标']],
    ['4.1.2', '四、(一)2', ['重点任务', '优化产业组织方式,推动产业转型升级', '构筑“1+N”产业集群发展新空间']],
    ['6.1', '六、(一)', ['保障措施', '加强统筹协调']],
  ])('labels %s as %s under its headings', (id, label, heading) => {
    expect(plan.clauses.find((clause) => clause.id === id)).toMatchObject({ label, heading });
  });

  it.each([
    ['1', '一', '“十三五”时期产业发展回顾'],
    ['3.3', '三、(三)', '发展目标'],
    ['4.6', '四、(六)', '推进产业跨界融合,释放产业发展空间'],
  ])('has the heading %s, which spans its whole subtree', (id, label, title) => {
    const node = flatten(plan.outline).find((one) => one.id === id);
    expect(node).toMatchObject({ label, title, body: null });
    expect(plan.text.slice(node?.start, node?.end)).toContain(title);
    expect(node?.end).toBe(node?.children[node.children.length - 1]?.end);
  });

  it('gives a paragraph that is no item no title of its own', () => {
    for (const clause of plan.clauses) expect(clause.title === '').toBe(/p\d+$/.test(clause.id));
  });

  it('leaves nothing between the clauses but the lines of bare headings', () => {
    const bare = flatten(plan.outline).filter((node) => node.body === null);
    const headings = bare.map((node) => plan.text.slice(node.start).split('\n')[0]);
    expect(linesBetween(plan)).toEqual(headings);
    expect(flawsOf(plan.text, plan.outline)).toEqual([]);
  });

  it('has no findings', () => {
    expect(plan.findings).toEqual([]);
  });
});

describe.skipIf(policyFolder === undefined)('the outlines of other policies', () => {
  it('have unique ids and literal clauses, and lose no line but headings, title block and contents', () => {
    for (const document of policies.values()) {
      expect(flawsOf(document.text, document.outline)).toEqual([]);
      const bare = flatten(document.outline).filter((node) => node.body === null);
      const lost = linesBetween(document).length - bare.length;
      // The longest title block, or the two titles of a notice with its annexes.
      expect(lost).toBeLessThanOrEqual(6);
    }
  });

  it.each([
    [
      'shandong-it-industry-2024',
      '2.2.4',
      '二、(二)4',
      ['主要任务', '聚力突破核心关键技术', '持续加大研发投入'],
    ],
    ['shandong-smart-sensors-2021', '4.5.11', '四、(五)11', null],
    ['shandong-education-145', '10.3', '十、(三)', null],
    ['miit-connected-vehicles-2018', '6.3.p1', '六、(三)第1段', null],
    ['miit-smart-manufacturing-145', '3.3.p1', '三、(三)第1段', null],
    [
      'miit-smart-manufacturing-145',
      '3.3.b5.1.p1',
      '三、(三)专栏5第1项第1段',
      ['重点任务', '加强自主供给，壮大产业体系新优势', '工业软件突破提升行动', '研发设计类软件'],
    ],
    [
      'anhui-industrial-internet-2021',
      'a1.p1',
      '《支持工业互联网发展若干政策》一、第1段',
      ['支持工业互联网发展若干政策', '支持工业互联网平台建设'],
    ],
    ['anhui-industrial-internet-2021', '0.p3', '前言第3段', []],
    ['tianjin-government-report-2026', '1.1.p1', '一、(一)第1段', null],
  ])('%s has %s, labelled %s', (document, id, label, heading) => {
    const clause = policies.get(document)?.clauses.find((one) => one.id === id);
    expect(clause?.label).toBe(label);
    if (heading !== null) expect(clause?.heading).toEqual(heading);
  });

  it('have the headings that were printed on the line where a box ends', () => {
    const sections = policies.get('miit-smart-manufacturing-145')?.outline.find((node) => node.id === '3');
    expect(sections?.children.map(({ id, title }) => `${id} ${title}`)).toEqual([
      '3.1 加快系统创新，增强融合发展新动能',
      '3.2 深化推广应用，开拓转型升级新路径',
      '3.3 加强自主供给，壮大产业体系新优势',
      '3.4 夯实基础支撑，构筑智能制造新保障',
    ]);
  });

  it('have no page numbers, contents or links for clauses', () => {
    for (const { clauses, text } of policies.values()) {
      expect(clauses.filter((clause) => /^\d+$|^相关/.test(clause.text)).map(({ id }) => id)).toEqual([]);
      expect(text).not.toMatch(/\.{6}/);
    }
  });

  it.each([
    ['miit-smart-manufacturing-145', '聚力研发工业软件产品', '3.3.p3'],
    ['miit-smart-manufacturing-145', '推进中小企业数字化转型', '3.2.p3'],
    ['miit-smart-manufacturing-145', '面向汽车、工程机械', '3.2.b2.4.p1'],
    ['tianjin-government-report-2026', '五年来，民生保障', '1.p8'],
    ['tianjin-government-report-2026', '各位代表！蓝图', '3.p6'],
    ['anhui-industrial-internet-2021', '本政策自2021年', 'a0.p2'],
    ['baotou-digital-government-2022', '附件：', 'a0.p1'],
  ])('%s has the paragraph that begins with %s in its place, %s', (document, words, id) => {
    const clause = policies.get(document)?.clauses.find(({ text }) => text.startsWith(words));
    expect(clause?.id).toBe(id);
  });

  it('are divided where a file holds several documents', () => {
    const partsOf = (id: string) =>
      policies.get(id)?.outline.flatMap(({ id, title }) => (/^[a-z]$/.test(id) ? [`${id} ${title}`] : []));
    expect(partsOf('anhui-industrial-internet-2021')).toEqual([
      'a 支持工业互联网发展若干政策',
      'b 安徽省工业互联网创新发展行动计划（2021-2023年）',
      'c 省推进工业互联网创新发展专项工作组名单',
    ]);
    expect(partsOf('baotou-digital-government-2022')).toEqual([
      'a 包头市2022年数字政府建设考评办法',
      'b 包头市数字政府建设考评指标',
    ]);
    expect(partsOf('shandong-education-145')).toEqual([]);
  });

  it('have no ordinal twice', () => {
    for (const { findings } of policies.values())
      expect(findings.filter(({ code }) => code === 'duplicate-ordinal')).toEqual([]);
  });
});
