import { inject } from 'vitest';
import { endProcesses, type RunningProcess, startServer } from '../../http/support/running-process.ts';
import { steadyFetch } from '../../http/support/steady-fetch.ts';
import { startWorker } from '../../workers/support/running-worker.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Which runtime a test of the contract starts. */
    runtime: 'node' | 'workers';
  }
}

/** A server of the runtime under test, once it answers. */
export interface RunningServer {
  readonly url: string;
  /** Log lines of errors so far. */
  complaints(): Record<string, unknown>[];
}

/**
 * Starts a server of the runtime that this project of tests is about.
 *
 * @param settings - by the names of their environment variables
 */
export async function startRuntime(settings: Record<string, string>): Promise<RunningServer> {
  const server = inject('runtime') === 'workers' ? await startWorker(settings) : await startServer(settings);
  await untilReady(server);
  return { url: server.url, complaints: () => server.logged().filter(isComplaint) };
}

export const endRuntimes = endProcesses;

/** The Worker loads at its first request; Node is loading already. */
async function untilReady({ url, waitFor }: RunningProcess & { readonly url: string }): Promise<void> {
  let isReady = false;
  const ask = async () => {
    while (!isReady) isReady = (await steadyFetch(`${url}/api/documents`)).ok;
  };
  void ask().catch(() => undefined);
  await waitFor('answer', () => isReady || undefined);
}

/** Pino counts, the Worker's log has words. */
function isComplaint({ level }: Record<string, unknown>): boolean {
  return level === 'error' || Number(level) >= 50;
}
