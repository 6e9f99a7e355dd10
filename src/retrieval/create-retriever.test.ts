import { describe, expect, it } from 'vitest';
import { loadPlan } from '../../test/support/plan.ts';
import { loadPolicies, policyFolder } from '../../test/support/policies.ts';
import { loadSegmenter } from '../../test/support/segmenter.ts';
import { cutChunks, type IndexedClause, indexClauses } from '../corpus/chunks.ts';
import type { PolicyDocument } from '../corpus/types.ts';
import { createRetriever, type EnglishInChinese } from './create-retriever.ts';
import { defaultTuning } from './tuning.ts';

const plan = await loadPlan();
const vocabulary = await loadSegmenter();
const retrieverFor = (...documents: PolicyDocument[]) =>
  createRetriever({ clauses: indexClauses({ documents }), ...vocabulary });
const retriever = retrieverFor(plan);
const find = (query: string, limit = 5) => retriever.retrieve({ query, limit });
const firstFor = async (query: string) => (await find(query, 1))[0]?.clause.id;

describe('retrieving from the plan without an embedding model', () => {
  it.each([
    ['到2025年电子信息制造业产值目标是多少?', '3.3.p2'],
    ['“1+N”产业集群怎么布局', '4.1.2'],
    ['集成电路产业有哪些重点', '5.1.1'],
    ['“最后一公里”', '1.p2'],
    ['自动导引车(AGV)在哪一条', '5.3.3'],
    ['人才储备', '6.4'],
  ])('finds for %s the clause %s first', async (query, id) => {
    expect(await firstFor(query)).toBe(id);
  });

  it('finds the same for a question in traditional script', async () => {
    for (const [simplified, traditional] of [
      ['集成电路产业有哪些重点', '集成電路產業有哪些重點'],
      ['到2025年电子信息制造业产值', '到2025年電子信息製造業產值'],
    ] as const) {
      expect(await find(traditional)).toEqual(await find(simplified));
    }
  });

  it('finds what is called otherwise in the plan', async () => {
    const bare = createRetriever({
      clauses: indexClauses({ documents: [plan] }),
      segment: vocabulary.segment,
    });
    const names = (await find('无人车', 3)).map((hit) => hit.clause.id);
    expect(names).toContain('5.3.3');
    const [hit] = await bare.retrieve({ query: '无人车', limit: 1 });
    expect(hit?.coverage).toBeLessThan((await find('无人车', 1))[0]?.coverage ?? 0);
  });

  it('finds a clause that is named by its number', async () => {
    expect(await firstFor('四、(二)2讲了什么')).toBe('4.2.2');
    expect(await firstFor('第三部分第三节的目标')).toMatch(/^3\.3\./);
  });

  it('gives no more hits than asked for, best first, each once', async () => {
    for (const limit of [0, 1, 7, 1000]) {
      const hits = await find('人工智能产业发展', limit);
      expect(hits).toHaveLength(Math.min(limit, plan.clauses.length));
      const scores = hits.map((hit) => hit.score);
      expect(scores).toEqual([...scores].sort((a, b) => b - a));
      expect(new Set(hits.map((hit) => hit.clause.id)).size).toBe(hits.length);
    }
  });

  it('shows how each signal contributed, from 0 to 1', async () => {
    const hits = await find('“专精特新”中小企业', 61);
    for (const { signals, coverage, sentences } of hits) {
      for (const value of [
        ...Object.values(signals),
        coverage,
        ...sentences.map((sentence) => sentence.coverage),
      ]) {
        expect(value).toBeGreaterThanOrEqual(0);
        expect(value).toBeLessThanOrEqual(1);
      }
      expect(signals).toMatchObject({ clauseVector: 0, sentenceVector: 0, askedVector: 0 });
    }
    expect(hits[0]?.clause.id).toBe('4.2.2');
    expect(hits[0]?.signals.phrase).toBe(1);
  });

  it('adds its signals up to the score', async () => {
    for (const { score, signals } of await find('集成电路设计', 61)) {
      const sum = Object.entries(defaultTuning.weights).reduce(
        (total, [name, weight]) => total + weight * signals[name as keyof typeof signals],
        0,
      );
      expect(score).toBeCloseTo(sum, 4);
    }
  });

  it('gives the sentences of a hit, literal and in order, with how well each fits', async () => {
    const [hit] = await find('到2025年电子信息制造业产值目标是多少?', 1);
    const sentences = hit?.sentences.map(({ start, end }) => plan.text.slice(start, end)) ?? [];
    expect(sentences.join('')).toBe(hit?.clause.text);
    const best = [...(hit?.sentences ?? [])].sort((a, b) => b.coverage - a.coverage)[0];
    expect(plan.text.slice(best?.start, best?.end)).toContain('3000亿元');
  });

  it('orders clauses that say nothing of the question as they stand', async () => {
    const hits = await find('zzz qqq', 61);
    expect(hits.map((hit) => hit.clause.id)).toEqual(plan.clauses.map((clause) => clause.id));
    expect(hits.every((hit) => hit.score === 0)).toBe(true);
  });

  it.each(['', '?', '有什么?', '\u0000', '🙂', '（'.repeat(500), '产业'.repeat(4000), '[](){}*+?\\^$|'])(
    'copes with %j',
    async (query) => {
      expect(await find(query, 3)).toHaveLength(3);
    },
  );

  it('finds nothing in no documents', async () => {
    expect(await retriever.retrieve({ query: '产业', limit: 5, documents: [] })).toEqual([]);
    expect(await retriever.retrieve({ query: '产业', limit: 5, documents: ['nowhere'] })).toEqual([]);
    expect(await retrieverFor().retrieve({ query: '产业', limit: 5 })).toEqual([]);
  });
});

