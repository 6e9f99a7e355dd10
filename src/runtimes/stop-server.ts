import type { ServerType } from '@hono/node-server';
import type { Logger } from '../log.ts';

/** How often connections whose answer has finished are looked for while the server stops. */
const idleCheckMs = 50;

export interface StopOptions {
  readonly log: Logger;
  /** How long running answers may take to finish. */
  readonly limitSeconds: number;
  /** Done after the last answer; its failure is logged. */
  readonly cleanUp: () => Promise<void>;
}

/** Stops the server and ends the process. */
export type StopServer = (why: { readonly signal?: NodeJS.Signals }, exitCode: number) => void;

/**
 * How a server stops: it takes no new connections and lets running answers finish; what is still running after the time limit is cut off.
 * Told again, it goes on stopping.
 */
export function serverStop(server: ServerType, { log, limitSeconds, cleanUp }: StopOptions): StopServer {
  let stopping = false;
  return (why, exitCode) => {
    if (stopping) return;
    stopping = true;
    log.info('stopping', { ...why, limitSeconds });
    server.close(async () => {
      await cleanUp().catch((error: unknown) => {
        log.warn('not everything was put away', {
          reason: error instanceof Error ? error.message : typeof error,
        });
      });
      log.info('stopped');
      process.exit(exitCode);
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
}
