import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadPlan } from '../../../test/support/plan.ts';
import { loadPolicies, policyFolder } from '../../../test/support/policies.ts';
import { anyOutline } from '../../../test/support/random-outline.ts';
import { walkClauses } from '../build-document.ts';
import type { OutlineNode, PolicyDocument } from '../types.ts';
import { parseOutline } from './parse-outline.ts';

const plan = await loadPlan();
const policies = await loadPolicies();

const flatten = (nodes: readonly OutlineNode[]): OutlineNode[] =>
  nodes.flatMap((node) => [node, ...flatten(node.children)]);
const clausesOf = (text: string) => [...walkClauses('test', text, parseOutline(text).outline)];
const idsOf = (text: string) => clausesOf(text).map((clause) => clause.id);

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

/** Ids that are not unique, and ranges that are empty, overlap or leave their parent. */
function flawsOf(text: string, outline: readonly OutlineNode[]): string[] {
  const flaws: string[] = [];
  const ids = new Set<string>();
  const visit = (siblings: readonly OutlineNode[], from: number, to: number) => {
    let position = from;
    for (const node of siblings) {
      if (ids.has(node.id)) flaws.push(`${node.id} twice`);
      ids.add(node.id);
      if (node.start < position || node.end > to || node.end <= node.start)
        flaws.push(`${node.id} misplaced`);
      if (node.body !== null && node.body.start !== node.start) flaws.push(`${node.id} begins elsewhere`);
      visit(node.children, node.body?.end ?? node.start, node.end);
      position = node.end;
    }
  };
  visit(outline, 0, text.length);
  return flaws;
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
      // The longest title block and table of contents (16 lines) stand in miit-smart-manufacturing-145.
      expect(lost).toBeLessThanOrEqual(18);
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
    ['anhui-industrial-internet-2021', '2~2.1.1', '二、(一)1', null],
    ['tianjin-government-report-2026', '1.1.p1', '一、(一)第1段', null],
  ])('%s has %s, labelled %s', (document, id, label, heading) => {
    const clause = policies.get(document)?.clauses.find((one) => one.id === id);
    expect(clause?.label).toBe(label);
    if (heading !== null) expect(clause?.heading).toEqual(heading);
  });

  it('keeps paragraphs with their section when the next section’s number is missing in print', () => {
    const sections = policies.get('miit-smart-manufacturing-145')?.outline.find((node) => node.id === '3');
    expect(sections?.children.map((node) => node.id)).toEqual(['3.1', '3.3', '3.4']);
  });

  it('flags ordinals that are printed twice', () => {
    const { findings } = policies.get('baotou-digital-government-2022') ?? {};
    expect(findings?.map((finding) => finding.code)).toEqual(Array(4).fill('duplicate-ordinal'));
  });
});

