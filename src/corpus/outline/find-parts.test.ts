import { describe, expect, it } from 'vitest';
import { flatten, flawsOf } from '../../../test/support/outline-checks.ts';
import { isReferredTo } from './clause-reference.ts';
import { parseOutline } from './parse-outline.ts';

const notice = '现将《甲项管理办法》《乙项行动计划（2021-2023年）》印发给你们。\n2021年9月2日';
const chapters = '一、总则\n第一段。\n二、办法\n(一)做事。做好事。\n1.一事。\n2.两事。';

/** Ids and labels of all clauses. */
function clausesOf(text: string): string[] {
  const { outline } = parseOutline(text);
  expect(flawsOf(text, outline)).toEqual([]);
  return flatten(outline).flatMap(({ id, label, body }) => (body === null ? [] : [`${id} ${label}`]));
}

describe('a file of several documents', () => {
  it('has a letter for each before the ordinals, and its title before the labels', () => {
    const text = `${notice}\n甲项管理办法\n为了做事,制定本办法。\n${chapters}\n乙项行动计划(2021—2023年)\n${chapters}`;
    expect(clausesOf(text)).toEqual([
      '0.p1 前言第1段',
      '0.p2 前言第2段',
      'a0.p1 《甲项管理办法》前言第1段',
      'a1.p1 《甲项管理办法》一、第1段',
      'a2.1 《甲项管理办法》二、(一)',
      'a2.1.1 《甲项管理办法》二、(一)1',
      'a2.1.2 《甲项管理办法》二、(一)2',
      'b1.p1 《乙项行动计划(2021—2023年)》一、第1段',
      'b2.1 《乙项行动计划(2021—2023年)》二、(一)',
      'b2.1.1 《乙项行动计划(2021—2023年)》二、(一)1',
      'b2.1.2 《乙项行动计划(2021—2023年)》二、(一)2',
    ]);
  });

  it('may be a document and an annex whose numbering begins anew', () => {
    const text = `${chapters}\n附件：\n评分标准\n附件1\n评分标准\n一、分数\n满分。`;
    expect(clausesOf(text).filter((clause) => /^[ab]1/.test(clause))).toEqual([
      'a1.p1 一、第1段',
      'b1.p1 《评分标准》一、第1段',
    ]);
  });

  it.each([
    ['a notice with one document', `${notice}\n甲项管理办法\n${chapters}`],
    ['a document with a list behind it', `${chapters}\n附件\n成员名单\n张三\n李四`],
    ['a title in passing', `${chapters}\n按照《甲项管理办法》执行。\n甲项管理办法\n由市政府解释。`],
    ['an annex heading at the end', `${chapters}\n附件`],
    ['two titles in a row', `《甲项管理办法》《乙项管理办法》\n甲项管理办法\n乙项管理办法\n${chapters}`],
  ])('is not seen in %s', (_case, text) => {
    expect(clausesOf(text).filter((clause) => /^[a-z]/.test(clause))).toEqual([]);
  });

  it('is found by ordinals alone in all its parts, by a letter in one', () => {
    const node = { id: 'b2.1', label: '二、(一)' };
    const refer = (id: string) => isReferredTo(node, { id, text: id, isArticle: false });
    expect([refer('2.1'), refer('2'), refer('b2'), refer('b2.1')]).toEqual([true, true, true, true]);
    expect([refer('a2.1'), refer('1'), refer('2.10')]).toEqual([false, false, false]);
  });
});
