import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { DatasetError, loadDataset } from './datasets.ts';
import { foldAnswer } from './fold-answer.ts';
import type { Question } from './question.ts';
import { planIndex, question } from './test-fixtures.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'cewen-datasets-'));
});
afterEach(() => rm(folder, { recursive: true }));

const write = (file: string, ...lines: readonly (object | string)[]) =>
  writeFile(
    path.join(folder, file),
    lines.map((line) => (typeof line === 'string' ? line : JSON.stringify(line))).join('\n'),
  );
const load = () => loadDataset(folder, planIndex, foldAnswer);

/** The problems that loading names; fails when there are none. */
async function problems(): Promise<readonly string[]> {
  const error = await load().then(
    () => null,
    (cause: unknown) => cause,
  );
  if (!(error instanceof DatasetError)) throw new Error(`expected a DatasetError, got ${error}`);
  return error.problems;
}

describe('loadDataset', () => {
  it('reads every kind of a document, with the hash of each file', async () => {
    await write(
      'figure.jsonl',
      question(),
      '',
      question({ id: 'figure-002', question: '增速?', facts: ['9%'] }),
    );
    const near: Partial<Question> = { kind: 'near-miss', outcome: 'not_in_document', gold: [], facts: [] };
    await write('near-miss.jsonl', question({ id: 'near-miss-001', ...near, question: '2035年呢?' }));
    const dataset = await load();
    expect(dataset.questions.map((entry) => entry.id)).toEqual(['figure-001', 'figure-002', 'near-miss-001']);
    expect(Object.keys(dataset.files)).toEqual(['figure.jsonl', 'near-miss.jsonl']);
    expect(dataset.files['figure.jsonl']).toMatch(/^[0-9a-f]{64}$/);
  });

  it('accepts a chapter as gold, and facts that differ in width, script and numerals', async () => {
    await write('figure.jsonl', question({ gold: ['1'], facts: ['產值突破３０００億元', ['四家', '五家']] }));
    await expect(load()).resolves.toMatchObject({ questions: [{ id: 'figure-001' }] });
  });

  it('lets a question that wants asking back have gold, or none', async () => {
    const open = { kind: 'clarification', outcome: 'needs_clarification' } as const;
    await write(
      'clarification.jsonl',
      question({ ...open, id: 'clarification-001' }),
      question({ ...open, id: 'clarification-002', question: '多少?', gold: [], facts: [] }),
    );
    await expect(load()).resolves.toMatchObject({ questions: [{ gold: ['1.1'] }, { gold: [] }] });
  });

  it('names file and line of every problem at once', async () => {
    await write(
      'figure.jsonl',
      question(),
      '{"id":',
      question({ question: '再问一次', gold: ['9.9'], facts: [] }),
      { ...question({ id: 'figure-003' }), difficulty: 'easy' },
      question({ id: 'figure-004', question: '?', facts: ['3500亿元'], acceptable: ['8'] }),
    );
    expect(await problems()).toEqual([
      'figure.jsonl:2: not JSON',
      expect.stringMatching(/^figure\.jsonl:4: difficulty: /),
      'figure.jsonl:3: gold section 9.9 is not in the outline of plan',
      'figure.jsonl:3: id figure-001 is already used at figure.jsonl:1',
      'figure.jsonl:5: acceptable section 8 is not in the outline of plan',
      'figure.jsonl:5: fact "3500亿元" stands in no gold section',
    ]);
  });

  it.each<[string, Partial<Question>, string]>([
    ['an answer without gold', { gold: [], facts: [] }, 'outcome answered needs a gold section'],
    ['a refusal with gold', { outcome: 'out_of_scope' }, 'outcome out_of_scope cannot have a gold section'],
    ['another kind than the file', { kind: 'list' }, 'kind list does not belong in figure.jsonl'],
    ['a fact inside a longer figure', { facts: ['00亿元'] }, 'fact "00亿元" stands in no gold section'],
  ])('refuses %s', async (_, change, problem) => {
    await write('figure.jsonl', question(change));
    expect(await problems()).toContain(`figure.jsonl:1: ${problem}`);
  });

  it('refuses unknown fields, repeated questions and an empty folder', async () => {
    expect(await problems()).toEqual([expect.stringContaining('no questions')]);
    await write('figure.jsonl', question(), question({ id: 'figure-002' }), { ...question(), note: 'x' });
    expect(await problems()).toEqual([
      expect.stringContaining('figure.jsonl:3: '),
      'figure.jsonl:2: the same question already stands at figure.jsonl:1',
    ]);
  });
});

describe('errata', () => {
  const erratum = '- {id: figure-001, date: 2026-01-31, reason: the other clause says it, change: ';

  it('correct a gold in the open, and leave the question as it was asked', async () => {
    await write('figure.jsonl', question());
    await write('errata.yaml', `${erratum}{gold: ['1.2'], facts: [4家]}}`);
    const dataset = await load();
    expect(dataset.questions).toEqual([{ ...question(), gold: ['1.2'], facts: ['4家'] }]);
    expect(dataset.errata).toMatchObject([{ date: '2026-01-31', reason: 'the other clause says it' }]);
    expect(dataset.files).toHaveProperty(['errata.yaml']);
  });

  it('are checked like the golds they correct', async () => {
    await write('figure.jsonl', question());
    await write('errata.yaml', `${erratum}{gold: ['1.2']}}`);
    expect(await problems()).toEqual(['figure.jsonl:1: fact "3000亿元" stands in no gold section']);
  });

  it.each([
    ['an unknown question', '- {id: figure-999, date: 2026-01-31, reason: r, change: {gold: []}}'],
    ['no reason', "- {id: figure-001, date: 2026-01-31, reason: '', change: {gold: []}}"],
    ['no date', '- {id: figure-001, reason: r, change: {gold: []}}'],
    ['another wording of the question', `${erratum}{question: 其他}}`],
    ['nothing to change', `${erratum}{}}`],
    ['no YAML', '- {'],
  ])('are refused with %s', async (_, yaml) => {
    await write('figure.jsonl', question());
    await write('errata.yaml', yaml);
    expect((await problems())[0]).toMatch(/^errata\.yaml: /);
  });
});
