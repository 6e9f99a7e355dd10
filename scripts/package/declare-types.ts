import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, relative, resolve } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);
const entry = 'src/library/index.d.ts';
const specifier = /(?<=(?:from|import\()\s*['"])(\.{1,2}\/[^'"]+)\.ts(?=['"])/g;

/**
 * Writes the declarations of the library: those of the files that its entry leads to, with specifiers that end in .js.
 *
 * @param target folder for the declarations, laid out as `src`
 */
export async function declareTypes(root: string, target: string): Promise<void> {
  const scratch = await mkdtemp(join(tmpdir(), 'cewen-types-'));
  try {
    const flags = ['--noEmit', 'false', '--emitDeclarationOnly', '--declaration', '--outDir', scratch];
    await run(process.execPath, [resolve(root, 'node_modules/typescript/bin/tsc'), '-p', root, ...flags]);
    const pending = [resolve(scratch, entry)];
    const seen = new Set(pending);
    for (let file = pending.pop(); file !== undefined; file = pending.pop()) {
      const text = await readFile(file, 'utf8');
      for (const [, path = ''] of text.matchAll(specifier)) {
        const next = resolve(dirname(file), `${path}.d.ts`);
        if (!seen.has(next)) pending.push(next);
        seen.add(next);
      }
      const written = resolve(target, relative(resolve(scratch, 'src'), file));
      await mkdir(dirname(written), { recursive: true });
      await writeFile(written, text.replace(specifier, '$1.js'));
    }
  } finally {
    await rm(scratch, { recursive: true, force: true });
  }
}
