import { rm } from 'node:fs/promises';
import { resolve } from 'node:path';
import { readConfiguration } from '../src/runtimes/configuration.ts';
import { buildPage } from '../src/web/build-page.ts';
import { bundleWorker } from './worker/bundle-worker.ts';
import { writeWorkerData } from './worker/write-data.ts';

/**
 * Builds what `wrangler deploy` sends: `dist/worker/script` with the Worker, `dist/worker/files` with the page and the data that the
 * Worker loads.
 */
const root = resolve(import.meta.dirname, '..');
const target = resolve(root, 'dist/worker');
const files = resolve(target, 'files');
const log = {
  info: (message: string) => console.log(message),
  warn: (message: string, fields?: object) => console.warn(message, fields ?? ''),
  error: (message: string, fields?: object) => console.error(message, fields ?? ''),
};

// `wrangler dev` builds each time; tests that start it several times have built before.
if (process.env.CEWEN_WORKER_BUILD !== 'keep') {
  await rm(target, { recursive: true, force: true });
  await buildPage(files);
  const documents = await writeWorkerData(files, readConfiguration(process.env), log);
  await bundleWorker(root, resolve(target, 'script'));
  console.log(`Built dist/worker with ${documents.join(', ')}.`);
}
