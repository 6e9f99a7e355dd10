import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { pageAssetNames } from '../web/asset-names.ts';
import { folderAssets } from './folder-assets.ts';

const folder = fileURLToPath(new URL('../web', import.meta.url));

describe('folderAssets', () => {
  const assets = folderAssets(folder, pageAssetNames);

  it('reads a listed file with its content type', async () => {
    const page = await assets('index.html');
    expect(page?.contentType).toBe('text/html; charset=utf-8');
    expect(new TextDecoder().decode(page?.body)).toMatch(/^<!doctype html>/);
  });

  it('reads each file once', async () => {
    expect(await assets('app.js')).toBe(await assets('app.js'));
  });

  it.each([
    'asset-names.ts',
    '../errors.ts',
    '..',
    '',
    '/etc/passwd',
    'index.html/',
    'INDEX.HTML',
    '__proto__',
  ])('has no file %j', async (name) => {
    expect(await assets(name)).toBeNull();
  });

  it('is asked for every file of the page', () => {
    const files = readdirSync(folder).filter((name) => /\.(html|js|css|svg)$/.test(name));
    expect([...pageAssetNames].sort()).toEqual(files.sort());
  });
});
