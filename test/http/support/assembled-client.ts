import { defaultHeartbeatMs, defaultLimits } from '../../../src/http/app-types.ts';
import { createApp } from '../../../src/http/create-app.ts';
import type { AppServices } from '../../../src/http/services.ts';
import type { Logger } from '../../../src/log.ts';
import type { Client } from './chat-client.ts';

/** A client of the app as it is assembled for a runtime, without the socket, the page and the reports. */
export function assembledClient(services: AppServices, log: Logger): Client {
  const app = createApp(Promise.resolve(services), {
    log,
    assets: async () => null,
    evalReports: null,
    limits: defaultLimits,
    corsOrigins: [],
    heartbeatMs: defaultHeartbeatMs,
  });
  return async (path, init) => app.request(path, init);
}
