import { execFileSync } from 'node:child_process';
import { resolve } from 'node:path';

/** Builds the Worker once for all tests that start it. */
export default function setup(): void {
  execFileSync(process.execPath, ['--import', 'tsx', 'scripts/build-worker.ts'], {
    cwd: resolve(import.meta.dirname, '../../..'),
    stdio: ['ignore', 'ignore', 'inherit'],
  });
}
