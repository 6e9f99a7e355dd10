import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { readRuntimeFile, runtimeWasm } from '../../scripts/worker/onnxruntime-web-package.ts';
import { buildWorkerModel, type WorkerModel } from '../../scripts/worker/worker-model.ts';
import { AppError } from '../errors.ts';
import { chooseEmbeddingModel } from './embedding-models.ts';
import type { ModelBytes } from './ort-web/model-memory.ts';
import { OrtWebEmbeddings } from './ort-web-embeddings.ts';
import { createTransformersEmbeddings } from './transformers-embeddings.ts';

let built: WorkerModel;
let runtime: WebAssembly.Module;
let embeddings: OrtWebEmbeddings;
beforeAll(async () => {
  built = await buildWorkerModel();
  runtime = new WebAssembly.Module(await readRuntimeFile(runtimeWasm));
  embeddings = create();
}, 120_000);

const parse = (file: Uint8Array): unknown => JSON.parse(new TextDecoder().decode(file));

function create(openModel: () => Promise<ModelBytes> = async () => model()): OrtWebEmbeddings {
  return new OrtWebEmbeddings({
    ...built.description,
    profile: chooseEmbeddingModel(built.description.id).profile,
    runtime,
    openModel,
    readTokenizer: async () => ({
      tokenizer: parse(built.tokenizer),
      configuration: parse(built.tokenizerConfiguration),
    }),
  });
}

/** The model as an asset brings it, whole or with other bytes. */
function model(content = built.model, change: Partial<ModelBytes> = {}): ModelBytes {
  const { byteLength, sha256 } = built.description;
  return { stream: new Blob([content]).stream(), byteLength, sha256, ...change };
}

function cosine(a: readonly number[], b: readonly number[]): number {
  return a.reduce((sum, value, i) => sum + value * (b[i] ?? Number.NaN), 0);
}

const bytes = (vector: readonly number[] | undefined) =>
  Buffer.from(Float64Array.from(vector ?? []).buffer).toString('hex');

/** 200 texts as long as questions and sentences, and every fiftieth as long as a model can read. */
async function textsOfCorpus(): Promise<string[]> {
  const file = fileURLToPath(new URL('../../corpus/tianjin-it-145/source.txt', import.meta.url));
  const characters = [...(await readFile(file, 'utf8'))];
  return Array.from({ length: 200 }, (_, i) => {
    const start = Math.floor((i * characters.length) / 200);
    const length = i % 50 === 0 ? 600 : 10 + (i % 40);
    return characters.slice(start, start + length).join('');
  });
}

describe('the bundled model on ONNX Runtime Web', () => {
  it('gives the vectors of Node but for rounding', { timeout: 120_000 }, async () => {
    const node = await createTransformersEmbeddings({ model: built.description.id, offline: true });
    const texts = await textsOfCorpus();
    const [here, there] = [await embeddings.embedDocuments(texts), await node.embedDocuments(texts)];
    const cosines = here.map((vector, i) => cosine(vector, there[i] ?? [])).sort((a, b) => a - b);
    expect(cosines).toHaveLength(200);
    expect(cosines.at(0)).toBeGreaterThanOrEqual(0.995);
    expect(cosines.at(100)).toBeGreaterThanOrEqual(0.999);
  });

  it('gives 512 numbers of unit length that fit 32 bits exactly', async () => {
    const vector = await embeddings.embedQuery('到2025年电子信息制造业产值目标是多少?');
    expect(vector).toHaveLength(512);
    expect(cosine(vector, vector)).toBeCloseTo(1, 6);
    expect(Array.from(Float32Array.from(vector))).toEqual(vector);
  });

  it('gives a text the same bytes whatever stands beside it, in any order', async () => {
    const texts = ['信创产业', '智能网联汽车示范应用,建设车联网先导区。', '集成电路'];
    const together = await embeddings.embedDocuments(texts);
    const reversed = await embeddings.embedDocuments([...texts].reverse());
    expect(together.map(bytes)).toEqual(reversed.reverse().map(bytes));
    expect(bytes(together[0])).not.toBe(bytes(together[2]));
  });

  it('embeds a text beyond 512 tokens by its beginning', { timeout: 60_000 }, async () => {
    const [long, longer] = await embeddings.embedDocuments(['产业'.repeat(300), '产业'.repeat(900)]);
    expect(bytes(long)).toBe(bytes(longer));
  });

  it('has the fingerprint of the vectors that Node wrote', async () => {
    const node = await createTransformersEmbeddings({ model: built.description.id, offline: true });
    expect(embeddings.fingerprint).toBe(node.fingerprint);
  });
});

describe('loading', () => {
  it('happens once for first calls that come at once', { timeout: 60_000 }, async () => {
    let loads = 0;
    const fresh = create(async () => {
      loads += 1;
      return model();
    });
    const vectors = await Promise.all([fresh.embedQuery('云计算'), fresh.embedQuery('云计算'), fresh.load()]);
    expect(bytes(vectors[0])).toBe(bytes(vectors[1]));
    await fresh.embedDocuments(['工业互联网']);
    expect(loads).toBe(1);
  });

  const altered = () => {
    const content = built.model.slice();
    content[20_000_000] = (content[20_000_000] ?? 0) ^ 1;
    return content;
  };
  it.each<[string, () => ModelBytes, RegExp]>([
    ['altered', () => model(altered()), /was altered \(SHA-256 [0-9a-f]{64}, expected [0-9a-f]{64}\)/],
    ['too short', () => model(built.model.slice(0, 1000)), /ends after 1000 of \d+ bytes/],
    ['too long', () => model(built.model, { byteLength: 1000 }), /more than 1000 bytes/],
  ])('refuses a model that is %s, and can be tried again', { timeout: 60_000 }, async (_, wrong, reason) => {
    const answers = [wrong, model];
    const fresh = create(async () => (answers.shift() ?? model)());
    const refused = fresh.embedQuery('信创');
    await expect(refused).rejects.toThrow(AppError);
    await expect(refused).rejects.toThrow(reason);
    expect(await fresh.embedQuery('信创')).toHaveLength(512);
  });

  it('says in the words of ONNX Runtime why it cannot open a model', async () => {
    const text = new TextEncoder().encode('no model at all');
    const sha256 = Buffer.from(await crypto.subtle.digest('SHA-256', text)).toString('hex');
    const fresh = create(async () => model(text, { byteLength: text.byteLength, sha256 }));
    await expect(fresh.load()).rejects.toThrow(/bge-small-zh-v1\.5 could not be loaded: .*ORT model/s);
  });

  it('stops reading a stream that breaks off, and says why', async () => {
    const broken = new ReadableStream<Uint8Array>({
      pull: (controller) => controller.error(new Error('connection lost')),
    });
    const fresh = create(async () => model(built.model, { stream: broken }));
    await expect(fresh.load()).rejects.toThrow(/connection lost/);
  });
});
