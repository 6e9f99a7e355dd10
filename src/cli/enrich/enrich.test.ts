import { cp, mkdir, mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { scriptedModel } from '../../adapters/test-model.ts';
import { scriptedRetriever } from '../../http/test-doubles.ts';
import { plan } from '../../http/test-plan.ts';
import type { RetrievalHit } from '../../retrieval/types.ts';
import { enrich } from './enrich.ts';
import { parseDraft, withoutRepeats } from './parse-draft.ts';

const prompt = {
  name: 'enrich',
  hash: 'abc',
  variables: ['heading', 'clause'],
  system: '写线索',
  user: '{{heading}} {{clause}}',
};
const reply =
  'HEADING: A goal\nABSTRACT: What is to be reached.\n- 要做到多大\n- 别处的问题\n- 要做到多大?\n';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'enrich-'));
  await mkdir(join(folder, 'plan'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

/** A retriever that finds the clause that is being drafted, but for one phrase. */
function retriever(current: () => string) {
  return {
    ...scriptedRetriever(),
    async retrieve({ query }: { query: string }) {
      const clause = plan.clauses.find((one) => (query === '别处的问题') !== (one.id === current()));
      return clause === undefined ? [] : [{ clause } as RetrievalHit];
    },
  };
}

async function run(script: Parameters<typeof scriptedModel>[0]) {
  const { model, asked } = scriptedModel(script);
  const out: string[] = [];
  const err: string[] = [];
  const current = () => {
    const last = asked.at(-1) ?? '';
    return plan.clauses.findLast(({ text }) => last.includes(text.trim()))?.id ?? '';
  };
  const parts = {
    document: plan,
    model,
    retriever: retriever(current),
    prompt,
    corpusFolder: folder,
    logFile: join(folder, 'log.jsonl'),
  };
  const output = { out: (line: string) => out.push(line), err: (line: string) => err.push(line) };
  const done: number[] = [];
  const bar = { update: (at: number) => done.push(at), stop: () => {} };
  const code = await enrich(parts, output, bar).catch((error: unknown) => error);
  return { code, asked, out: out.join('\n'), err: err.join('\n'), done };
}

describe('enrich', () => {
  it('drafts every clause, drops what finds another clause first, and writes over nothing', async () => {
    const first = await run([reply]);
    expect(first.code).toBe(0);
    expect(first.asked).toHaveLength(plan.clauses.length);
    expect(first.done.at(-1)).toBe(plan.clauses.length);
    const draft = await readFile(join(folder, 'plan/asked-as.draft.yaml'), 'utf8');
    expect(draft).toContain('"要做到多大"');
    expect(draft).not.toContain('别处的问题');
    expect(first.out).toContain('+++ asked-as.draft.yaml');
    expect(first.err).toContain(`${plan.clauses.length} dropped`);
    await run([reply]);
    expect((await readdir(join(folder, 'plan'))).sort()).toEqual([
      'asked-as.draft-2.yaml',
      'asked-as.draft.yaml',
    ]);
  });

  it('goes on where it was ended', async () => {
    const ended = await run([reply, reply, { fails: 'unreachable' }]);
    expect(ended.code).toMatchObject({ failure: 'unreachable' });
    expect(await readdir(join(folder, 'plan'))).toEqual([]);
    const again = await run([reply]);
    expect(again.asked).toHaveLength(plan.clauses.length - 2);
    expect(again.code).toBe(0);
  });

  it('asks for a folder where the document is a bare file', async () => {
    await rm(join(folder, 'plan'), { recursive: true });
    await cp(import.meta.filename, join(folder, 'plan.txt'));
    expect((await run([reply])).code).toMatchObject({ code: 'invalid_request' });
  });
});

describe('a draft', () => {
  it('is read whatever surrounds it, without placeholders and repeats', () => {
    const output =
      '<think>- 想一想</think>好的:\n**HEADING**: Support for chips\n1. “芯片有啥扶持”\n* 晶片有哪些扶持\n- (英文标题)\n- 芯片有啥扶持?\n' +
      `- ${'很长'.repeat(30)}`;
    expect(parseDraft(output)).toEqual({
      heading: 'Support for chips',
      abstract: '',
      asked: ['芯片有啥扶持', '晶片有哪些扶持'],
    });
    expect(withoutRepeats(['有啥扶持', '新的'], ['有啥扶持!'])).toEqual(['新的']);
    expect(parseDraft('')).toEqual({ heading: '', abstract: '', asked: [] });
  });
});
