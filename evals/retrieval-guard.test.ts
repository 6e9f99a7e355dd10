import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readConfiguration } from '../src/runtimes/configuration.ts';
import { evaluateGuard } from './evaluate-guard.ts';
import { type GuardIndex, guardTable, readGuardSet, runGuard } from './retrieval-guard.ts';
import { checkGuard, type Thresholds } from './thresholds.ts';
import { withoutEmbeddings } from './variants.ts';

const paragraph = (context: string, ...questions: readonly string[]) => ({
  id: context,
  context,
  qas: questions.map((question) => ({ question, id: question, answers: [] })),
});
const article = (title: string, ...paragraphs: readonly object[]) => ({ title, paragraphs });

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'cewen-guard-'));
  const data = [
    article(
      '河',
      paragraph('雅芳河发源于威尔特郡,流入英吉利海峡。', '雅芳河的发源地是哪里?', '雅芳河流入哪里?'),
    ),
    article(
      '語',
      paragraph('在歐洲,梵語的學術研究由德國學者開創。', '谁开创了梵语研究?'),
      paragraph('天津有港口。', '港口在哪?'),
    ),
  ];
  for (const name of ['cmrc2018_dev', 'drcd_dev'])
    await writeFile(path.join(folder, `${name}.json`), JSON.stringify({ version: '1', data }));
});
afterAll(() => rm(folder, { recursive: true }));

const always =
  (...ranking: readonly number[]): GuardIndex =>
  async () => ({ retrieve: async () => ranking });
const thresholds: Thresholds = {
  documents: {},
  guard: { cmrc2018_dev: { recallAt1: 0.985 }, drcd_dev: { recallAt1: 0.955 } },
  wording: {},
  eligibility: {},
};

describe('retrieval guard', () => {
  it('reads each paragraph once, and each question with its paragraph', async () => {
    const set = await readGuardSet(folder, 'drcd_dev');
    expect(set.paragraphs).toHaveLength(3);
    expect(set.questions.map(({ paragraph }) => paragraph)).toEqual([0, 0, 1, 2]);
  });

  it('samples evenly and keeps all paragraphs', async () => {
    const set = await readGuardSet(folder, 'drcd_dev', 2);
    expect(set.questions.map(({ paragraph }) => paragraph)).toEqual([0, 1]);
    expect(set.paragraphs).toHaveLength(3);
  });

  it('measures where the paragraph stands', async () => {
    const set = await readGuardSet(folder, 'drcd_dev');
    const result = await runGuard(set, { name: 'fixed', index: always(0, 1) });
    expect(result).toMatchObject({ questions: 4, recallAt1: 0.5, recallAt5: 0.75, mrr: 0.625 });
    expect(guardTable([result])).toContain('0.500     0.750   0.625');
  });

  it('misses its threshold when under it, and when a set was not measured', async () => {
    const set = await readGuardSet(folder, 'cmrc2018_dev');
    const result = await runGuard(set, { name: 'fixed', index: always(0) });
    expect(checkGuard([result], thresholds)).toMatchObject([
      { where: 'cmrc2018_dev', value: 0.5, limit: 0.985 },
      { where: 'drcd_dev', value: null },
    ]);
    expect(checkGuard([{ ...result, recallAt1: 0.985 }], thresholds)).toHaveLength(1);
  });
});

describe('evaluateGuard', () => {
  const lexical = {
    name: withoutEmbeddings,
    configuration: { ...readConfiguration({}), embeddings: 'none', corpusFolder: 'nowhere' },
  };
  const options = { enabled: true, evalData: undefined, mustNotSkip: false, variants: [lexical], thresholds };

  it('says that it did not run without its data, and fails when nothing may be skipped', async () => {
    const reason = 'the retrieval guard did not run: EVAL_DATA is not set';
    expect(await evaluateGuard(options)).toMatchObject({ notes: [reason], failures: [] });
    expect(await evaluateGuard({ ...options, mustNotSkip: true })).toMatchObject({ failures: [reason] });
  });

  it('finds paragraphs by the system’s own retrieval, across scripts', async () => {
    const { results, notes } = await evaluateGuard({ ...options, evalData: folder });
    expect(results.map(({ set, recallAt1 }) => [set, recallAt1])).toEqual([
      ['cmrc2018_dev', 1],
      ['drcd_dev', 1],
    ]);
    expect(notes).toEqual(['the retrieval guard was not held against its thresholds']);
  });
});
