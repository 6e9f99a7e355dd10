import { mkdir, mkdtemp, readdir, readFile, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { AppError } from '../errors.ts';
import { bundledModelId } from './embedding-models.ts';
import { CountingEmbeddings } from './index/counting-embeddings.ts';
import { currentBuildOf, entries, fingerprints, openTestIndex } from './index/test-index.ts';
import type { VectorIndexOptions } from './index-folder.ts';
import { createTransformersEmbeddings } from './transformers-embeddings.ts';
import { nearest } from './vector-store.contract.ts';

let scratch: string;
let folder: string;
beforeAll(async () => {
  scratch = await mkdtemp(join(tmpdir(), 'index-'));
});
beforeEach(async () => {
  folder = await mkdtemp(join(scratch, 'one-'));
});
afterAll(() => rm(scratch, { recursive: true, force: true }));

const openIndex = (options: Partial<VectorIndexOptions> = {}) => openTestIndex(folder, options);
const currentBuild = () => currentBuildOf(folder);

describe('opening an index', () => {
  it('builds it when there is none, and uses it from then on', async () => {
    const first = await openIndex();
    expect([first.rebuilt, first.kind, first.persisted]).toEqual(['missing', 'hnsw', true]);
    expect(first.embedded).toEqual(entries);
    expect(first.logged).toEqual(['Building the index']);
    const second = await openIndex();
    expect(second.rebuilt).toBeNull();
    expect(second.embedded).toEqual([]);
    expect(second.logged).toEqual([]);
    const query = await new CountingEmbeddings().embedQuery(entries[42] ?? '');
    expect((await nearest(second.store, query, 1))[0]?.ordinal).toBe(42);
    expect(await nearest(second.store, query, 20)).toEqual(await nearest(first.store, query, 20));
  });

  it('makes the same vector file each time', async () => {
    await openIndex();
    const first = await readFile(join(await currentBuild(), 'vectors.bin'));
    await openIndex({ rebuild: true });
    const second = await readFile(join(await currentBuild(), 'vectors.bin'));
    expect(first.byteLength).toBe(60 * 16 * 4);
    expect(second.equals(first)).toBe(true);
    expect(first.readFloatLE(4)).toBe((await new CountingEmbeddings().embedQuery(entries[0] ?? ''))[1]);
  });

  it('makes the same vector file each time with the bundled model too', async () => {
    const texts = [
      '打造人工智能先锋城市。',
      'AGV',
      '到2025年,软件和信息技术服务业收入达到4000亿元。',
      '信创',
    ];
    const files: Buffer[] = [];
    for (const name of ['a', 'b']) {
      const embeddings = await createTransformersEmbeddings({ model: bundledModelId, offline: true });
      const options = { folder: join(folder, name), embeddings, store: 'auto' as const };
      // The first build meets the texts in two portions and in another order.
      if (name === 'a') await openIndex({ ...options, entries: [...texts].reverse().slice(1) });
      await openIndex({ ...options, entries: texts });
      const build = (await readFile(join(folder, name, 'current'), 'utf8')).trim();
      files.push(await readFile(join(folder, name, build, 'vectors.bin')));
    }
    expect(files[0]?.byteLength).toBe(4 * 512 * 4);
    expect(files[1]?.equals(files[0] ?? Buffer.of())).toBe(true);
  });

  it('shows its progress up to the last entry', async () => {
    const progress: [number, number][] = [];
    await openIndex({ onProgress: (done, total) => void progress.push([done, total]) });
    expect(progress[0]).toEqual([0, 60]);
    expect(progress.at(-1)).toEqual([60, 60]);
    expect(progress.length).toBeGreaterThan(3);
  });

  it('embeds a repeated text once and finds it at each of its places', async () => {
    const index = await openIndex({ entries: ['甲', '乙', '甲'] });
    expect(index.embedded).toEqual(['甲', '乙']);
    const { similarity } = await index.store.compare(await new CountingEmbeddings().embedQuery('甲'), 3);
    expect([similarity(0), similarity(2)]).toEqual([expect.closeTo(1, 6), similarity(0)]);
    expect(similarity(1)).toBeLessThan(0.99);
  });

  it('may have no entries', async () => {
    expect((await openIndex({ entries: [] })).store.size).toBe(0);
    expect((await openIndex({ entries: [] })).rebuilt).toBeNull();
  });

  it('embeds everything again when asked to', async () => {
    await openIndex();
    const again = await openIndex({ rebuild: true });
    expect([again.rebuilt, again.embedded.length]).toEqual(['requested', 60]);
  });

  it('refuses a model that gives vectors of another dimension than it says', async () => {
    const embeddings = new CountingEmbeddings();
    embeddings.embedDocuments = async (texts) => texts.map(() => [1, 0]);
    await expect(openIndex({ embeddings })).rejects.toThrow('no vector of dimension 16');
    expect(await readdir(folder)).toEqual([]);
  });
});

describe('a stale index', () => {
  it.each([
    ['corpus', { fingerprints: { ...fingerprints, corpus: 'c2' } }],
    ['chunking', { fingerprints: { ...fingerprints, chunking: 'k2' } }],
    ['list of entries', { entries: [...entries].reverse() }],
  ])('is built again for another %s, without embedding known texts again', async (_what, options) => {
    await openIndex();
    const index = await openIndex(options);
    expect([index.rebuilt, index.embedded]).toEqual(['stale', []]);
    expect((await openIndex(options)).rebuilt).toBeNull();
  });

  it('embeds only the texts that are new, and gives what a build from nothing gives', async () => {
    await openIndex();
    const changed = ['新增的一条', ...entries.slice(10)];
    const index = await openIndex({ entries: changed });
    expect(index.embedded).toEqual(['新增的一条']);
    const reused = await readFile(join(await currentBuild(), 'vectors.bin'));
    await openIndex({ entries: changed, rebuild: true });
    expect((await readFile(join(await currentBuild(), 'vectors.bin'))).equals(reused)).toBe(true);
  });

  it.each([
    ['model', new CountingEmbeddings(16, 'another')],
    ['dimension', new CountingEmbeddings(8)],
  ])('is embedded anew for another %s', async (_what, embeddings) => {
    await openIndex();
    const index = await openIndex({ embeddings });
    expect(index.rebuilt).toBe('stale');
    expect(embeddings.embedded).toEqual(entries);
    expect(index.store.dimension).toBe(embeddings.dimension);
  });
});

describe('the kind of store', () => {
  const withoutAddon = { loadHnsw: () => Promise.reject(new Error('no addon')) };

  it('is exact search with one log line where the addon does not load, and the answers are the same', async () => {
    const hnsw = await openIndex({ store: 'auto' });
    const exact = await openIndex({ store: 'auto', ...withoutAddon });
    expect([hnsw.kind, exact.kind, exact.rebuilt]).toEqual(['hnsw', 'exact', null]);
    expect(exact.logged).toEqual([
      'hnswlib-node does not load; exact search takes over with the same answers',
    ]);
    for (const entry of ['信创', '人才', '第3条']) {
      const query = await new CountingEmbeddings().embedQuery(entry);
      expect(await nearest(exact.store, query, 20)).toEqual(await nearest(hnsw.store, query, 20));
    }
  });

  it('is refused with advice when HNSW is demanded and the addon does not load', async () => {
    const refused = openIndex({ store: 'hnsw', ...withoutAddon });
    await expect(refused).rejects.toThrow(AppError);
    await expect(refused).rejects.toThrow('npm rebuild hnswlib-node');
  });

  it('may change without embedding again', async () => {
    expect((await openIndex({ store: 'exact' })).embedded).toHaveLength(60);
    const hnsw = await openIndex({ store: 'hnsw' });
    expect([hnsw.rebuilt, hnsw.embedded]).toEqual(['missing', []]);
    expect((await openIndex({ store: 'exact' })).rebuilt).toBeNull();
    expect((await openIndex({ store: 'hnsw' })).rebuilt).toBeNull();
  });
});

describe('the folder', () => {
  it('keeps the build that counts and clears away the superseded one', async () => {
    await openIndex();
    const first = await currentBuild();
    await openIndex({ rebuild: true });
    expect(await currentBuild()).not.toBe(first);
    expect((await readdir(folder)).length).toBe(2);
  });

  it('leaves alone what another running process makes, until a day has passed, and what is not its own', async () => {
    await openIndex();
    const [, host] = ((await readdir(folder))[0] ?? '').split('-');
    const running = `20250101000000-${host}-${process.ppid}-00000001`;
    const elsewhere = '20250101000000-00000000-1-00000002';
    const gone = `20250101000000-${host}-4194305-00000003`;
    for (const name of [running, elsewhere, gone, 'notes']) await mkdir(join(folder, name));
    await writeFile(join(folder, `current.${gone}.tmp`), gone);
    await openIndex();
    const names = await readdir(folder);
    expect(names).toEqual(expect.arrayContaining([running, elsewhere, 'notes', 'current']));
    expect(names).not.toContain(gone);
    expect(names).not.toContain(`current.${gone}.tmp`);
    const longAgo = new Date(Date.now() - 2 * 86_400_000);
    for (const name of [running, elsewhere, 'notes']) await utimes(join(folder, name), longAgo, longAgo);
    await openIndex();
    expect((await readdir(folder)).filter((name) => [running, elsewhere].includes(name))).toEqual([]);
    expect(await readdir(folder)).toContain('notes');
  });

  it('serves from memory, and says so, when it cannot be written', async () => {
    await writeFile(join(folder, 'file'), '');
    const index = await openIndex({ folder: join(folder, 'file') });
    expect([index.persisted, index.store.size]).toEqual([false, 60]);
    expect(index.logged.at(-1)).toContain('could not be written');
  });

  it('survives several builds at once', async () => {
    const built = await Promise.all(Array.from({ length: 5 }, () => openIndex()));
    expect(built.every((index) => index.persisted && index.store.size === 60)).toBe(true);
    expect((await openIndex()).rebuilt).toBeNull();
    expect(await readdir(folder)).toHaveLength(2);
  });
});
