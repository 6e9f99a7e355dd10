import { expect, it } from 'vitest';
import { understandQuestion } from '../question/understand-question.ts';
import type { Asking } from './asking.ts';
import { quoteOf } from './draft.ts';
import { figuresMeant } from './figures-meant.ts';
import { clauseOf } from './test-evidence.ts';

const clauses = [
  clauseOf('1', '渗透率达到30%以上，搭载率达到30%以上。装配率达到60%。'),
  clauseOf('2', '覆盖三成以上的园区。培育企业30家。'),
];
const asking = {
  documents: { byId: new Map([['plan', { clauses }]]) },
} as unknown as Asking;
const told = (question: string) =>
  figuresMeant(understandQuestion(question), asking)?.claims.flatMap(({ passages }) => passages.map(quoteOf));

it('finds what figures are of, however they are written', () => {
  const thirty = ['渗透率达到30%以上，搭载率达到30%以上。', '覆盖三成以上的园区。'];
  expect(told('有两个30%，各说的是什么？')).toEqual(thirty);
  expect(told('里头有两处百分之三十，分别指啥')).toEqual(thirty);
  expect(told('有个“六成”，到底是数什么的')).toEqual(['装配率达到60%。']);
  expect(told('哪两个指标定的都是三成以上?')).toEqual(thirty);
  expect(told('哪个指标要求达到60%?')).toEqual(['装配率达到60%。']);
});

it('takes a bare number for a figure of any kind', () => {
  expect(told('有两处“30”，一个是企业，分别说的什么数？')).toEqual(['培育企业30家。']);
});

it('leaves any other question, and figures that stand nowhere', () => {
  expect(told('渗透率达到30%的有哪些城市？')).toBeUndefined();
  expect(told('哪些指标要提高？')).toBeUndefined();
  expect(told('有两个45%，各说的是什么？')).toBeUndefined();
  expect(told('30%和45%分别指什么？')).toBeUndefined();
  expect(told('附件30说的是什么？')).toBeUndefined();
});
