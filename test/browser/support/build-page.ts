import { execFileSync } from 'node:child_process';
import { resolve } from 'node:path';
import { findChromium } from './find-chromium.ts';

/** Before the browser tests: builds the page when it is stale, as `npm start` does. */
export default function setup(): void {
  if (findChromium() === null) {
    process.stderr.write('No Chromium found: the browser tests are skipped. CHROMIUM_PATH names one.\n');
    return;
  }
  const root = resolve(import.meta.dirname, '../../..');
  execFileSync(process.execPath, ['--import', 'tsx', 'scripts/build-page.ts'], { cwd: root });
}
