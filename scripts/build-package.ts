import { cp, mkdir, rm, writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import packageJson from '../package.json' with { type: 'json' };
import { bundleCode } from './package/bundle-code.ts';
import { licencesOf } from './package/bundled-licences.ts';
import { declareTypes } from './package/declare-types.ts';
import { publishedManifest } from './package/published-manifest.ts';

/**
 * Builds what is published into dist/package, ready for `npm pack`: the code bundled, its types, the corpus, the word lists and the
 * embedding model. The folder has a manifest of its own, because the repository's pins what only the repository's install settings can
 * hold (docs/decisions).
 */
const root = resolve(import.meta.dirname, '..');
const target = resolve(root, 'dist/package');
/** Below the package as deep as sources are below the repository, so that files beside the code are found from either. */
const code = resolve(target, 'dist/code');

const copied = [
  'corpus',
  'embeddings',
  'lexicon',
  'prompts',
  'README.md',
  'README.zh-CN.md',
  'CHANGELOG.md',
  'LICENSE',
  'NOTICE',
];

await rm(target, { recursive: true, force: true });
await mkdir(target, { recursive: true });
const bundled = await bundleCode(root, code);
await declareTypes(root, resolve(target, 'dist/types'));
for (const name of copied) await cp(resolve(root, name), resolve(target, name), { recursive: true });
await writeFile(resolve(target, 'THIRD-PARTY-LICENCES.txt'), await licencesOf(bundled));
await writeFile(
  resolve(target, 'package.json'),
  `${JSON.stringify(publishedManifest(packageJson), null, 2)}\n`,
);
