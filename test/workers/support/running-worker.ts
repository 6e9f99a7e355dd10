import { type RunningProcess, runNode, scratchForProcess } from '../../http/support/running-process.ts';
import { builtWorker, configurationOf } from './build-worker.ts';

export interface WorkerOptions {
  /** Another build. */
  readonly built?: string;
  /** Where its database lies; each has one of its own when absent. */
  readonly kept?: string;
}

/**
 * The Worker in workerd on a free port, as `npm run dev:worker` runs it, once it listens. What is in `dist/worker` is run; the project of
 * tests has built it.
 *
 * @param settings - go over the variables of `wrangler.toml`
 */
export async function startWorker(
  settings: Record<string, string>,
  { built = builtWorker, kept = scratchForProcess() }: WorkerOptions = {},
): Promise<RunningProcess & { readonly url: string }> {
  const variables = Object.entries(settings).flatMap(([name, value]) => ['--var', `${name}:${value}`]);
  const worker = runNode(
    [
      'node_modules/wrangler/bin/wrangler.js',
      'dev',
      ...['--config', configurationOf(built)],
      ...['--ip', '127.0.0.1', '--port', '0', '--inspector-port', '0'],
      '--show-interactive-dev-session=false',
      ...['--persist-to', kept],
      ...variables,
    ],
    {
      CLOUDFLARE_CF_FETCH_ENABLED: 'false',
      WRANGLER_SEND_METRICS: 'false',
      NO_COLOR: '1',
      // A wrangler that is killed leaves its files behind.
      TMPDIR: scratchForProcess(),
    },
  );
  const url = await worker.waitFor('address', () => /Ready on (http:\/\/\S+)/.exec(worker.output())?.[1]);
  return { ...worker, url: url.replace('localhost', '127.0.0.1') };
}
