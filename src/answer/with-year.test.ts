import { expect, it } from 'vitest';
import { understandQuestion } from '../question/understand-question.ts';
import type { Statement } from './answerability/statements.ts';
import { answeredWith, quoteOf } from './draft.ts';
import type { ClausesById } from './sections/with-lists.ts';
import { clauseOf } from './test-evidence.ts';
import { withYear } from './with-year.ts';

const announcing = clauseOf('1', '到2020年，产业取得突破。体系基本建立。');
const item = clauseOf('2', '——应用服务。渗透率达到30%以上。');
const documents = new Map([[item.documentId, { clauses: [announcing, item] }]]) as unknown as ClausesById;
const passage = { clause: item, start: item.start + 7, end: item.end };
const draft = answeredWith([{ lead: '', passages: [passage] }]);
const told = (question: string, statement: Partial<Statement>) =>
  withYear(draft, understandQuestion(question), [{ ...passage, ...statement } as Statement], documents)
    .claims.flatMap(({ passages }) => passages)
    .map(quoteOf);

it('puts the sentence that names the year before what is of it', () => {
  expect(told('渗透率30%要在哪年做到?', { sentence: '渗透率达到30%以上。', yearBefore: '2020' })).toEqual([
    '到2020年，产业取得突破。',
    '渗透率达到30%以上。',
  ]);
});

it('leaves an answer that names the year, and one to another question', () => {
  expect(told('渗透率30%要在哪年做到?', { sentence: '到2025年达到30%', yearBefore: '2020' })).toHaveLength(1);
  expect(told('渗透率要做到多少?', { sentence: '渗透率达到30%以上。', yearBefore: '2020' })).toHaveLength(1);
});
