import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { evaluationOf } from './report-fixtures.ts';
import { saveEvaluation } from './save-run.ts';
import { ask, good } from './scripted-run.ts';
import { readHistory, writeHtmlReport } from './write-html-report.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'cewen-report-'));
});
afterEach(() => rm(folder, { recursive: true }));

describe('writeHtmlReport', () => {
  it('writes the page beside the JSON, with the history of the folder', async () => {
    const run = await ask(good);
    const evaluation = evaluationOf([run]);
    for (const createdAt of ['2026-01-29T00:00:00.000Z', '2026-01-30T00:00:00.000Z'])
      await saveEvaluation(path.join(folder, `${createdAt.slice(0, 10)}.json`), { ...evaluation, createdAt });
    const file = path.join(folder, 'now.json');
    await saveEvaluation(file, evaluation);
    const page = await writeHtmlReport({ file, evaluation, reports: folder, against: null });
    expect(page).toBe(path.join(folder, 'now.html'));
    const text = await readFile(page, 'utf8');
    expect(text).toMatch(/^<!doctype html>/);
    expect(text).toContain('History: 3 evaluations');
  });

  it('passes over files that are no evaluations, and a folder that is not there', async () => {
    await writeFile(path.join(folder, 'half.json'), '{"runs": [');
    await writeFile(path.join(folder, 'other.json'), '{"runs": [{}]}');
    await writeFile(path.join(folder, 'list.json'), '[]');
    expect(await readHistory(folder)).toEqual([]);
    expect(await readHistory(path.join(folder, 'none'))).toEqual([]);
  });
});
