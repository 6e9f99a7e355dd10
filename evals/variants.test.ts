import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readConfiguration } from '../src/runtimes/configuration.ts';
import thresholdsFile from './thresholds.json' with { type: 'json' };
import { thresholdsSchema } from './thresholds.ts';
import { chooseVariants, configurationForFile, findDocument } from './variants.ts';

let folder: string;
let corpus: string;
let evalData: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'cewen-variants-'));
  corpus = path.join(folder, 'corpus');
  evalData = path.join(folder, 'data');
  await mkdir(path.join(corpus, 'plan'), { recursive: true });
  await mkdir(path.join(evalData, 'policies'), { recursive: true });
  await writeFile(path.join(corpus, 'synonyms.txt'), '电脑, 计算机');
  await writeFile(path.join(evalData, 'policies', 'other.txt'), '一、总则');
});
afterAll(() => rm(folder, { recursive: true }));

describe('variants', () => {
  const configuration = readConfiguration({});

  it('are the configured model and none, each with an index of its own', () => {
    const variants = chooseVariants(configuration, [], folder);
    expect(variants.map(({ name }) => name)).toEqual(['with-embeddings', 'without-embeddings']);
    expect(variants.map((variant) => variant.configuration.embeddings)).toEqual([
      configuration.embeddings,
      'none',
    ]);
    expect(new Set(variants.map((variant) => variant.configuration.indexFolder)).size).toBe(2);
  });

  it('are one when no model is configured, or one was chosen', () => {
    expect(chooseVariants({ ...configuration, embeddings: 'none' }, [], folder)).toHaveLength(1);
    expect(chooseVariants(configuration, ['with-embeddings'], folder)).toMatchObject([
      { name: 'with-embeddings' },
    ]);
  });
});

describe('documents', () => {
  it('are looked for in the corpus, then in EVAL_DATA', async () => {
    expect(await findDocument('plan', corpus, evalData)).toEqual({ kind: 'corpus' });
    expect(await findDocument('other', corpus, evalData)).toMatchObject({ kind: 'file' });
    expect(await findDocument('other', corpus, undefined)).toBeNull();
    expect(await findDocument('none', corpus, evalData)).toBeNull();
  });

  it('of EVAL_DATA stand alone in a corpus, beside the synonyms', async () => {
    const configuration = { ...readConfiguration({}), corpusFolder: corpus };
    const file = path.join(evalData, 'policies', 'other.txt');
    const alone = await configurationForFile(configuration, file, path.join(folder, 'scratch'));
    expect((await readdir(alone.corpusFolder)).sort()).toEqual(['other.txt', 'synonyms.txt']);
    expect(alone.indexFolder).not.toBe(configuration.indexFolder);
  });
});

describe('thresholds.json', () => {
  it('is well formed', () => {
    expect(() => thresholdsSchema.parse(thresholdsFile)).not.toThrow();
  });
});
