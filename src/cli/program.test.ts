import { CommanderError } from 'commander';
import { describe, expect, it } from 'vitest';
import type { Answer } from '../answer/types.ts';
import { answer, answerEvents, scriptedChat, scriptedRetriever } from '../http/test-doubles.ts';
import { plan } from '../http/test-plan.ts';
import { readConfiguration } from '../runtimes/configuration.ts';
import { progressLines } from './index-command.ts';
import { createProgram } from './program.ts';
import type { CliServiceHooks } from './services.ts';

/** Runs a command line over doubles and tells what came of it. */
async function run(args: string[], { answered = answer, rebuilt = 'missing' as string | null } = {}) {
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
        index: { kind: 'exact', rebuilt, entries: 61 },
      };
    },
    output,
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
