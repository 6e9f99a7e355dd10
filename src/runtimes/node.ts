import { join } from 'node:path';
import { serve } from '@hono/node-server';
import { pino } from 'pino';
import { folderAssets } from '../adapters/folder-assets.ts';
import { folderEvalReports } from '../adapters/folder-eval-reports.ts';
import { ConfigurationError } from '../errors.ts';
import { defaultHeartbeatMs } from '../http/app-types.ts';
import { createApp } from '../http/create-app.ts';
import type { Logger } from '../log.ts';
import { readConfiguration } from './configuration.ts';
import { createNodeServices, systemClock } from './node-services.ts';
import { openConversations } from './open-conversations.ts';
import { projectFolder } from './project-folder.ts';
import { stopOnSignal } from './stop-on-signal.ts';

/** Starts the server: it listens at once, and answers as soon as the index is open. */
function main(): void {
  const configuration = readConfiguration(process.env);
  const writer = pino({ level: configuration.logLevel, base: null });
  const log: Logger = {
    info: (message, fields) => writer.info(fields ?? {}, message),
    warn: (message, fields) => writer.warn(fields ?? {}, message),
    error: (message, fields) => writer.error(fields ?? {}, message),
  };
  const started = performance.now();
  const conversations = openConversations(configuration, { log, clock: systemClock });
  // createApp logs a start that failed and answers 503 from then on.
  const services = createNodeServices(configuration, {
    log,
    conversations,
    onIndexProgress: logProgress(log),
  });
  const app = createApp(services, {
    log,
    assets: folderAssets(join(projectFolder, 'dist/web')),
    evalReports: configuration.evalsPage
      ? folderEvalReports({ folder: join(projectFolder, 'evals'), log })
      : null,
    limits: configuration,
    corsOrigins: configuration.corsOrigins,
    heartbeatMs: defaultHeartbeatMs,
  });
  const server = serve(
    { fetch: app.fetch, hostname: configuration.host, port: configuration.port },
    (address) => {
      const host = address.family === 'IPv6' ? `[${address.address}]` : address.address;
      log.info('listening', { url: `http://${host}:${address.port}/` });
      if (!isLoopback(configuration.host)) {
        log.warn('reachable from other machines without keys', { host: configuration.host });
      }
    },
  );
  server.on('error', (error) => {
    log.error('cannot listen', { reason: error.message });
    process.exitCode = 1;
    process.exit();
  });
  services.then(
    ({ index, corpus, keeping, model }) => {
      if (corpus.documents.length === 0) log.warn('there are no documents: nothing can be answered');
      log.info('ready', {
        documents: corpus.documents.length,
        index: index.kind,
        rebuilt: index.rebuilt,
        conversations: keeping.onDisk ? 'stored' : 'in memory',
        model: model?.name ?? null,
        ms: Math.round(performance.now() - started),
      });
    },
    () => {},
  );
  stopOnSignal(server, log, configuration.shutdownSeconds, async () => (await conversations).close());
}

/** At most one line for every tenth of the work. */
function logProgress(log: Logger) {
  let shown = -1;
  return (done: number, total: number) => {
    const tenth = Math.floor((done * 10) / Math.max(total, 1));
    if (tenth === shown) return;
    shown = tenth;
    log.info('indexing', { done, total });
  };
}

function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || host.startsWith('127.');
}

try {
  main();
} catch (error) {
  if (!(error instanceof ConfigurationError)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
}
