import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

/** The version that transformers.js brings. What is done to it here was found out by looking into this one. */
const version = '1.14.0';

/** Its files that the Worker is made of, by path in the package, with their SHA-256. */
const hashes = {
  'lib/wasm/binding/ort-wasm-simd.js': '787ce06f540874e5cc90ac64dff607d79557610c652e5913f2712c44ef92849b',
  'dist/ort-wasm-simd.wasm': '9bd07bababc65f53d061f457233eeae501be7ceb8a2adb9eef52d87fe776d865',
} as const;

/** The script that Emscripten made for one thread with SIMD, and the WebAssembly that goes with it. */
export const runtimeScript = 'lib/wasm/binding/ort-wasm-simd.js';
export const runtimeWasm = 'dist/ort-wasm-simd.wasm';

/** The package's folder as the project itself would find it. */
export function onnxRuntimeWebFolder(): string {
  return dirname(createRequire(import.meta.url).resolve('onnxruntime-web/package.json'));
}

/**
 * Reads a file of onnxruntime-web.
 *
 * @throws Error when the package or the file is not the one that the build was made for.
 */
export async function readRuntimeFile(
  file: keyof typeof hashes,
  folder = onnxRuntimeWebFolder(),
): Promise<Uint8Array<ArrayBuffer>> {
  const found = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8')) as { version?: unknown };
  const content = new Uint8Array(await readFile(join(folder, file)));
  const hash = createHash('sha256').update(content).digest('hex');
  if (found.version === version && hash === hashes[file]) return content;
  throw new Error(
    `The Worker's build looked for onnxruntime-web ${version} with ${file} of SHA-256 ${hashes[file]}, but ${folder} holds version ${found.version} with SHA-256 ${hash}. Install that version, or go through scripts/worker/ for the new one.`,
  );
}
