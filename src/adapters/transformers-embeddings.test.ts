import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { AppError } from '../errors.ts';
import { createTransformersEmbeddings, type TransformersEmbeddings } from './transformers-embeddings.ts';

const bundledFolder = fileURLToPath(new URL('../../embeddings/bge-small-zh-v1.5', import.meta.url));
const model = 'bge-small-zh-v1.5';

let scratch: string;
beforeAll(async () => {
  scratch = await mkdtemp(join(tmpdir(), 'embeddings-'));
});
afterAll(() => rm(scratch, { recursive: true, force: true }));

async function copyOfModel(name: string): Promise<string> {
  const folder = join(scratch, name);
  await cp(bundledFolder, folder, { recursive: true });
  return folder;
}

function dot(a: readonly number[], b: readonly number[]): number {
  return a.reduce((sum, value, i) => sum + value * (b[i] ?? Number.NaN), 0);
}

const bytes = (vector: readonly number[] | undefined) =>
  Buffer.from(Float64Array.from(vector ?? []).buffer).toString('hex');

describe('the bundled model', () => {
  let embeddings: TransformersEmbeddings;
  beforeAll(async () => {
    embeddings = await createTransformersEmbeddings({ model, offline: true });
  });

  it('gives 512 numbers of unit length that fit 32 bits exactly', async () => {
    const vector = await embeddings.embedQuery('到2025年电子信息制造业产值目标是多少?');
    expect(embeddings.dimension).toBe(512);
    expect(vector).toHaveLength(512);
    expect(dot(vector, vector)).toBeCloseTo(1, 6);
    expect(Array.from(Float32Array.from(vector))).toEqual(vector);
  });

  it('gives a text the same bytes whatever stands beside it, in any order, after any load', async () => {
    const texts = ['信创产业', '智能网联汽车示范应用,建设车联网先导区。', '集成电路'];
    const together = await embeddings.embedDocuments(texts);
    const reversed = await embeddings.embedDocuments([...texts].reverse());
    const fresh = await createTransformersEmbeddings({ model, offline: true });
    const alone = await fresh.embedDocuments(['智能网联汽车示范应用,建设车联网先导区。']);
    expect(together.map(bytes)).toEqual(reversed.reverse().map(bytes));
    expect(bytes(alone[0])).toBe(bytes(together[1]));
    expect(bytes(together[0])).not.toBe(bytes(together[2]));
  });

  it('does not depend on casing, and knows Latin abbreviations', async () => {
    const [upper, lower, other] = await embeddings.embedDocuments(['AGV', 'agv', 'IPV6']);
    expect(bytes(upper)).toBe(bytes(lower));
    expect(bytes(upper)).not.toBe(bytes(other));
  });

  it('finds 人工智能 nearer to 机器学习 than to 养老', async () => {
    const question = await embeddings.embedQuery('人工智能');
    const [near = [], far = []] = await embeddings.embedDocuments(['机器学习', '养老']);
    expect(dot(question, near)).toBeGreaterThan(dot(question, far) + 0.1);
  });

  it('remembers a question without letting a caller change what is remembered', async () => {
    const first = await embeddings.embedQuery('大数据');
    const kept = bytes(first);
    first.fill(0);
    expect(bytes(await embeddings.embedQuery('大数据'))).toBe(kept);
  });

  it('embeds a text beyond 512 tokens by its beginning', async () => {
    const [long, longer] = await embeddings.embedDocuments(['产业'.repeat(300), '产业'.repeat(900)]);
    expect(bytes(long)).toBe(bytes(longer));
  });

  it('serves first calls that come at once from one load', async () => {
    const fresh = await createTransformersEmbeddings({ model, offline: true });
    const vectors = await Promise.all([fresh.embedQuery('云计算'), fresh.embedQuery('云计算'), fresh.load()]);
    expect(bytes(vectors[0])).toBe(bytes(vectors[1]));
  });

  it('lets other work through while it embeds a list', async () => {
    let turns = 0;
    const timer = setInterval(() => {
      turns += 1;
    }, 0);
    await embeddings.embedDocuments(Array.from({ length: 20 }, (_, i) => `第${i}条 支持企业发展`));
    clearInterval(timer);
    expect(turns).toBeGreaterThan(5);
  });

  it('names everything that decides a vector in its fingerprint', () => {
    expect(embeddings.fingerprint).toMatch(
      /^bge-small-zh-v1\.5 sha256=[0-9a-f]{64} pooling=cls query="" document="" casing=lower$/,
    );
  });

  it.each(['tokenizer.json', 'onnx/model_quantized.onnx'])(
    'refuses an altered %s and says what to do',
    async (file) => {
      const folder = await copyOfModel(`altered-${file.length}`);
      const content = await readFile(join(folder, file));
      content[1000] = (content[1000] ?? 0) ^ 1;
      await writeFile(join(folder, file), content);
      const refused = createTransformersEmbeddings({ model, modelFolder: folder, offline: true });
      await expect(refused).rejects.toThrow(AppError);
      await expect(refused).rejects.toThrow(new RegExp(`${file} was altered .*git checkout`));
    },
  );

  it('says which file is missing and what to do', async () => {
    const folder = await copyOfModel('missing');
    await rm(join(folder, 'tokenizer.json'));
    const refused = createTransformersEmbeddings({ model, modelFolder: folder, offline: true });
    await expect(refused).rejects.toThrow(/tokenizer\.json is missing\. .*git checkout/);
  });
});