describe('parseOutline', { timeout: 30_000 }, () => {
  it('reads back any outline that was printed', () => {
    fc.assert(
      fc.property(anyOutline, ({ text, clauseIds, numberedIds }) => {
        const { outline, findings } = parseOutline(text);
        expect(flawsOf(text, outline)).toEqual([]);
        expect([...walkClauses('x', text, outline)].map((clause) => clause.id)).toEqual(clauseIds);
        const numbered = flatten(outline).filter((node) => !/p\d+$/.test(node.id));
        expect(numbered.map((node) => node.id)).toEqual(numberedIds);
        expect(findings).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });

  it('reads chapters and articles; the paragraphs of an article belong to it', () => {
    const text = `第一章 总则
第一条 为了促进发展，制定本条例。
第二条 本条例适用于下列活动：
（一）研究；
（二）开发。
前款规定以外的活动除外。
第二章　附　则
第三条 本条例自2025年1月1日起施行。
此前规定同时废止。`;
    expect(clausesOf(text).map(({ id, label, heading }) => [id, label, heading.join('/')])).toEqual([
      ['1.1', '第一章第一条', '总则'],
      ['1.2', '第一章第二条', '总则'],
      ['1.2.1', '第一章第二条(一)', '总则'],
      ['1.2.2', '第一章第二条(二)', '总则'],
      ['1.2.p1', '第一章第二条第1段', '总则'],
      ['2.3', '第二章第三条', '附　则'],
      ['2.3.p1', '第二章第三条第1段', '附　则'],
    ]);
  });

  it('reads traditional script with the units as printed', () => {
    const text = '第一編 總綱\n第一節 通則\n第一條 為促進產業發展，特制定本條例。';
    expect(clausesOf(text).map(({ id, label }) => [id, label])).toEqual([['1.1.1', '第一編第一節第一條']]);
  });

  it('reads (1) and ① below 1.', () => {
    const text =
      '一、任务\n(一)平台\n1.建设。分为:\n(1)研发。加强研发。\n①基础。加强基础。\n②应用。加强应用。\n(2)推广。加强推广。';
    expect(clausesOf(text).map(({ id, label }) => [id, label])).toEqual([
      ['1.1.1', '一、(一)1'],
      ['1.1.1.1', '一、(一)1(1)'],
      ['1.1.1.1.1', '一、(一)1(1)①'],
      ['1.1.1.1.2', '一、(一)1(1)②'],
      ['1.1.1.2', '一、(一)1(2)'],
    ]);
  });

  it('addresses paragraphs before, between and behind items', () => {
    const text =
      '前言。\n一、回顾\n开头一段。\n1.甲。甲的内容。\n甲的第二段。\n2.乙。乙的内容。\n二、展望\n1.丙。丙的内容。\n2.丁。丁的内容。\n结尾一段。\n三、其他\n说明一段。';
    expect(idsOf(text)).toEqual(['0.p1', '1.p1', '1.1', '1.1.p1', '1.2', '2.1', '2.2', '2.p1', '3.p1']);
  });

  it('addresses a paragraph behind all headings as such', () => {
    const text =
      '前言。\n一、加强研发,提升能力。加大投入。\n二、加强应用,扩大市场。加大推广。\n本通知自印发之日起施行。';
    expect(clausesOf(text).map(({ id, label }) => [id, label])).toEqual([
      ['0.p1', '前言第1段'],
      ['1', '一'],
      ['2', '二'],
      ['0.p2', '正文后第1段'],
    ]);
  });

  it('counts paragraphs plainly where there are no headings', () => {
    expect(clausesOf('甲。\n\n乙。').map(({ id, label }) => [id, label])).toEqual([
      ['0.p1', '第1段'],
      ['0.p2', '第2段'],
    ]);
  });

  it('gives an ordinal that is printed twice a new id, and says so', () => {
    const text = '一、甲\n1.子。内容。\n二、乙\n内容。\n二、丙\n1.子。内容。\n二、丁\n内容。';
    const { outline, findings } = parseOutline(text);
    expect(flatten(outline).map((node) => node.id)).toEqual([
      '1',
      '1.1',
      '2',
      '2.p1',
      '2~2',
      '2~2.1',
      '2~3',
      '2~3.p1',
    ]);
    expect(findings.map((finding) => finding.message)).toEqual([
      '二 is printed 2 times; id 2~2',
      '二 is printed 3 times; id 2~3',
    ]);
  });

  it('leaves a missing ordinal missing', () => {
    expect(idsOf('一、甲\n1.子。内容。\n3.孙。内容。\n四、丁\n内容。')).toEqual(['1.1', '1.3', '4.p1']);
  });

  it('takes a heading with nothing below it for a clause', () => {
    expect(idsOf('一、甲\n二、乙\n三、丙')).toEqual(['1', '2', '3']);
  });

  it('leaves out tables of contents, with page numbers and without', () => {
    const body = '第一章 总则\n第一条 内容一。\n第二章 分则\n第二条 内容二。';
    expect(idsOf(`目 录\n第一章 总则........1\n第二章 分则…………12\n${body}`)).toEqual(['1.1', '2.2']);
    expect(idsOf(`目　录\n第一章　总则\n第二章 分则\n${body}`)).toEqual(['1.1', '2.2']);
    expect(idsOf(`目录\n${body}`)).toEqual(['1.1', '2.2']);
  });

  it('reads the headings of Markdown', () => {
    const text = '## 一、总体要求\n\n### （一）指导思想\n\n坚持创新。\n';
    const [clause] = clausesOf(text);
    expect(clause).toMatchObject({ id: '1.1.p1', heading: ['总体要求', '指导思想'], text: '坚持创新。' });
  });

  it('begins where it is told to', () => {
    const text = '某市规划\n一、甲\n内容。';
    const { outline } = parseOutline(text, 5);
    expect(flatten(outline).map((node) => node.id)).toEqual(['1', '1.p1']);
    expect(text.slice(outline[0]?.start, outline[0]?.end)).toBe('一、甲\n内容。');
  });
});

describe('parsing hostile text', { timeout: 30_000 }, () => {
  const lines = 100_000;
  it.each([
    ['nothing', ''],
    ['blank lines', '\n'.repeat(lines)],
    ['plain lines', '内容。\n'.repeat(lines)],
    ['one ordinal again and again', '一、甲\n'.repeat(lines)],
    ['items and paragraphs by turns', '1.甲。内容。\n内容。\n'.repeat(lines / 2)],
    ['rising and falling levels', '一、甲\n（一）乙\n1.丙\n（1）丁\n①戊\n内容。\n'.repeat(lines / 6)],
    ['a long line of dots', '.'.repeat(1_000_000)],
    ['a long line of numerals', '一'.repeat(1_000_000)],
    ['a long line of blanks', `${' '.repeat(1_000_000)}一、甲`],
    ['many hashes', '#'.repeat(1_000_000)],
    ['a table of contents that never ends', `目录\n${'一、甲\n'.repeat(lines)}`],
    ['only markers', '一、\n（一）\n1.\n①\n第一条\n第\n'.repeat(1000)],
  ])('copes with %s', (_name, text) => {
    const { outline } = parseOutline(text);
    expect(flawsOf(text, outline)).toEqual([]);
  });

  it('never throws, and every clause is literal', () => {
    const piece = fc.constantFrom(
      '一',
      '、',
      '（',
      '）',
      '(',
      ')',
      '1',
      '.',
      '①',
      '第',
      '章',
      '条',
      '。',
      '\n',
      ' ',
      '甲',
      '#',
      '~',
      '目录',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
        const text = pieces.join('');
        const { outline } = parseOutline(text);
        expect(flawsOf(text, outline)).toEqual([]);
      }),
      { numRuns: 2000 },
    );
  });
});
