import { resolve } from 'node:path';
import { build } from 'esbuild';
import { embeddingsPlugin } from './embeddings-plugin.ts';

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
    // Errors in the platform's log name our functions.
    keepNames: true,
    format: 'esm',
    target: 'es2022',
    platform: 'browser',
    conditions: ['workerd', 'worker', 'browser'],
    mainFields: ['browser', 'module', 'main'],
    external: ['node:*', 'cloudflare:*'],
    loader: { '.wasm': 'copy' },
    plugins: [embeddingsPlugin()],
    logLevel: 'warning',
    legalComments: 'none',
  });
}
