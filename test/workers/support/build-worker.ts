import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { basename, resolve } from 'node:path';

const project = resolve(import.meta.dirname, '../../..');

/** Where the Worker is built for tests. */
export const builtWorker = 'dist/worker';

/** A built Worker's own `wrangler.toml`. */
export function configurationOf(built: string): string {
  return resolve(project, `${built}.toml`);
}

/**
 * Builds a Worker, and beside it a configuration that does not build and watch: a rebuild restarts the Worker in the middle of a test.
 *
 * @param built - folder within the project
 */
export function buildWorker(built: string, environment: Readonly<Record<string, string>> = {}): void {
  execFileSync(process.execPath, ['--import', 'tsx', 'scripts/build-worker.ts', '--out', built], {
    cwd: project,
    env: { ...process.env, ...environment },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const own = readFileSync(resolve(project, 'wrangler.toml'), 'utf8');
  const withoutBuild = own.replace(/^\[build\]\n(?:.+\n)*/m, '');
  // Paths are relative to the file.
  writeFileSync(configurationOf(built), withoutBuild.replaceAll('"dist/worker/', `"${basename(built)}/`));
}

/** Once for all tests that start the Worker. */
export default function setup(): void {
  buildWorker(builtWorker);
}
