import { describe, expect, it } from 'vitest';
import { loadPlan } from '../../../test/support/plan.ts';
import { loadSegmenter } from '../../../test/support/segmenter.ts';
import { indexClauses } from '../../corpus/chunks.ts';
import { understandQuestion } from '../../question/understand-question.ts';
import { createRetriever } from '../../retrieval/create-retriever.ts';
import { enumerateSection } from './enumerate-section.ts';

const plan = await loadPlan();
const retriever = createRetriever({
  clauses: indexClauses({ documents: [plan] }),
  ...(await loadSegmenter()),
});

/** Ids of the parts that a question is answered with. */
async function partsOf(text: string): Promise<(string | undefined)[]> {
  const hits = await retriever.retrieve({ query: text, limit: 10 });
  const documents = new Map([[plan.metadata.id, plan]]);
  const claims = enumerateSection(understandQuestion(text), retriever.analyse(text), hits, documents);
  return claims.map(({ passages }) => passages[0]?.clause.id);
}

describe('a section is told by its parts', () => {
  it.each([
    ['具体说说畅通产业内外循环', ['4.5.1', '4.5.2', '4.5.3']],
    ['畅通产业内外循环,激发产业发展活力', ['4.5.1', '4.5.2', '4.5.3']],
    ['天津信息产业的目标是什么?', ['3.3.p1', '3.3.p2', '3.3.p3', '3.3.p4', '3.3.p5']],
    ['这四条基本原则是什么?', ['3.2.p1', '3.2.p2', '3.2.p3', '3.2.p4']],
    ['基本原则有哪几条?', ['3.2.p1', '3.2.p2', '3.2.p3', '3.2.p4']],
    ['基本原则一共有几条?', ['3.2.p1', '3.2.p2', '3.2.p3', '3.2.p4']],
    ['保障措施共几项', ['6.1', '6.2', '6.3', '6.4', '6.5']],
    ['重点任务里有几个方面?', ['4.1', '4.2', '4.3', '4.4', '4.5', '4.6']],
  ])('when it is asked about: %s', async (question, ids) => {
    expect(await partsOf(question)).toEqual(ids);
  });

  it.each([
    ['its parts are not counted off', '发展基础一共几条?'],
    ['what is counted is no section', '招商政策的优惠有几条?'],
    ['its title is given in part', '说说产业循环'],
    ['a figure of it is asked for', '畅通产业内外循环要投多少钱?'],
    ['the goals of one thing are asked for', '人工智能的目标是什么?'],
    ['something is stated of it', '畅通产业内外循环已经做到了,对吗?'],
  ])('but not when %s', async (_case, question) => {
    expect(await partsOf(question)).toEqual([]);
  });
});
