import { expect, it } from 'vitest';
import { understandQuestion } from '../question/understand-question.ts';
import type { RetrievalHit } from '../retrieval/types.ts';
import type { Asking } from './asking.ts';
import { openingFirst } from './opening-first.ts';
import { clauseOf } from './test-evidence.ts';

const clauses = ['1', '2', '3', '4', '5'].map((id) => clauseOf(id, `第${id}段。`));
const all = clauses.toReversed().map((clause) => ({ clause }) as unknown as RetrievalHit);
const asking = {
  documents: { byId: new Map([['plan', { clauses }]]) },
  retriever: { retrieve: async () => all },
  ids: ['plan'],
} as unknown as Asking;
const idsFor = async (question: string) =>
  (await openingFirst(understandQuestion(question), all.slice(0, 2), asking)).map(({ clause }) => clause.id);

it('keeps to the first clauses where the beginning is asked about', async () => {
  expect(await idsFor('文件开头承认了哪几处短板？')).toEqual(['3', '2', '1']);
});

it('leaves what was found for any other question', async () => {
  expect(await idsFor('有哪几处短板？')).toEqual(['5', '4']);
});
