import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CommanderError } from 'commander';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { writeReviewDocx } from '../adapters/docx-review-writer.ts';
import { mammothWordReader } from '../adapters/mammoth-word-reader.ts';
import type { Answer } from '../answer/types.ts';
import { AppError } from '../errors.ts';
import { answer, answerEvents, scriptedChat, scriptedRetriever } from '../http/test-doubles.ts';
import { testEligibility } from '../http/test-eligibility.ts';
import { grants } from '../http/test-grants.ts';
import { plan } from '../http/test-plan.ts';
import { readConfiguration } from '../runtimes/configuration.ts';
import { createWordingChecker } from '../wording/check-draft.ts';
import { progressLines } from './index-command.ts';
import { createProgram } from './program.ts';
import type { CliServiceHooks } from './services.ts';

/** Runs a command line over doubles and tells what came of it. */
async function run(
  args: string[],
  { answered = answer, rebuilt = 'missing' as string | null, typed = '' } = {},
) {
  const out: string[] = [];
  const err: string[] = [];
  const hooks: CliServiceHooks[] = [];
  let code: number | undefined;
  const output = { out: (line: string) => out.push(line), err: (line: string) => err.push(line) };
  const chat = scriptedChat(() => [...answerEvents.slice(0, -1), { type: 'answer-end', answer: answered }]);
  const program = createProgram({
    configuration: () => readConfiguration({ CEWEN_INDEX: 'somewhere' }),
    createServices: async (_, given) => {
      hooks.push(given);
      for (let done = 0; done <= 61; done++) given.onIndexProgress?.(done, 61);
      return {
        corpus: { documents: [plan] },
        chat,
        retriever: scriptedRetriever(),
        eligibility: testEligibility(
          { documents: [grants] },
          { now: () => new Date('2026-03-01T00:00:00Z') },
        ),
        wording: createWordingChecker({ documents: [plan] }, scriptedRetriever()),
        wordReader: mammothWordReader(64 * 1024 * 1024),
        writeReviewDocx,
        index: { kind: 'exact', rebuilt, entries: 61 },
      };
    },
    output,
    input: async () => new TextEncoder().encode(typed),
    progress: () => progressLines(output),
    exit: (given) => {
      code = given;
    },
  });
  for (const command of [program, ...program.commands]) command.exitOverride();
  let error: unknown;
  await program.parseAsync(args, { from: 'user' }).catch((thrown: unknown) => {
    error = thrown;
  });
  return { out: out.join('\n'), err, code, error, hooks, chat };
}

describe('ask', () => {
  it('prints the answer, its citations with clause path and quote, and notices', async () => {
    const { out, code, chat } = await run(['ask', '产值目标是多少?']);
    expect(out).toBe(
      [
        '产值达到3000亿元。[1]',
        '',
        '[1] 一、2 (发展目标)',
        '    产值达到3000亿元。',
        '',
        '! 规划期已于2025年结束。',
        '',
        '? 增速目标是多少?',
      ].join('\n'),
    );
    expect(code).toBe(0);
    expect(chat.requests).toEqual([{ message: '产值目标是多少?' }]);
  });

  it('prints the JSON of the API', async () => {
    const { out } = await run(['ask', '--json', '产值目标是多少?']);
    expect(JSON.parse(out)).toEqual(answer);
  });

  it('hands on documents and language, and takes words without quotes', async () => {
    const { chat } = await run(['ask', '--documents', 'plan', '--lang', 'en', 'output', 'target']);
    expect(chat.requests).toEqual([{ message: 'output target', documents: ['plan'], language: 'en' }]);
  });

  it.each<[Answer['outcome'], number]>([
    ['answered', 0],
    ['partial', 0],
    ['not_in_document', 2],
    ['needs_clarification', 2],
    ['out_of_scope', 2],
  ])('%s exits with %i', async (outcome, expected) => {
    const { code } = await run(['ask', '产值?'], { answered: { ...answer, outcome } });
    expect(code).toBe(expected);
  });

  it('shows the nearest clauses of a refusal', async () => {
    const { n, heading, url, ...nearest } = answer.citations[0] ?? expect.fail();
    const refusal: Answer = {
      ...answer,
      outcome: 'not_in_document',
      answer: '原文未提及。',
      citations: [],
      nearest: [nearest],
    };
    expect((await run(['ask', '产值?'], { answered: refusal })).out).toContain(
      '≈ 一、2\n    产值达到3000亿元。',
    );
  });

  it.each([
    [['ask', ' '], 'empty'],
    [['ask', '--documents', 'other', '产值?'], 'other'],
  ])('%j is an error', async (args, mentioned) => {
    const { error, chat } = await run(args);
    expect(error).toMatchObject({ message: expect.stringContaining(mentioned) });
    expect(chat.requests).toEqual([]);
  });

  it.each([[['ask']], [['ask', '--lang', 'fr', '产值?']], [['nothing']]])(
    '%j is a wrong command line',
    async (args) => {
      const { error } = await run(args);
      expect(error).toBeInstanceOf(CommanderError);
      expect(error).toMatchObject({ exitCode: 1 });
    },
  );
});

