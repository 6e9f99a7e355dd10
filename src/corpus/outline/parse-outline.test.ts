import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { flatten, flawsOf } from '../../../test/support/outline-checks.ts';
import { anyOutline } from '../../../test/support/random-outline.ts';
import { walkClauses } from '../build-document.ts';
import { parseOutline } from './parse-outline.ts';

const clausesOf = (text: string) => [...walkClauses('test', text, parseOutline(text).outline)];
const idsOf = (text: string) => clausesOf(text).map((clause) => clause.id);

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
      ['1.1', '第一条', '总则'],
      ['1.2', '第二条', '总则'],
      ['1.2.1', '第二条第一款第(一)项', '总则'],
      ['1.2.2', '第二条第一款第(二)项', '总则'],
      ['1.2.p1', '第二条第二款', '总则'],
      ['2.3', '第三条', '附则'],
      ['2.3.p1', '第三条第二款', '附则'],
    ]);
  });

  it('reads traditional script with the units as printed', () => {
    const text = '第一編 總綱\n第一節 通則\n第一條 為促進產業發展，特制定本條例。';
    expect(clausesOf(text).map(({ id, label }) => [id, label])).toEqual([['1.1.1', '第一條']]);
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

  it('keeps paragraphs with their section when the next section’s number is missing', () => {
    expect(idsOf('一、甲\n(一)子\n内容。\n又一段。\n(三)孙\n内容。')).toEqual(['1.1.p1', '1.1.p2', '1.3.p1']);
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
