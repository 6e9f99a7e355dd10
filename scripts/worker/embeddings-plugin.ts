import { join, sep } from 'node:path';
import type { OnLoadResult, Plugin, PluginBuild } from 'esbuild';
import {
  onnxRuntimeWebFolder,
  readRuntimeFile,
  runtimeScript,
  runtimeWasm,
} from './onnxruntime-web-package.ts';
import { replaceOnce } from './replace-once.ts';

/**
 * What transformers.js's tokenizers import without needing it to split a text: files, paths, and the two runtimes,
 * of which one is native and the other brings WebGL. Each must be met, or the package is built another way by now.
 */
const unneededByTokenizers = ['fs', 'path', 'url', 'onnxruntime-node', 'onnxruntime-web'];
/** What ONNX Runtime's script would ask Node for. */
const unneededByRuntime = ['fs', 'path', 'crypto'];

/** Emscripten's test for Node. workerd passes it when it imitates Node, and then has no files to read. */
const nodeTest =
  '"object"==typeof process&&"object"==typeof process.versions&&"string"==typeof process.versions.node';

/** transformers.js reads two members of its runtime while it is loaded; a file system without members is none to it. */
const emptyRuntime = 'export default { env: {}, Tensor: class {} };';
const emptyModule = 'export default {};';
const emptyNamespace = 'left-out-of-the-worker';

const scriptPath = /[\\/]onnxruntime-web[\\/]lib[\\/]wasm[\\/]binding[\\/]ort-wasm-simd\.js$/;

/** Name by which the Worker imports the compiled `ort-wasm-simd.wasm`. */
export const runtimeWasmImport = 'onnxruntime-web/dist/ort-wasm-simd.wasm';

/**
 * esbuild plugin that puts `OrtWebEmbeddings` into a bundle for workerd. The packages stay as they are; in the bundle
 * ONNX Runtime's script does not take workerd for Node, and the tokenizers of transformers.js come alone.
 * Bundle with `loader: { '.wasm': 'copy' }`: the import of {@link runtimeWasmImport} then becomes a module of its own,
 * which workerd compiles.
 *
 * The build fails, saying what was looked for, when one of the packages is not as expected.
 */
export function embeddingsPlugin(): Plugin {
  return {
    name: 'embeddings-in-workerd',
    setup(build) {
      const folder = onnxRuntimeWebFolder();
      build.onLoad({ filter: scriptPath }, ({ path }) => loadScript(path));
      build.onResolve({ filter: new RegExp(`^${runtimeWasmImport}$`) }, async () => {
        await readRuntimeFile(runtimeWasm, folder);
        return { path: join(folder, runtimeWasm) };
      });
      leaveOut(build, 'onnxruntime-web/lib/wasm/binding', unneededByRuntime);
      leaveOut(build, '@xenova/transformers/src', unneededByTokenizers);
      build.onLoad({ filter: /.*/, namespace: emptyNamespace }, ({ path }) => ({
        contents: path.startsWith('onnxruntime-') ? emptyRuntime : emptyModule,
      }));
    },
  };
}

async function loadScript(path: string): Promise<OnLoadResult> {
  const folder = path.slice(0, -runtimeScript.length);
  const script = new TextDecoder().decode(await readRuntimeFile(runtimeScript, folder));
  return { contents: replaceOnce(runtimeScript, script, nodeTest, 'false') };
}

/** Puts an empty module into the place of each of `modules`, where files of the package's folder import them. */
function leaveOut(build: PluginBuild, folder: string, modules: readonly string[]): void {
  const place = `${sep}node_modules${sep}${folder.split('/').join(sep)}${sep}`;
  let isUsed = false;
  const met = new Set<string>();
  build.onStart(() => {
    isUsed = false;
    met.clear();
  });
  build.onResolve({ filter: new RegExp(`^(?:${modules.join('|')})$`) }, ({ path, importer }) => {
    if (!importer.includes(place)) return undefined;
    met.add(path);
    return { path, namespace: emptyNamespace };
  });
  build.onResolve({ filter: new RegExp(`^${folder}/`) }, () => {
    isUsed = true;
    return undefined;
  });
  build.onEnd(() => {
    const missed = modules.filter((name) => !met.has(name));
    if (!isUsed || missed.length === 0) return undefined;
    const text = `The Worker's build looked for imports of ${missed.join(', ')} in ${folder} and found none.`;
    return { errors: [{ text }] };
  });
}