describe('match', () => {
  it('prints what concerns the enterprise: clause, words, strength, conditions, ceiling', async () => {
    const { out, code } = await run(['match', '我们做芯片设计,首轮流片合同金额800万元']);
    expect(out).toContain('一');
    expect(out).toContain('力度:“给予”');
    expect(out).toContain('上限:240万元 (800万元 × 30% = 240万元)');
    expect(code).toBe(0);
  });

  it('prints the JSON of the API, and 2 when there is nothing', async () => {
    const { out, code } = await run(['match', '--json', '--lang', 'en', '我们能享受什么政策?']);
    expect(JSON.parse(out)).toMatchObject({ measures: [], notices: [{ code: 'empty_profile' }, {}] });
    expect(code).toBe(2);
  });

  it('reads a profile from a file', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'cewen-match-'));
    onTestFinished(() => rm(folder, { recursive: true, force: true }));
    const file = join(folder, 'profile.json');
    await writeFile(file, JSON.stringify({ certifications: ['4A级'] }));
    expect((await run(['match', '--profile', file])).out).toContain('上限:100万元');
    await writeFile(file, '{"certifications":"4A级"}');
    expect((await run(['match', '--profile', file])).error).toMatchObject({ code: 'invalid_request' });
    await rm(file);
    expect((await run(['match', '--profile', file])).error).toMatchObject({ code: 'invalid_request' });
  });

  it.each([[['match']], [['match', ' ']], [['match', '--documents', 'other', '芯片']]])(
    '%j is an error',
    async (args) => {
      expect((await run(args)).error).toBeInstanceOf(AppError);
    },
  );
});

describe('check', () => {
  let folder = '';
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'cewen-check-'));
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  it('prints each statement with its line, verdict, clause and differences, then the counts', async () => {
    const { out, code } = await run(['check', '-'], { typed: '产值达到3000亿元。\n\n产值达到4000亿元。\n' });
    expect(out).toBe(
      [
        '= 1 逐字一致:产值达到3000亿元。',
        '    《测试规划》一、2',
        '',
        '# 3 数字不同:产值达到4000亿元。',
        '    数字:原文“3000亿元”,草稿“4000亿元”',
        '    《测试规划》一、2:产值达到3000亿元',
        '',
        '共核对2句:逐字一致1句,数字不同1句。',
      ].join('\n'),
    );
    expect(code).toBe(2);
  });

  it('exits with 0 when all is as in the text', async () => {
    expect((await run(['check', '-'], { typed: '产值达到3000亿元。' })).code).toBe(0);
    expect((await run(['check', '-'], { typed: '產值達到３０００億元。' })).code).toBe(0);
    expect((await run(['check', '-'], { typed: '产值达到3000亿元(二、第1段)。' })).code).toBe(2);
  });

  it('speaks the language asked for, else that of the draft', async () => {
    const typed = '產值達到4000億元。';
    expect((await run(['check', '-'], { typed })).out).toContain('數字不同');
    expect((await run(['check', '-', '--lang', 'en'], { typed })).out).toContain('Other figure');
  });

  it('prints the JSON of the API, and writes a Word file that can be checked again', async () => {
    const draft = join(folder, 'draft.md');
    const reviewed = join(folder, 'reviewed.docx');
    await writeFile(draft, '- 产值达到4000亿元。');
    const { out } = await run(['check', draft, '--json', '--docx', reviewed]);
    expect(JSON.parse(out)).toMatchObject({ segments: [{ verdict: 'altered_number' }] });
    expect((await readFile(reviewed)).subarray(0, 2).toString()).toBe('PK');
    expect((await run(['check', reviewed])).out).toContain('数字不同:产值达到4000亿元。');
  });

  it.each([
    [['check', 'no-such-file.txt'], 'cannot be read'],
    [['check', 'picture.png'], 'cannot be read'],
    [['check', '-', '--documents', 'other'], 'no such document'],
    [['check', '-', '--docx', '/no/such/folder/a.docx'], 'cannot be written'],
  ])('%j is an error', async (args, mentioned) => {
    const { error, code } = await run(args, { typed: '产值达到3000亿元。' });
    expect(error).toMatchObject({ message: expect.stringContaining(mentioned) });
    expect(code).toBeUndefined();
  });

  it('says so when there is nothing to check', async () => {
    expect((await run(['check', '-'], { typed: ' \n' })).error).toMatchObject({
      code: 'unprocessable_document',
    });
  });
});

describe('index', () => {
  it('reports progress in tenths and what was built', async () => {
    const { out, err, code, hooks } = await run(['index']);
    expect(out).toBe('Index built: 1 documents, 61 entries, exact, in somewhere');
    expect(err.length).toBe(11);
    expect(err.at(0)).toBe('index 0/61');
    expect(err.at(-1)).toBe('index 61/61');
    expect(code).toBe(0);
    expect(hooks[0]?.rebuildIndex).toBeUndefined();
  });

  it('says so when nothing had to be done', async () => {
    expect((await run(['index'], { rebuilt: null })).out).toMatch(/^Index up to date: /);
  });

  it('builds it again when told to', async () => {
    const { hooks } = await run(['index', '--rebuild']);
    expect(hooks[0]?.rebuildIndex).toBe(true);
  });
});
