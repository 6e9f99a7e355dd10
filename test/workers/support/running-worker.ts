import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type RunningProcess, runNode } from '../../http/support/running-process.ts';
import { builtWorker, configurationOf } from './build-worker.ts';

/**
 * The Worker in workerd on a free port, as `npm run dev:worker` runs it, once it listens. What is in `dist/worker` is run; the project of
 * tests has built it.
 *
 * @param settings - go over the variables of `wrangler.toml`
 * @param options - another build, and more words for wrangler
 */
export async function startWorker(
  settings: Record<string, string>,
  { built = builtWorker, words = [] }: { readonly built?: string; readonly words?: readonly string[] } = {},
): Promise<RunningProcess & { readonly url: string }> {
  const variables = Object.entries(settings).flatMap(([name, value]) => ['--var', `${name}:${value}`]);
  const worker = runNode(
    [
      'node_modules/wrangler/bin/wrangler.js',
      'dev',
      ...['--config', configurationOf(built)],
      ...['--ip', '127.0.0.1', '--port', '0'],
      ...(words.includes('--inspector-port') ? [] : ['--inspector-port', '0']),
      ...words,
      '--show-interactive-dev-session=false',
      // Each has a database of its own.
      ...['--persist-to', mkdtempSync(join(tmpdir(), 'cewen-worker-'))],
      ...variables,
    ],
    {
      CLOUDFLARE_CF_FETCH_ENABLED: 'false',
      WRANGLER_SEND_METRICS: 'false',
      NO_COLOR: '1',
    },
  );
  const url = await worker.waitFor('address', () => /Ready on (http:\/\/\S+)/.exec(worker.output())?.[1]);
  return { ...worker, url: url.replace('localhost', '127.0.0.1') };
}