describe('seeing a question from the corpus', () => {
  it('knows which of its words the documents have, under any name', () => {
    const terms = retriever.analyse('电脑和商业航天有什么支持?');
    expect(terms.find((term) => term.word === '电脑')).toMatchObject({ known: true });
    expect(terms.some((term) => !term.known)).toBe(true);
    expect(terms.map((term) => term.word)).not.toContain('什么');
  });

  it('knows places', () => {
    expect(retriever.analyse('武清区的产业').find((term) => term.word === '武清区')).toMatchObject({
      known: true,
      isPlace: true,
    });
  });

  it('knows whether a text stands in the documents', () => {
    expect(retriever.mentions('滨海新区')).toBe(true);
    expect(retriever.mentions('滨海新区', ['tianjin-it-145'])).toBe(true);
    expect(retriever.mentions('滨海新区', [])).toBe(false);
    expect(retriever.mentions('蓟州')).toBe(false);
  });

  it('takes nothing for an everyday message without an embedding model', async () => {
    expect(await retriever.everyday('讲个笑话')).toBe(0);
  });
});

describe.skipIf(policyFolder === undefined)('retrieving from many documents', async () => {
  const many = [plan, ...(await loadPolicies()).values()];
  const everywhere = retrieverFor(...many);

  it('looks into the documents asked for only', async () => {
    for (const { metadata } of many) {
      const hits = await everywhere.retrieve({
        query: '人才培养与产业发展',
        limit: 10,
        documents: [metadata.id],
      });
      expect(hits.length).toBeGreaterThan(0);
      expect(new Set(hits.map((hit) => hit.clause.documentId))).toEqual(new Set([metadata.id]));
    }
  });

  it('finds the right one among confusable neighbours', async () => {
    const first = async (query: string) => {
      const [hit] = await everywhere.retrieve({ query, limit: 1 });
      return `${hit?.clause.documentId} ${hit?.clause.id}`;
    };
    expect(await first('到2025年电子信息制造业产值达到3000亿元')).toBe('tianjin-it-145 3.3.p2');
    expect(await first('义务教育阶段学生作业负担')).toMatch(/^shandong-education-145 /);
  });

  it('ranks alike whether all clauses are scored or only the best of each signal', async () => {
    const clauses = indexClauses({ documents: many });
    const pooled = (poolSize: number) =>
      createRetriever({ clauses, ...vocabulary, tuning: { ...defaultTuning, poolSize } });
    const [all, best] = [pooled(10_000), pooled(200)];
    for (const query of ['集成电路产业链', '“专精特新”中小企业培育', '教育信息化基础设施']) {
      const ids = async (from: typeof all) =>
        (await from.retrieve({ query, limit: 5 })).map((hit) => `${hit.clause.documentId} ${hit.clause.id}`);
      expect(await ids(best)).toEqual(await ids(all));
    }
  });
});

