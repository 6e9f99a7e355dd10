import { resolve } from 'node:path';
import { type BuiltFolder, isStale, rebuild } from './built-folder.ts';

/**
 * Builds the web page when it is stale, before every `npm start`; with `--force` in any case, for `npm run build:web`. A start goes on
 * when the build fails: the API needs no page.
 */
const root = resolve(import.meta.dirname, '..');
const folders: BuiltFolder = {
  sources: ['src/web', 'src/text', 'src/reports'].map((folder) => resolve(root, folder)),
  lockFile: resolve(root, 'package-lock.json'),
  built: resolve(root, 'dist/web'),
};
const forced = process.argv.includes('--force');

try {
  if (forced || (await isStale(folders))) {
    console.log('Building the web page (dist/web)…');
    // Loaded only when needed: the bundler takes longer to load than a start should.
    const { buildPage } = await import('../src/web/build-page.ts');
    await rebuild(folders, buildPage);
  }
} catch (error) {
  console.error('The web page could not be built; everything else works without it.');
  console.error(error);
  if (forced) process.exitCode = 1;
}
