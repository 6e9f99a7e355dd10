import { readFile, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { build } from 'esbuild';
import { embeddingsPlugin } from './embeddings-plugin.ts';
import { withoutLocalesPlugin } from './without-locales-plugin.ts';

/**
 * Bundles the Worker's script. Everything goes into it but modules of the platform and ONNX Runtime's WebAssembly, which lies beside it.
 *
 * @param target - gets `worker.js` and a `.wasm`
 */
export async function bundleWorker(root: string, target: string): Promise<void> {
  await build({
    absWorkingDir: root,
    entryPoints: { worker: resolve(root, 'src/runtimes/worker.ts') },
    outdir: target,
    bundle: true,
    minify: true,
    format: 'esm',
    target: 'es2022',
    platform: 'browser',
    conditions: ['workerd', 'worker', 'browser'],
    mainFields: ['browser', 'module', 'main'],
    external: ['node:*', 'cloudflare:*'],
    loader: { '.wasm': 'copy' },
    plugins: [embeddingsPlugin(), withoutLocalesPlugin()],
    logLevel: 'warning',
    legalComments: 'none',
  });
  const script = join(target, 'worker.js');
  await writeFile(script, inAscii(await readFile(script, 'utf8')));
}

/**
 * Writes the characters of regular expressions as escapes; esbuild does so in strings alone. An engine keeps a script that has one
 * character beyond Latin in two bytes a character, three megabytes of the isolate's memory.
 */
function inAscii(script: string): string {
  return script.replace(
    /[^\0-\x7f]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
