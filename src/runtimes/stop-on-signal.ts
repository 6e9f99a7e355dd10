import type { ServerType } from '@hono/node-server';
import type { Logger } from '../log.ts';

/** How often a server that npm started looks whether npm is still there. */
const parentCheckMs = 500;
const startedByNpm = process.env.npm_lifecycle_event === 'start';

/** How often connections whose answer has finished are looked for while the server stops. */
const idleCheckMs = 50;

/**
 * On SIGTERM or SIGINT the server takes no new connections and lets running answers finish; what is still running after the time
 * limit is cut off. A second signal stops at once.
 *
 * @param cleanUp - done after the last answer; its failure is logged.
 */
export function stopOnSignal(
  server: ServerType,
  log: Logger,
  limitSeconds: number,
  cleanUp: () => Promise<void>,
): void {
  let stopping = false;
  const stop = (signal: NodeJS.Signals) => {
    if (stopping) process.exit(1);
    stopping = true;
    log.info('stopping', { signal, limitSeconds });
    server.close(async () => {
      await cleanUp().catch((error: unknown) => {
        log.warn('not everything was put away', {
          reason: error instanceof Error ? error.message : typeof error,
        });
      });
      log.info('stopped');
      process.exit(0);
    });
    // Idle keep-alive connections would hold the server open until their own time limit, and go on being served.
    const closeIdle = () => {
      if ('closeIdleConnections' in server) server.closeIdleConnections();
    };
    closeIdle();
    setInterval(closeIdle, idleCheckMs).unref();
    setTimeout(() => {
      log.warn('running answers cut off', { limitSeconds });
      process.exit(1);
    }, limitSeconds * 1000).unref();
  };
  if (startedByNpm) stopWhenOrphaned(stop);
  process.on('SIGTERM', stop);
  process.on('SIGINT', stop);
}

/**
 * npm does not pass a SIGTERM on to the script it runs: `npm start` would end and leave the server behind, holding its port. So a server
 * that npm started stops when npm is gone.
 */
function stopWhenOrphaned(stop: (signal: NodeJS.Signals) => void): void {
  const parent = process.ppid;
  const timer = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(timer);
    stop('SIGTERM');
  }, parentCheckMs).unref();
}
