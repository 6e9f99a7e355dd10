import { resolve } from 'node:path';
import { build } from 'vite';

/**
 * Bundles the Worker's script: everything but the modules of the platform goes into it.
 *
 * @param target - emptied first; gets `worker.js`
 */
export async function bundleWorker(root: string, target: string): Promise<void> {
  await build({
    root,
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    ssr: { target: 'webworker', noExternal: true, resolve: { conditions: ['workerd', 'worker', 'browser'] } },
    resolve: { mainFields: ['browser', 'module', 'main'] },
    build: {
      ssr: true,
      outDir: target,
      emptyOutDir: true,
      target: 'es2022',
      minify: true,
      rolldownOptions: {
        input: { worker: resolve(root, 'src/runtimes/worker.ts') },
        external: [/^node:/],
        output: { entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js', codeSplitting: false },
      },
    },
  });
}
