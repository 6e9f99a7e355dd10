import { describe, expect, it } from 'vitest';
import { loadPlan } from '../../../test/support/plan.ts';
import { loadSegmenter } from '../../../test/support/segmenter.ts';
import { indexClauses } from '../../corpus/chunks.ts';
import { understandQuestion } from '../../question/understand-question.ts';
import { createRetriever } from '../../retrieval/create-retriever.ts';
import { createConsultation } from '../consulted-documents.ts';
import { examineEvidence, type Gap } from './find-gap.ts';

const plan = await loadPlan();
const corpus = { documents: [plan] };
const retriever = createRetriever({ clauses: indexClauses(corpus), ...(await loadSegmenter()) });
const { titles } = createConsultation(corpus)();

async function gapIn(text: string, titled = titles): Promise<Gap | null> {
  const question = understandQuestion(text);
  const hits = await retriever.retrieve({ query: text, limit: 10 });
  const { gap } = examineEvidence(question, retriever.analyse(text), hits, {
    mentions: (word) => retriever.mentions(word),
    periods: [{ from: 2021, to: 2025 }],
    areAllPlans: true,
    titles: titled,
  });
  return gap;
}

describe('what the documents lack for an answer', () => {
  it.each([
    ['蓟州区重点发展什么产业?', '蓟州区'],
    ['2030年产值目标是多少?', '2030年'],
    ['“十五五”有什么安排?', '十五五'],
  ])('%s: they never mention it', async (question, word) => {
    expect(await gapIn(question)).toEqual({ kind: 'silence', word });
  });

  it.each([
    ['区块链公司的联系电话是多少?', '区块链'],
    ['武清区管委会的地址在哪?', '武清区'],
    ['智能家居企业补贴多少万元?', '智能家居'],
  ])('%s: they speak of %s but do not give it', async (question, subject) => {
    expect(await gapIn(question)).toMatchObject({ kind: 'not-given', subject });
  });

  it('names no subject that every clause has', async () => {
    const titled = new Set(['企业', '区块链']);
    expect(await gapIn('企业的联系电话是多少?', titled)).toMatchObject({ kind: 'not-given', subject: null });
    expect(await gapIn('区块链企业的联系电话是多少?', titled)).toMatchObject({ subject: '区块链' });
  });

  it.each([
    '到2025年电子信息制造业产值突破多少?',
    '武清区重点发展什么产业?',
    '有哪些融资措施?',
    '介绍一下智能家居',
  ])('is nothing: %s', async (question) => {
    expect(await gapIn(question)).toBeNull();
  });
});

describe('a claim', () => {
  it('with a wrong place or year is no silence where a sentence is about the rest of it', async () => {
    for (const claim of [
      '到2030年电子信息制造业产值突破3000亿元,对吗?',
      '蓟州区依托京津科技谷重点发展人工智能与大数据产业集群,对吗?',
    ])
      expect((await gapIn(claim))?.kind).not.toBe('silence');
  });

  it('that the documents have is no gap', async () => {
    expect(await gapIn('到2025年电子信息制造业产值突破3000亿元,对吗?')).toBeNull();
    expect(await gapIn('武清区重点发展人工智能与大数据产业集群,对吗?')).toBeNull();
  });

  it('of money where they speak of none lacks the figure', async () => {
    expect(await gapIn('区块链底层公链技术投资100亿元,对吗?')).toMatchObject({ kind: 'not-given' });
  });

  it('asked outright of a particular that they have no word of lacks it; put as a fact, it is held against them', async () => {
    expect(await gapIn('区块链企业不上报会被罚吗?')).toMatchObject({ kind: 'not-given' });
    expect(await gapIn('听说区块链企业不上报会被罚,对吗?')).toBeNull();
  });
});
