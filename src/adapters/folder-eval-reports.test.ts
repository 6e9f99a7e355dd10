import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { folderEvalReports } from './folder-eval-reports.ts';

let folder: string;
const warnings: unknown[] = [];
const log = { info: () => {}, warn: (...line: unknown[]) => warnings.push(line), error: () => {} };

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'eval-reports-'));
  warnings.length = 0;
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const common = { node: 'v20', notes: [], runs: [], guard: [], misses: [] };

async function write(name: string, content: unknown): Promise<void> {
  const path = join(folder, name);
  await mkdir(join(path, '..'), { recursive: true });
  await writeFile(path, typeof content === 'string' ? content : JSON.stringify(content));
}

const release = (createdAt: string) => ({ ...common, id: 'released', label: '0.1.0', createdAt });
const run = (createdAt: string) => ({ ...common, options: { split: 'dev' }, createdAt });

describe('folderEvalReports', () => {
  it('lists the report of the release and own runs, the newest first', async () => {
    await write('released/report.json', release('2026-11-02T00:00:00.000Z'));
    await write('reports/2026-11-01T00-00-00-000Z.json', run('2026-11-01T00:00:00.000Z'));
    await write('reports/2026-11-03T00-00-00-000Z.json', run('2026-11-03T00:00:00.000Z'));
    const reports = folderEvalReports({ folder, log });
    expect(await reports.list()).toEqual([
      { id: '2026-11-03T00-00-00-000Z', label: 'split dev', createdAt: '2026-11-03T00:00:00.000Z' },
      { id: 'released', label: '0.1.0', createdAt: '2026-11-02T00:00:00.000Z' },
      { id: '2026-11-01T00-00-00-000Z', label: 'split dev', createdAt: '2026-11-01T00:00:00.000Z' },
    ]);
    expect(await reports.read('released')).toEqual(release('2026-11-02T00:00:00.000Z'));
    expect(await reports.read('2026-11-01T00-00-00-000Z')).toMatchObject({ label: 'split dev', runs: [] });
    for (const id of ['other', '../released/report', '__proto__', ''])
      expect(await reports.read(id)).toBeNull();
  });

  it('has nothing in an empty folder, and sees new runs and changes', async () => {
    const reports = folderEvalReports({ folder, log });
    expect(await reports.list()).toEqual([]);
    await write('reports/a.json', run('2026-11-01T00:00:00.000Z'));
    expect(await reports.list()).toHaveLength(1);
    await write('released/report.json', release('2026-11-02T00:00:00.000Z'));
    expect(await reports.list()).toHaveLength(2);
    await rm(join(folder, 'reports/a.json'));
    expect(await reports.list()).toHaveLength(1);
  });

  it('passes over what is no report, and says so once', async () => {
    await write('reports/a.json', run('2026-11-01T00:00:00.000Z'));
    await write('reports/broken.json', '{"runs":');
    await write('reports/other.json', { a: 1 });
    await write('reports/notes.txt', 'no report');
    await mkdir(join(folder, 'reports/folder.json'));
    const reports = folderEvalReports({ folder, log });
    for (let times = 0; times < 2; times++) expect(await reports.list()).toMatchObject([{ id: 'a' }]);
    expect(warnings).toHaveLength(3);
  });
});
