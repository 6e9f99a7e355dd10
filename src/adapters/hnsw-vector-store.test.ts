import { mkdtemp, readFile, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { ExactVectorStore } from './exact-vector-store.ts';
import { HnswVectorStore, hnswFiles, loadHnswLibrary } from './hnsw-vector-store.ts';
import { createVectorMatrix, rowAt } from './vector-matrix.ts';
import {
  describeVectorStore,
  describeVectorsInMemory,
  nearest,
  randomVectors,
} from './vector-store.contract.ts';

const library = await loadHnswLibrary();

let scratch: string;
beforeAll(async () => {
  scratch = await mkdtemp(join(tmpdir(), 'hnsw-'));
});
afterAll(() => rm(scratch, { recursive: true, force: true }));

describeVectorStore('HNSW', (vectors) => HnswVectorStore.build(vectors, library));
describeVectorsInMemory('HNSW', (vectors) => HnswVectorStore.build(vectors, library));

describeVectorStore('HNSW read from its files', async (vectors) => {
  const folder = await mkdtemp(join(scratch, 'saved-'));
  await (await HnswVectorStore.build(vectors, library)).save(folder);
  return HnswVectorStore.open(folder, vectors, library);
});

describe('HNSW', () => {
  it('finds at least 99 of 100 true neighbours among thousands of random vectors, saved or not', async () => {
    const vectors = randomVectors(3000, 256);
    const built = await HnswVectorStore.build(vectors, library);
    const folder = join(scratch, 'recall');
    await built.save(folder);
    const opened = await HnswVectorStore.open(folder, vectors, library);
    const exact = new ExactVectorStore(vectors);
    const queries = randomVectors(50, 256, 99);
    for (const store of [built, opened]) {
      let found = 0;
      for (let row = 0; row < queries.size; row += 1) {
        const query = Array.from(rowAt(queries, row));
        const truth = new Set((await nearest(exact, query, 10)).map((match) => match.ordinal));
        found += (await nearest(store, query, 10)).filter((match) => truth.has(match.ordinal)).length;
      }
      expect(found / (queries.size * 10)).toBeGreaterThanOrEqual(0.99);
    }
  });

  it('answers with the same similarities as exact search, bit for bit', async () => {
    const vectors = randomVectors(500, 64);
    const query = Array.from(rowAt(randomVectors(1, 64, 5), 0));
    const [hnsw, exact] = [await HnswVectorStore.build(vectors, library), new ExactVectorStore(vectors)];
    expect(await nearest(hnsw, query, 200)).toEqual(await nearest(exact, query, 200));
  });

  it('is quiet when asked for more than it holds', async () => {
    const warn = vi.spyOn(console, 'warn');
    const store = await HnswVectorStore.build(randomVectors(30, 8), library);
    await nearest(store, [1, 2, 3, 4, 5, 6, 7, 8], 31);
    await nearest(store, [1, 2, 3, 4, 5, 6, 7, 8], 29);
    expect(warn).not.toHaveBeenCalled();
    warn.mockRestore();
  });
});

describe('a saved HNSW graph', () => {
  async function savedGraph(size: number, dimension: number): Promise<string> {
    const folder = await mkdtemp(join(scratch, 'graph-'));
    await (await HnswVectorStore.build(randomVectors(size, dimension), library)).save(folder);
    return folder;
  }

  it('is refused for vectors of another dimension, even when its settings file says otherwise', async () => {
    const folder = await savedGraph(40, 8);
    const other = randomVectors(40, 16);
    await expect(HnswVectorStore.open(folder, other, library)).rejects.toThrow('other vectors');
    const settings = JSON.parse(await readFile(join(folder, 'args.json'), 'utf8'));
    await writeFile(join(folder, 'args.json'), JSON.stringify({ ...settings, numDimensions: 16 }));
    await expect(HnswVectorStore.open(folder, other, library)).rejects.toThrow('other vectors');
  });

  it('is refused for other vectors of the same dimension, and for another number of them', async () => {
    const folder = await savedGraph(40, 8);
    await expect(HnswVectorStore.open(folder, randomVectors(40, 8, 7), library)).rejects.toThrow(
      'other vectors',
    );
    await expect(HnswVectorStore.open(folder, randomVectors(41, 8), library)).rejects.toThrow(
      'other vectors',
    );
    const empty = createVectorMatrix(new Float32Array(0), 8);
    await expect(HnswVectorStore.open(folder, empty, library)).rejects.toThrow('other vectors');
  });

  it.each(hnswFiles)('is refused when %s is truncated or gone', async (file) => {
    const folder = await savedGraph(40, 8);
    await truncate(join(folder, file), 10);
    await expect(HnswVectorStore.open(folder, randomVectors(40, 8), library)).rejects.toThrow(
      'cannot be read',
    );
    await rm(join(folder, file));
    await expect(HnswVectorStore.open(folder, randomVectors(40, 8), library)).rejects.toThrow(
      'cannot be read',
    );
  });
});
