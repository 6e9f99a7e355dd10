import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { VectorizeVectorStore } from '../../src/adapters/cloudflare/vectorize-vector-store.ts';
import { readCurrentBuild } from '../../src/adapters/index/read-build.ts';
import { entries, openTestIndex } from '../../src/adapters/index/test-index.ts';
import { rowAt } from '../../src/adapters/vector-matrix.ts';
import { nearest } from '../../src/adapters/vector-store.contract.ts';
import { VectorizeBindingFixture } from '../../test/workers/fixtures/vectorize-binding.ts';
import { folderBatchMemory } from './folder-batch-memory.ts';
import { writeVectorizeFiles } from './vectorize-files.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'vectorize-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

async function buildIn(name: string, options: Parameters<typeof openTestIndex>[1] = {}) {
  await openTestIndex(join(folder, name), { store: 'exact', ...options });
  const reading = await readCurrentBuild(join(folder, name));
  if (reading.state !== 'intact') throw new Error(reading.state);
  return reading;
}

async function linesOf(files: readonly string[]) {
  const texts = await Promise.all(files.map((file) => readFile(file, 'utf8')));
  return texts.map((text) =>
    text
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line)),
  );
}

describe('the files that fill a Vectorize index', () => {
  it('hold a vector a line, the very floats of the build, under the name of the build', async () => {
    const reading = await buildIn('index');
    const { build, files, vectors, dimension } = await writeVectorizeFiles(reading, 50, join(folder, 'out'));
    expect([files.length, vectors, dimension]).toEqual([1, 50, 16]);
    const [lines = []] = await linesOf(files);
    expect(lines).toHaveLength(50);
    for (const [ordinal, line] of lines.entries()) {
      expect(line).toMatchObject({
        id: `${build}-${ordinal}`,
        namespace: build,
        metadata: { model: 'counting' },
      });
      expect(Float32Array.from(line.values)).toEqual(rowAt(reading.matrix, ordinal).slice());
    }
  });

  it('are split where they hold too many vectors, or would be too large to send', async () => {
    const reading = await buildIn('index');
    const write = (vectorsPerFile: number, bytesPerUpload: number) =>
      writeVectorizeFiles(reading, 50, join(folder, 'out'), { vectorsPerFile, bytesPerUpload });
    const counts = async (files: readonly string[]) => (await linesOf(files)).map((lines) => lines.length);
    expect(await counts((await write(20, 1e8)).files)).toEqual([20, 20, 10]);
    const { files, build } = await write(5000, 4_000);
    expect(files.length).toBeGreaterThan(3);
    const sizes = await Promise.all(files.map(async (file) => (await stat(file)).size));
    expect(Math.max(...sizes)).toBeLessThanOrEqual(4_000);
    const ids = (await linesOf(files)).flat().map(({ id }) => id);
    expect(ids).toEqual(Array.from({ length: 50 }, (_, ordinal) => `${build}-${ordinal}`));
    // A line that is too large by itself still makes a file, instead of none for ever.
    expect(await counts((await write(5000, 1)).files)).toEqual(Array(50).fill(1));
  });

  it('replace those of an earlier run, and nothing else', async () => {
    const out = join(folder, 'out');
    const first = await writeVectorizeFiles(await buildIn('index'), 50, out, {
      vectorsPerFile: 20,
      bytesPerUpload: 1e8,
    });
    await writeFile(join(out, 'notes.txt'), 'mine');
    const changed = await buildIn('other', { entries: ['又一条', ...entries.slice(1)] });
    const second = await writeVectorizeFiles(changed, 50, out);
    expect(second.build).not.toBe(first.build);
    expect((await readdir(out)).sort()).toEqual([`${second.build}-001.ndjson`, 'notes.txt'].sort());
  });

  it('fill an index (a fixture) that finds what the build finds, and not another build', async () => {
    const reading = await buildIn('index');
    const { build, files, local } = await writeVectorizeFiles(reading, 50, join(folder, 'out'));
    const binding = new VectorizeBindingFixture((await linesOf(files)).flat());
    const store = new VectorizeVectorStore({ binding, build, stored: 50, local, timeoutMs: 1000 });
    const exact = (await openTestIndex(join(folder, 'index'), { store: 'exact' })).store;
    const query = Array.from({ length: 16 }, (_, i) => i - 7);
    const [found, expected] = [await nearest(store, query, 60), await nearest(exact, query, 60)];
    expect(found.map(({ ordinal }) => ordinal)).toEqual(expected.map(({ ordinal }) => ordinal));
    const other = new VectorizeVectorStore({
      binding,
      build: 'f'.repeat(32),
      stored: 50,
      local,
      timeoutMs: 1000,
    });
    await expect(other.compare(query, 1)).rejects.toThrow(build);
  });

  it('are refused for more entries than there are, and vectors that Vectorize cannot hold', async () => {
    const reading = await buildIn('index');
    await expect(writeVectorizeFiles(reading, 61, folder)).rejects.toThrow('holds 60 entries');
    const matrix = { ...reading.matrix, dimension: 2048 };
    await expect(writeVectorizeFiles({ ...reading, matrix }, 1, folder)).rejects.toThrow('not of 2048');
  });
});

describe('finished batches', () => {
  it('are found by model and texts, and damaged ones are as good as missing', async () => {
    const memory = folderBatchMemory(join(folder, 'batches'), 'm');
    expect(await memory.read(['甲', '乙'])).toBeNull();
    await memory.write(['甲', '乙'], [[1], [2]]);
    expect(await memory.read(['甲', '乙'])).toEqual([[1], [2]]);
    expect(await memory.read(['乙', '甲'])).toBeNull();
    expect(await folderBatchMemory(join(folder, 'batches'), 'n').read(['甲', '乙'])).toBeNull();
    const [file = ''] = await readdir(join(folder, 'batches'));
    await writeFile(join(folder, 'batches', file), '[[1');
    expect(await memory.read(['甲', '乙'])).toBeNull();
  });
});
