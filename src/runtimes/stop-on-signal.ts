import type { StopServer } from './stop-server.ts';

/** How often a server that npm started looks whether npm is still there. */
const parentCheckMs = 500;
const startedByNpm = process.env.npm_lifecycle_event === 'start';

/** SIGTERM and SIGINT stop the server in order; a second one stops it at once. */
export function stopOnSignal(stop: StopServer): void {
  let signals = 0;
  const stopFor = (signal: NodeJS.Signals) => {
    signals += 1;
    if (signals > 1) process.exit(1);
    stop({ signal }, 0);
  };
  if (startedByNpm) stopWhenOrphaned(stopFor);
  process.on('SIGTERM', stopFor);
  process.on('SIGINT', stopFor);
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
