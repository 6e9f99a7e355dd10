import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadPlan } from '../../test/support/plan.ts';
import { loadSegmenter } from '../../test/support/segmenter.ts';
import {
  type Chunk,
  chunkingFingerprint,
  cutChunks,
  type IndexedClause,
  indexClauses,
} from '../corpus/chunks.ts';
import { corpusFingerprint } from '../corpus/corpus-fingerprint.ts';
import { createRetriever } from '../retrieval/create-retriever.ts';
import { defaultTuning } from '../retrieval/tuning.ts';
import type { Retriever } from '../retrieval/types.ts';
import { openVectorIndex, type VectorIndex } from './index-folder.ts';
import { createTransformersEmbeddings, type TransformersEmbeddings } from './transformers-embeddings.ts';

const questions = [
  '到2025年电子信息制造业产值目标是多少?',
  '软件和信息技术服务业营业收入增长多少',
  '“1+N”产业集群怎么布局',
  '我们在北辰做5G设备,有什么支持?',
  '自动驾驶的车能不能上路测试',
  '看病用人工智能有什么打算',
  '怎样帮小企业变成单项冠军',
  '人才从哪里来',
  '钱从哪里来',
  '与北京河北怎么分工',
  '區塊鏈用在哪些地方',
  '集成電路產業鏈',
  '家里的电器会变聪明吗',
  '港口物流',
  '存在什么问题和瓶颈',
  'What is the output target for electronics?',
  'AGV',
  '天津市有多少家医院开展智慧门诊',
  '怎么做红烧肉',
  '?',
];

describe('HNSW and exact search', () => {
  let folder: string;
  let clauses: readonly IndexedClause[];
  let chunks: readonly Chunk[];
  let embeddings: TransformersEmbeddings;
  let hnsw: VectorIndex;
  let exact: VectorIndex;
  let vocabulary: Awaited<ReturnType<typeof loadSegmenter>>;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'agreement-'));
    const plan = await loadPlan();
    // Part of the finding aid is enough here, and saves two thirds of the embedding.
    const findingAid = new Map([...plan.findingAid].filter(([id]) => /^(?:3|4\.5|5\.3)\./.test(id)));
    const corpus = { documents: [{ ...plan, findingAid }] };
    clauses = indexClauses(corpus);
    chunks = cutChunks(clauses);
    vocabulary = await loadSegmenter();
    embeddings = await createTransformersEmbeddings({ model: 'bge-small-zh-v1.5', offline: true });
    const options = {
      folder,
      entries: chunks.map((chunk) => chunk.text),
      embeddings,
      fingerprints: { corpus: await corpusFingerprint(corpus), chunking: chunkingFingerprint },
    };
    hnsw = await openVectorIndex({ ...options, store: 'hnsw' });
    exact = await openVectorIndex({ ...options, store: 'exact' });
  }, 300_000);
  afterAll(() => rm(folder, { recursive: true, force: true }));

  const retrieverOn = ({ store }: VectorIndex, poolSize: number): Retriever =>
    createRetriever({
      clauses,
      ...vocabulary,
      dense: { embeddings, store, chunks },
      tuning: { ...defaultTuning, poolSize },
    });

  it('are two kinds of store over one index', () => {
    expect([hnsw.kind, exact.kind]).toEqual(['hnsw', 'exact']);
    expect(exact.rebuilt).toBeNull();
  });

  // With the shipped pool the plan is scored whole; a pool of ten makes the stores choose.
  it.each([defaultTuning.poolSize, 10])('give identical hits with a pool of %i', async (poolSize) => {
    const [first, second] = [retrieverOn(hnsw, poolSize), retrieverOn(exact, poolSize)];
    for (const query of questions) {
      const hits = await first.retrieve({ query, limit: 20 });
      expect(hits.length).toBeGreaterThan(0);
      expect(await second.retrieve({ query, limit: 20 })).toEqual(hits);
    }
  });

  it('find the clause that says it in other words', async () => {
    const retriever = retrieverOn(hnsw, defaultTuning.poolSize);
    for (const [query, id] of [
      ['到2025年电子信息制造业产值目标是多少?', '3.3.p2'],
      ['看病用人工智能有什么打算', '5.3.4'],
      ['與北京河北怎麼分工', '4.5.2'],
    ] as const) {
      const [hit] = await retriever.retrieve({ query, limit: 1 });
      expect(hit?.clause.id).toBe(id);
    }
  });
});
