import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { corpusFolder } from '../../test/support/plan.ts';
import { AppError } from '../errors.ts';
import { loadCorpus } from './folder-corpus.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'corpus-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const text = '某市产业规划\n一、目标\n1.产值。产值达到100亿元。';

async function write(files: Readonly<Record<string, string | Uint8Array>>): Promise<void> {
  for (const [name, content] of Object.entries(files)) {
    await mkdir(dirname(join(folder, name)), { recursive: true });
    await writeFile(join(folder, name), content);
  }
}
const ids = async () => (await loadCorpus(folder)).documents.map((document) => document.metadata.id);

describe('loadCorpus', () => {
  it('reads the plan that ships, with its description, errata and finding aid', async () => {
    const { documents } = await loadCorpus(corpusFolder);
    expect(documents.map((document) => document.metadata)).toEqual([
      {
        id: 'tianjin-it-145',
        title: '天津市新一代信息技术产业发展“十四五”专项规划',
        titleSource: 'supplied',
        issuer: null,
        period: { from: 2021, to: 2025 },
        statedStatus: null,
        script: 'machine-traditional',
        examples: ['figure', 'eligibility', 'wording', 'comparison'].map((kind) =>
          expect.objectContaining({ kind, zh: expect.stringMatching(/\p{Script=Han}/u) }),
        ),
      },
    ]);
    expect(documents[0]?.findingAid.size).toBe(61);
    expect(documents[0]?.source.name).toBe('source.txt');
  });

  it('takes folders with a source and bare text files for documents, ordered by id', async () => {
    await write({
      'b.txt': text,
      'a.md': text,
      'a-b/source.txt': text,
      'c/source.md': text,
      'synonyms.txt': '电脑,计算机',
      'README.md': '# 说明',
      '.hidden.txt': text,
      'notes.pdf': text,
      'empty-folder/other.txt': text,
    });
    expect(await ids()).toEqual(['a', 'a-b', 'b', 'c']);
  });

  it('is empty for an empty folder', async () => {
    expect(await ids()).toEqual([]);
  });

  it('needs neither description nor errata, and an empty description is none', async () => {
    await write({ 'a/source.txt': text, 'b/source.txt': text, 'b/document.yaml': '', 'b/errata.yaml': '' });
    const { documents } = await loadCorpus(folder);
    expect(documents.map((document) => document.metadata.title)).toEqual(['某市产业规划', '某市产业规划']);
  });

  it.each<[string, Record<string, string | Uint8Array>, string]>([
    ['is not UTF-8', { 'a.txt': Uint8Array.from([0xd6, 0xd0, 0xb9, 0xfa]) }, 'is not UTF-8 text'],
    ['has no text', { 'a.txt': '\n' }, 'has no text'],
    [
      'has a broken description',
      { 'a/source.txt': text, 'a/document.yaml': 'title: [' },
      'a/document.yaml is not YAML',
    ],
    [
      'has a wrong description',
      { 'a/source.txt': text, 'a/document.yaml': 'period: { from: 2025, to: 2021 }' },
      'a/document.yaml',
    ],
    ['has an unknown status', { 'a/source.txt': text, 'a/document.yaml': 'status: old' }, 'a/document.yaml'],
    [
      'has errata without a reason',
      { 'a/source.txt': text, 'a/errata.yaml': '- { raw: x, canonical: y }' },
      'a/errata.yaml',
    ],
    [
      'has errata that do not fit',
      { 'a/source.txt': text, 'a/errata.yaml': '- { raw: 丙, canonical: y, reason: r }' },
      'occurs 0 times',
    ],
    [
      'has a finding aid for other clauses',
      { 'a/source.txt': text, 'a/asked-as.yaml': "'7.7': { asked: [问] }" },
      '7.7',
    ],
    ['has the id of another', { 'a.txt': text, 'a/source.txt': text }, 'the same id'],
  ])('refuses a document that %s', async (_case, files, message) => {
    await write(files);
    const error = await loadCorpus(folder).catch((caught: unknown) => caught);
    expect(error).toBeInstanceOf(AppError);
    expect(error).toMatchObject({
      code: 'unprocessable_document',
      message: expect.stringContaining(message),
    });
  });

  it('says which folder is missing', async () => {
    const error = await loadCorpus(join(folder, 'nowhere')).catch((caught: unknown) => caught);
    expect(error).toMatchObject({ code: 'unavailable', message: expect.stringContaining('nowhere') });
  });
});
