import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';

const project = resolve(import.meta.dirname, '../../..');

/** `wrangler.toml` without what builds and watches: a rebuild restarts the Worker in the middle of a test. */
export const builtConfiguration = resolve(project, 'dist/wrangler.toml');

/** Builds the Worker once for all tests that start it. */
export default function setup(): void {
  execFileSync(process.execPath, ['--import', 'tsx', 'scripts/build-worker.ts'], {
    cwd: project,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const own = readFileSync(resolve(project, 'wrangler.toml'), 'utf8');
  // Paths are relative to the file.
  const built = own.replace(/^\[build\]\n(?:.+\n)*/m, '').replaceAll('"dist/', '"');
  writeFileSync(builtConfiguration, built);
}
