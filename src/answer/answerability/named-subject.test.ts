import { describe, expect, it } from 'vitest';
import { loadPlan } from '../../../test/support/plan.ts';
import { loadSegmenter } from '../../../test/support/segmenter.ts';
import { indexClauses } from '../../corpus/chunks.ts';
import { findAskedSlot } from '../../question/slot/find-asked-slot.ts';
import { createRetriever } from '../../retrieval/create-retriever.ts';
import { foldForSearch } from '../../text/fold.ts';
import { namedSubject } from './named-subject.ts';

const plan = await loadPlan();
const retriever = createRetriever({
  clauses: indexClauses({ documents: [plan] }),
  ...(await loadSegmenter()),
});
const titles = new Set(
  [plan.metadata.title, ...plan.clauses.flatMap(({ heading }) => heading)].map(foldForSearch),
);

function subjectOf(question: string): string | null {
  const folded = foldForSearch(question);
  return namedSubject(
    folded,
    retriever.analyse(question),
    { titles, mentions: (text) => retriever.mentions(text) },
    findAskedSlot(folded),
  );
}

describe('the subject that a refusal names', () => {
  it.each([
    ['智能制造专项资金总共有多少钱?', '智能制造专项资金'],
    ['区块链企业的联系电话是多少?', '区块链'],
    ['武清区管委会的地址在哪?', '武清区'],
    ['天津集成电路产业的产值目标是多少?', '集成电路'],
  ])('%s: %s', (question, subject) => {
    expect(subjectOf(question)).toBe(subject);
  });

  it.each([
    ['the place of the plan', '天津今年能涨多少?'],
    ['who asks', '我是做人工智能的,一个月工资多少?'],
    ['a part of a name that the text has not', '人工智能幼儿园有多少个?'],
  ])('is not %s', (_case, question) => {
    expect(subjectOf(question)).toBeNull();
  });
});
