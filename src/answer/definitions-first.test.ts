import { describe, expect, it } from 'vitest';
import { loadSegmenter } from '../../test/support/segmenter.ts';
import { buildDocument } from '../corpus/build-document.ts';
import { indexClauses } from '../corpus/chunks.ts';
import { understandQuestion } from '../question/understand-question.ts';
import { createRetriever } from '../retrieval/create-retriever.ts';
import type { Asking } from './asking.ts';
import { definitionsFirst } from './definitions-first.ts';

const text = `松湖区应急物资管理办法

第一条 为加强应急物资管理，制定本办法。

第二条 本办法所称应急物资，是指用于应对突发事件的帐篷、发电机和食品。

第三条 应急物资的采购，按照应急物资目录进行。应急物资入库前应当验收应急物资。

第四条 应急物资不足的，向市申请应急物资。`;

const document = await buildDocument({
  id: 'goods',
  fileName: 'goods.txt',
  text,
  description: null,
  errata: [],
  findingAid: {},
});
const retriever = createRetriever({
  clauses: indexClauses({ documents: [document] }),
  ...(await loadSegmenter()),
});
const asking = { retriever, ids: ['goods'] } as unknown as Asking;

async function ranked(message: string) {
  const question = understandQuestion(message);
  const hits = await retriever.retrieve({ query: question.query, limit: 3 });
  const again = await definitionsFirst(question, retriever.analyse(question.query), hits, asking);
  return { before: hits.map(({ clause }) => clause.label), after: again.map(({ clause }) => clause.label) };
}

describe('the clause that defines a term', () => {
  it('comes first where its meaning is asked for', async () => {
    const { before, after } = await ranked('什么叫应急物资');
    expect(before[0]).not.toBe('第二条');
    expect(after[0]).toBe('第二条');
    expect(new Set(after).size).toBe(after.length);
  });

  it('stays where it was for other questions', async () => {
    const { before, after } = await ranked('应急物资不足怎么办');
    expect(after).toEqual(before);
  });
});
