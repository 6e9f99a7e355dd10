import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { embeddingsPlugin } from './embeddings-plugin.ts';
import { onnxRuntimeWebFolder, runtimeScript } from './onnxruntime-web-package.ts';

let scratch: string;
beforeAll(async () => {
  scratch = await mkdtemp(join(tmpdir(), 'worker-build-'));
});
afterAll(() => rm(scratch, { recursive: true, force: true }));

async function bundle(entry: string, resolveDir: string): Promise<Map<string, string>> {
  const { outputFiles } = await build({
    stdin: { contents: entry, resolveDir, loader: 'ts' },
    bundle: true,
    write: false,
    format: 'esm',
    outdir: join(scratch, 'out'),
    logLevel: 'silent',
    loader: { '.wasm': 'copy' },
    plugins: [embeddingsPlugin()],
  });
  return new Map(outputFiles.map((file) => [file.path, file.text]));
}

/** A package that is not the one expected, put where `file` of it will be found. */
async function otherPackage(name: string, file: string, content: string): Promise<string> {
  const folder = await mkdtemp(join(scratch, 'other-'));
  const path = join(folder, 'node_modules', name, file);
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, content);
  return folder;
}

describe('the bundle for workerd', () => {
  it('holds ONNX Runtime and the tokenizer, and nothing that asks for Node', {
    timeout: 60_000,
  }, async () => {
    const adapters = fileURLToPath(new URL('../../src/adapters', import.meta.url));
    const files = await bundle(
      `import wasm from 'onnxruntime-web/dist/ort-wasm-simd.wasm';
       import { startRuntime } from './ort-web/runtime.ts';
       import { createTokenizer } from './ort-web/wordpiece.ts';
       export { wasm, startRuntime, createTokenizer };`,
      adapters,
    );
    const [script = ''] = [...files].filter(([path]) => path.endsWith('.js')).map(([, text]) => text);
    expect([...files.keys()].filter((path) => path.endsWith('.wasm'))).toHaveLength(1);
    expect(script).toMatch(/from "\.\/ort-wasm-simd-\w+\.wasm"/);
    expect(script).toContain('WordPiece');
    expect(script).not.toMatch(/process\.versions|from "(?:node:)?(?:fs|path|url|crypto)"|webgl/i);
    expect(script.length).toBeLessThan(400_000);
  });

  it('is refused when ONNX Runtime is another version', async () => {
    const folder = await otherPackage('onnxruntime-web', 'package.json', '{"version":"1.30.0"}');
    const script = join(folder, 'node_modules/onnxruntime-web', runtimeScript);
    await mkdir(dirname(script), { recursive: true });
    await cp(join(onnxRuntimeWebFolder(), runtimeScript), script);
    await expect(bundle(`import 'onnxruntime-web/${runtimeScript}';`, folder)).rejects.toThrow(
      /looked for onnxruntime-web 1\.14\.0 with .* holds version 1\.30\.0/,
    );
  });

  it("is refused when ONNX Runtime's script was altered", async () => {
    const folder = await otherPackage('onnxruntime-web', 'package.json', '{"version":"1.14.0"}');
    const script = join(folder, 'node_modules/onnxruntime-web', runtimeScript);
    await mkdir(dirname(script), { recursive: true });
    await writeFile(script, `${await readFile(join(onnxRuntimeWebFolder(), runtimeScript), 'utf8')}\n`);
    await expect(bundle(`import 'onnxruntime-web/${runtimeScript}';`, folder)).rejects.toThrow(
      /with SHA-256 [0-9a-f]{64}/,
    );
  });

  it('is refused when transformers.js no longer imports what was left out', async () => {
    const file = 'src/tokenizers.js';
    const folder = await otherPackage('@xenova/transformers', file, "import fs from 'fs'; console.log(fs);");
    await expect(bundle(`import '@xenova/transformers/${file}';`, folder)).rejects.toThrow(
      /looked for imports of path, url, onnxruntime-node, onnxruntime-web in @xenova\/transformers\/src/,
    );
  });
});