describe('a question that is moved', () => {
  const clauses = indexClauses({ documents: [plan] }).map(
    (clause): IndexedClause => ({ ...clause, aid: null }),
  );
  const chunks = cutChunks(clauses).filter(({ kind }) => kind === 'clause');
  /** What the question lies near to as it is, and once it is moved. */
  const [asItIs, moved] = [3, 7];
  const asking = (own: readonly IndexedClause[]) =>
    createRetriever({
      clauses: own,
      ...vocabulary,
      dense: {
        embeddings: {
          fingerprint: 'test',
          dimension: 2,
          embedQuery: async () => [1, 0],
          embedDocuments: async (texts) => texts.map(() => [1, 0]),
        },
        store: {
          size: chunks.length,
          dimension: 2,
          compare: async ([x]) => ({
            nearest: async () => [],
            similarity: (ordinal) => (ordinal === (x === 1 ? asItIs : moved) ? 0.9 : 0.1),
          }),
        },
        chunks,
        adapter: { adapt: () => [0, 1] },
      },
    });
  const first = async (isStatement: boolean, own: readonly IndexedClause[] = clauses) => {
    const [hit] = await asking(own).retrieve({ query: 'zzz', limit: 1, isStatement });
    return { id: hit?.clause.id, score: hit?.score, adapted: hit?.adaptedSimilarity };
  };
  const { weights, adaptedWeights } = defaultTuning;

  it('is ranked by where it was moved, with the weights for that', async () => {
    expect(await first(false)).toEqual({
      id: clauses[moved]?.clause.id,
      score: adaptedWeights.clauseVector + adaptedWeights.sentenceVector,
      adapted: 0.9,
    });
  });

  it('is no statement: that is ranked as it is', async () => {
    const score = expect.closeTo(weights.clauseVector + weights.sentenceVector);
    expect(await first(true)).toEqual({ id: clauses[asItIs]?.clause.id, score, adapted: null });
  });

  it('is not moved where every clause has a finding aid', async () => {
    const aid = { asked: [], english: null } as unknown as IndexedClause['aid'];
    const foreseen = clauses.map((clause): IndexedClause => ({ ...clause, aid }));
    expect((await first(false, foreseen)).adapted).toBeNull();
    expect((await first(false, [...clauses.slice(0, 1), ...foreseen.slice(1)])).adapted).toBe(0.9);
  });
});

describe('a question in English', () => {
  const asking = (english: Omit<EnglishInChinese, 'absent'>) =>
    createRetriever({
      clauses: indexClauses({ documents: [plan] }),
      ...vocabulary,
      translate: () => ({ ...english, absent: [] }),
    });

  it('is found by what else a word of it may be called, at a lower weight', async () => {
    const others = new Map([['运载', ['港口']]]);
    const coverage = async (english: Omit<EnglishInChinese, 'absent'>) =>
      (await asking(english).retrieve({ query: 'ports', limit: 1 }))[0]?.coverage ?? 0;
    expect(await coverage({ query: '运载' })).toBe(0);
    expect(await coverage({ query: '运载', others })).toBeGreaterThan(0.5);
    expect(await coverage({ query: '港口' })).toBe(1);
  });

  it('is judged by what the documents have no word for, and ranked without it', async () => {
    const plain = asking({ query: '港口' });
    const more = asking({ query: '港口', missing: ['养老金'] });
    expect(more.analyse('pensions of ports').map(({ word, known }) => [word, known])).toEqual([
      ['港口', true],
      ['养老金', false],
    ]);
    const request = { query: 'pensions of ports', limit: 3 };
    expect(await more.retrieve(request)).toEqual(await plain.retrieve(request));
  });
});
