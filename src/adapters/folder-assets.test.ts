import { mkdir, mkdtemp, rename, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { folderAssets } from './folder-assets.ts';

let root: string;
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'folder-assets-'));
});
afterAll(() => rm(root, { recursive: true, force: true }));

/** A built page whose script is named after its build. */
async function build(folder: string, name: string): Promise<void> {
  await mkdir(join(folder, 'assets'), { recursive: true });
  await writeFile(join(folder, 'index.html'), `<!doctype html>${name}`);
  await writeFile(join(folder, 'assets', `page-${name}.js`), `'${name}';`.repeat(100));
}

const text = (body: Uint8Array | undefined) => new TextDecoder().decode(body);

describe('folderAssets', () => {
  it('reads the files of a folder with their content types, compressed too where that helps', async () => {
    const folder = join(root, 'whole');
    await build(folder, 'one');
    const assets = folderAssets(folder);
    const page = await assets('index.html');
    expect(page?.contentType).toBe('text/html; charset=utf-8');
    expect(text(page?.body)).toBe('<!doctype html>one');
    expect(page?.gzip).toBeUndefined();
    const script = await assets('assets/page-one.js');
    expect(script?.contentType).toBe('text/javascript; charset=utf-8');
    expect(gunzipSync(script?.gzip ?? '')).toEqual(Buffer.from(script?.body ?? ''));
    expect(await assets('assets/page-one.js')).toBe(script);
  });

  it('has no file that is not in the folder', async () => {
    const folder = join(root, 'guarded');
    await build(folder, 'one');
    await writeFile(join(root, 'secret.txt'), 'secret');
    await symlink(join(root, 'secret.txt'), join(folder, 'link.txt'));
    const assets = folderAssets(folder);
    const names = ['../secret.txt', '..', '', '/etc/passwd', 'index.html/', 'INDEX.HTML', '__proto__'];
    for (const name of [...names, 'assets', 'assets/', 'assets/../index.html', 'link.txt'])
      expect(await assets(name), name).toBeNull();
  });

  it('has nothing while the folder is missing, and everything once it is there', async () => {
    const folder = join(root, 'late');
    const assets = folderAssets(folder);
    expect(await assets('index.html')).toBeNull();
    await build(folder, 'one');
    expect(text((await assets('index.html'))?.body)).toBe('<!doctype html>one');
  });

  it('takes up a new build whole', async () => {
    const folder = join(root, 'rebuilt');
    await build(folder, 'one');
    const assets = folderAssets(folder);
    expect(await assets('assets/page-one.js')).not.toBeNull();
    await build(join(root, 'next'), 'two');
    await rename(folder, join(root, 'previous'));
    await rename(join(root, 'next'), folder);
    expect(text((await assets('index.html'))?.body)).toBe('<!doctype html>two');
    expect(await assets('assets/page-two.js')).not.toBeNull();
    expect(await assets('assets/page-one.js')).toBeNull();
  });
});
