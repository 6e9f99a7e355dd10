import { describe, expect, it } from 'vitest';
import { loadSegmenter } from '../../test/support/segmenter.ts';
import { buildDocument } from '../corpus/build-document.ts';
import { indexClauses } from '../corpus/chunks.ts';
import { understandQuestion } from '../question/understand-question.ts';
import { createRetriever } from '../retrieval/create-retriever.ts';
import { statementsOf } from './answerability/statements.ts';
import type { Asking } from './asking.ts';
import { createConsultation } from './consulted-documents.ts';
import { answeredWith, quoteOf } from './draft.ts';
import { penaltiesBehind } from './penalties-behind.ts';
import { withShowing } from './with-showing.ts';

const text = `松湖区公园管理办法

第一条 公园每日六时开放。公园不收门票。

第二条 禁止在湖边垂钓。

第三条 禁止在草坪上搭帐篷。

第四条 公园内的船由管理处出租。

第五条 违反本办法第二条、第三条规定的，由管理处责令改正，处五十元罚款。

第六条 违反《松湖区条例》第四条规定的，处一百元罚款。`;

const document = await buildDocument({
  id: 'park',
  fileName: 'park.txt',
  text,
  description: null,
  errata: [],
  findingAid: {},
});
const retriever = createRetriever({
  clauses: indexClauses({ documents: [document] }),
  ...(await loadSegmenter()),
});
const documents = createConsultation({ documents: [document] })();
const asking = { retriever, documents, ids: ['park'] } as unknown as Asking;

async function hitsFor(message: string) {
  const question = understandQuestion(message);
  const before = await retriever.retrieve({ query: question.query, limit: 3 });
  return { before, after: await penaltiesBehind(question, before, asking) };
}

describe('what follows when an article is broken', () => {
  it.each([
    ['在湖边垂钓怎么处罚?', '第二条'],
    ['草坪上搭帐篷罚多少钱?', '第三条'],
  ])('%s: stands behind %s, once, and tells of it', async (message, label) => {
    const { after } = await hitsFor(message);
    const [broken, penalty, ...others] = after;
    expect(broken?.clause.label).toBe(label);
    expect(penalty?.clause.label).toBe('第五条');
    expect(penalty?.broken).toBe(broken?.clause);
    expect(others.map(({ clause }) => clause.label)).not.toContain('第五条');
    const statement = statementsOf(after, 2).find(({ clause }) => clause === penalty?.clause);
    expect(statement?.heading).toContain(broken?.clause.text.replace('。', '.') ?? '');
  });

  it('is found by the deed where the words for punishing lead elsewhere', async () => {
    const question = understandQuestion('在湖边垂钓要受什么处罚?');
    const [other] = await retriever.retrieve({ query: '处一百元罚款', limit: 1 });
    const after = await penaltiesBehind(question, other === undefined ? [] : [other], asking);
    expect(after.slice(0, 2).map(({ clause }) => clause.label)).toEqual(['第二条', '第五条']);
  });

  it('is not looked for where nobody asks for it, nor where the article of another text is meant', async () => {
    for (const [message, label] of [
      ['湖边可以垂钓吗?', '第二条'],
      ['公园内管理处的船罚多少钱?', '第四条'],
    ] as const) {
      const { before, after } = await hitsFor(message);
      expect(before[0]?.clause.label).toBe(label);
      expect(after.every(({ broken }) => broken === undefined)).toBe(true);
    }
  });

  it('is told with what it punishes', async () => {
    const { after } = await hitsFor('在湖边垂钓怎么处罚?');
    const shown = statementsOf(after, 2).filter(({ broken }) => broken !== undefined);
    const draft = withShowing(answeredWith([]), shown);
    expect(draft?.claims.map(({ passages }) => passages.map(quoteOf).join('').slice(0, 8))).toEqual([
      '第二条 禁止在湖',
      '第五条 违反本办',
    ]);
  });
});
