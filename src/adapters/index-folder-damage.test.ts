import { appendFile, mkdtemp, readFile, rename, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { CountingEmbeddings } from './index/counting-embeddings.ts';
import { currentBuildOf, openTestIndex } from './index/test-index.ts';
import type { VectorIndexOptions } from './index-folder.ts';
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

describe('a damaged index', () => {
  const files = [
    'manifest.json',
    'vectors.bin',
    'entries.sha256',
    'hnsw/hnswlib.index',
    'hnsw/args.json',
    'hnsw/docstore.json',
  ];

  it.each(files)('is noticed and built again when %s is truncated, altered or gone', async (file) => {
    const { store } = await openIndex();
    for (const damage of [
      async (path: string) => truncate(path, 20),
      async (path: string) => truncate(path, 0),
      async (path: string) => {
        const content = await readFile(path);
        content[content.length >> 1] = (content[content.length >> 1] ?? 0) ^ 1;
        await writeFile(path, content);
      },
      async (path: string) => appendFile(path, 'x'),
      async (path: string) => rm(path),
    ]) {
      await damage(join(await currentBuild(), file));
      const index = await openIndex();
      // An altered manifest may read as that of another index.
      expect(index.rebuilt).toMatch(file === 'manifest.json' ? /^(damaged|stale)$/ : /^damaged$/);
      expect(index.logged).toEqual(['Building the index']);
      const query = Array.from({ length: 16 }, (_, i) => i - 7);
      expect(await nearest(index.store, query, 10)).toEqual(await nearest(store, query, 10));
      expect((await openIndex()).rebuilt).toBeNull();
    }
  });

  it('keeps its vectors when only the graph is damaged', async () => {
    await openIndex();
    await truncate(join(await currentBuild(), 'hnsw/hnswlib.index'), 100);
    expect((await openIndex({ store: 'exact' })).rebuilt).toBeNull();
    expect((await openIndex()).embedded).toEqual([]);
  });

  it.each(['', 'nonsense', '../../etc', '20250101000000-0123abcd-1-0123abcd', '/'])(
    'is built again when the pointer says %j',
    async (pointer) => {
      await openIndex();
      await writeFile(join(folder, 'current'), pointer);
      expect((await openIndex()).rebuilt).toBe('damaged');
      expect((await openIndex()).rebuilt).toBeNull();
    },
  );

  it('is built again when its build comes from another format', async () => {
    await openIndex();
    const path = join(await currentBuild(), 'manifest.json');
    await writeFile(path, JSON.stringify({ ...JSON.parse(await readFile(path, 'utf8')), format: 2 }));
    expect((await openIndex()).rebuilt).toBe('damaged');
  });

  it('is built again when another build lies in its place', async () => {
    await openIndex();
    const mine = await currentBuild();
    folder = await mkdtemp(join(scratch, 'other-'));
    await openIndex({ entries: ['别的', '文件'], embeddings: new CountingEmbeddings(8, 'foreign') });
    const foreign = await currentBuild();
    await rm(mine, { recursive: true });
    await rename(foreign, mine);
    folder = join(mine, '..');
    const index = await openIndex();
    expect([index.rebuilt, index.store.size]).toEqual(['stale', 60]);
  });
});
