import { resolve } from 'node:path';
import { build, type Plugin } from 'vite';
import { packageFolders } from './bundled-licences.ts';
import { installed, onnxRuntime } from './published-manifest.ts';

/** Modules that transformers.js imports and that are of no use for text in Node: pictures, and the runtime for browsers. */
const unused = ['sharp', 'onnxruntime-web'];

/** transformers.js looks whether there is something, and never calls it for text. */
const stand = `export default () => { throw new Error('not part of this package'); }; export const env = {};`;

function withoutUnused(): Plugin {
  const prefix = '\0unused:';
  return {
    name: 'without-unused-modules',
    enforce: 'pre',
    resolveId: (id) => (unused.includes(id) ? prefix + id : null),
    load: (id) => (id.startsWith(prefix) ? stand : null),
  };
}

/**
 * Bundles library and command line for Node; what {@link installed} names stays outside.
 *
 * @param target folder for `index.js`, `cli.js` and what they share
 * @returns folders of the packages whose code went in
 */
export async function bundleCode(root: string, target: string): Promise<string[]> {
  const output = await build({
    root,
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    plugins: [withoutUnused()],
    ssr: { noExternal: true, external: [...installed, onnxRuntime.name, 'hnswlib-node'] },
    build: {
      ssr: true,
      outDir: target,
      emptyOutDir: true,
      target: 'node20',
      minify: false,
      rolldownOptions: {
        input: { index: resolve(root, 'src/library/index.ts'), cli: resolve(root, 'src/cli/main.ts') },
        output: {
          entryFileNames: '[name].js',
          chunkFileNames: '[name]-[hash].js',
          banner: (chunk) => (chunk.name === 'cli' ? '#!/usr/bin/env node' : ''),
        },
      },
    },
  });
  if (!('output' in output)) throw new Error('the bundler gave no single output');
  return packageFolders(output.output.flatMap((part) => (part.type === 'chunk' ? part.moduleIds : [])));
}
