import type { ServerType } from '@hono/node-server';
import type { Logger } from '../log.ts';

/** How often connections whose answer has finished are looked for while the server stops. */
const idleCheckMs = 50;

/**
 * On SIGTERM or SIGINT the server takes no new connections and lets running answers finish; what is still running after the time
 * limit is cut off. A second signal stops at once.
 */
export function stopOnSignal(server: ServerType, log: Logger, limitSeconds: number): void {
  let stopping = false;
  const stop = (signal: NodeJS.Signals) => {
    if (stopping) process.exit(1);
    stopping = true;
    log.info('stopping', { signal, limitSeconds });
    server.close(() => {
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
  process.on('SIGTERM', stop);
  process.on('SIGINT', stop);
}