describe('a local folder', () => {
  it('gives the same vectors as the bundled model when it holds the same files', async () => {
    const folder = await copyOfModel('bge-small-zh-v1.5');
    const local = await createTransformersEmbeddings({ model: folder, offline: true });
    const bundled = await createTransformersEmbeddings({ model, offline: true });
    expect(bytes(await local.embedQuery('AI芯片'))).toBe(bytes(await bundled.embedQuery('AI芯片')));
    expect(local.fingerprint).not.toContain(scratch);
  });

  it('may be changed: its files are fingerprinted, not compared', async () => {
    const folder = await copyOfModel('changed');
    const before = await createTransformersEmbeddings({ model: folder, offline: true });
    await writeFile(
      join(folder, 'tokenizer.json'),
      `${await readFile(join(folder, 'tokenizer.json'), 'utf8')}\n`,
    );
    const after = await createTransformersEmbeddings({ model: folder, offline: true });
    expect(after.fingerprint).not.toBe(before.fingerprint);
  });

  it('is refused when it holds no model, and the refusal names the file', async () => {
    const refused = createTransformersEmbeddings({ model: join(scratch, 'nothing'), offline: true });
    await expect(refused).rejects.toThrow(/nothing.config\.json is missing/);
  });

  it('fails with a plain message when its weights cannot be loaded, and can be tried again', async () => {
    const folder = await copyOfModel('broken');
    const weights = join(folder, 'onnx/model_quantized.onnx');
    const good = await readFile(weights);
    await writeFile(weights, good.subarray(0, 1000));
    const embeddings = await createTransformersEmbeddings({ model: folder, offline: true });
    await expect(embeddings.embedQuery('信创')).rejects.toThrow(/broken could not be loaded/);
    await writeFile(weights, good);
    expect(await embeddings.embedQuery('信创')).toHaveLength(512);
  });
});

describe('a hub id', () => {
  const requested: string[] = [];
  let hub: Server;
  let hubHost: string;
  beforeAll(async () => {
    hub = createServer(async (request, response) => {
      requested.push(request.url ?? '');
      const file = /^\/Someone\/small-model\/resolve\/main\/(.+)$/.exec(request.url ?? '')?.[1];
      const content = file === undefined ? null : await readFile(join(bundledFolder, file)).catch(() => null);
      response.writeHead(content === null ? 404 : 200).end(content ?? 'not found');
    });
    await new Promise<void>((listening) => hub.listen(0, '127.0.0.1', listening));
    hubHost = `http://127.0.0.1:${(hub.address() as AddressInfo).port}/`;
  });
  afterAll(() => new Promise((closed) => hub.close(closed)));

  it('is fetched once, then read from the cache folder, offline too', async () => {
    const cacheFolder = join(scratch, 'cache');
    const options = { model: 'Someone/small-model', hubHost, cacheFolder };
    const first = await createTransformersEmbeddings({ ...options, offline: false });
    expect(await first.embedQuery('数字经济')).toHaveLength(512);
    expect(requested).toEqual(
      ['config.json', 'tokenizer.json', 'tokenizer_config.json', 'onnx/model_quantized.onnx'].map(
        (file) => `/Someone/small-model/resolve/main/${file}`,
      ),
    );
    const second = await createTransformersEmbeddings({ ...options, offline: true });
    expect(bytes(await second.embedQuery('数字经济'))).toBe(bytes(await first.embedQuery('数字经济')));
    expect(requested).toHaveLength(4);
    expect(first.fingerprint).toContain('Someone/small-model');
    expect(first.fingerprint).toContain('pooling=mean');
  });

  it('is refused offline when it is not in the cache folder, without asking the network', async () => {
    const before = requested.length;
    const refused = createTransformersEmbeddings({
      model: 'Someone/small-model',
      hubHost,
      cacheFolder: join(scratch, 'empty-cache'),
      offline: true,
    });
    await expect(refused).rejects.toThrow(AppError);
    await expect(refused).rejects.toThrow(/offline mode fetches nothing/);
    expect(requested).toHaveLength(before);
  });

  it('says which address failed when the hub does not have it', async () => {
    const refused = createTransformersEmbeddings({
      model: 'Someone/unknown',
      hubHost,
      cacheFolder: join(scratch, 'cache'),
      offline: false,
    });
    await expect(refused).rejects.toThrow(
      /Someone\/unknown\/resolve\/main\/config\.json could not be fetched \(HTTP status 404\)/,
    );
  });
});
