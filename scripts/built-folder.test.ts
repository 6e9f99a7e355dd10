import { mkdir, mkdtemp, readdir, readFile, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Build, type BuiltFolder, isStale, rebuild } from './built-folder.ts';

let root: string;
let source: string;
let folders: BuiltFolder;

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'built-folder-'));
  source = join(root, 'src');
  folders = {
    sources: [source, join(root, 'shared')],
    lockFile: join(root, 'lock.json'),
    built: join(root, 'dist', 'web'),
  };
  await mkdir(join(source, 'deep'), { recursive: true });
  await writeFile(join(source, 'deep', 'page.ts'), 'one');
  await mkdir(join(root, 'shared'));
  await writeFile(folders.lockFile, '{}');
});
afterEach(() => rm(root, { recursive: true, force: true }));

const write =
  (content: string): Build =>
  async (folder) => {
    await mkdir(folder);
    await writeFile(join(folder, 'index.html'), content);
  };
const page = () => readFile(join(folders.built, 'index.html'), 'utf8');

describe('the built page', () => {
  it('is stale until it is built, and when a source or the lock file changes', async () => {
    expect(await isStale(folders)).toBe(true);
    await rebuild(folders, write('first'));
    expect(await isStale(folders)).toBe(false);
    const changes = [
      () => writeFile(join(source, 'deep', 'page.ts'), 'two'),
      () => writeFile(join(root, 'shared', 'text.ts'), ''),
      () => writeFile(folders.lockFile, '{"a":1}'),
      () => writeFile(join(source, 'new.css'), ''),
      () => rm(join(source, 'new.css')),
      () => rm(folders.built, { recursive: true }),
    ];
    for (const change of changes) {
      await change();
      expect(await isStale(folders), String(change)).toBe(true);
      await rebuild(folders, write('next'));
      expect(await isStale(folders)).toBe(false);
    }
  });

  it('is not stale because of a test', async () => {
    await rebuild(folders, write('first'));
    await writeFile(join(source, 'page.test.ts'), '');
    expect(await isStale(folders)).toBe(false);
  });

  it('is replaced whole, and nothing is left beside it', async () => {
    await rebuild(folders, write('first'));
    await writeFile(join(folders.built, 'old.js'), '');
    await rebuild(folders, write('second'));
    expect(await page()).toBe('second');
    expect((await readdir(folders.built)).sort()).toEqual(['.stamp', 'index.html']);
    expect(await readdir(join(root, 'dist'))).toEqual(['web']);
  });

  it('stays as it is when a build fails', async () => {
    await rebuild(folders, write('first'));
    const failing: Build = async (folder) => {
      await write('half')(folder);
      throw new Error('syntax');
    };
    await expect(rebuild(folders, failing)).rejects.toThrow('syntax');
    expect(await page()).toBe('first');
    expect(await readdir(join(root, 'dist'))).toEqual(['web']);
  });

  it('is stale when a source changed while it was built', async () => {
    await rebuild(folders, async (folder) => {
      await writeFile(join(source, 'deep', 'page.ts'), 'two');
      await write('first')(folder);
    });
    expect(await isStale(folders)).toBe(true);
  });

  it('comes out whole when two starts build it at once', async () => {
    await rebuild(folders, write('first'));
    await writeFile(folders.lockFile, '{"a":1}');
    await Promise.all([rebuild(folders, write('second')), rebuild(folders, write('second'))]);
    expect(await page()).toBe('second');
    expect(await isStale(folders)).toBe(false);
    expect(await readdir(join(root, 'dist'))).toEqual(['web']);
  });

  it('has what a killed build left removed in time', async () => {
    const abandoned = join(root, 'dist', '.under-way-killed');
    const running = join(root, 'dist', '.under-way-running');
    await mkdir(abandoned, { recursive: true });
    await mkdir(running);
    await utimes(abandoned, new Date(0), new Date(0));
    await rebuild(folders, write('first'));
    expect((await readdir(join(root, 'dist'))).sort()).toEqual(['.under-way-running', 'web']);
  });
});
