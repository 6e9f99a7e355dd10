import { join } from 'node:path';
import { serve } from '@hono/node-server';
import { pino } from 'pino';
import { folderAssets } from '../adapters/folder-assets.ts';
import { folderEvalReports } from '../adapters/folder-eval-reports.ts';
import { AppError, ConfigurationError } from '../errors.ts';
import { defaultHeartbeatMs } from '../http/app-types.ts';
import { createApp } from '../http/create-app.ts';
import type { Logger } from '../log.ts';
import { readConfiguration } from './configuration.ts';
import { createNodeServices, systemClock } from './node-services.ts';
import { openConversations } from './open-conversations.ts';
import { openCorpus } from './open-corpus.ts';
import { projectFolder } from './project-folder.ts';
import { stopOnSignal } from './stop-on-signal.ts';
import { serverStop } from './stop-server.ts';

/**
 * Starts the server. Settings and documents are read first, since waiting mends neither; then it listens, and answers as soon as the index
 * is open.
 *
 * @throws ConfigurationError, AppError for what keeps it from starting
 */
async function main(): Promise<void> {
  const configuration = readConfiguration(process.env);
  const documents = await openCorpus(configuration);
  const writer = pino({ level: configuration.logLevel, base: null });
  const log: Logger = {
    info: (message, fields) => writer.info(fields ?? {}, message),
    warn: (message, fields) => writer.warn(fields ?? {}, message),
    error: (message, fields) => writer.error(fields ?? {}, message),
  };
  const started = performance.now();
  const conversations = openConversations(configuration, { log, clock: systemClock });
  const services = createNodeServices(configuration, {
    log,
    conversations,
    documents,
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
  const stop = serverStop(server, {
    log,
    limitSeconds: configuration.shutdownSeconds,
    cleanUp: async () => (await conversations).close(),
  });
  services.then(
    ({ index, corpus, keeping, model }) => {
      log.info('ready', {
        documents: corpus.documents.length,
        index: index.kind,
        rebuilt: index.rebuilt,
        conversations: keeping.onDisk ? 'stored' : 'in memory',
        model: model?.name ?? null,
        ms: Math.round(performance.now() - started),
      });
    },
    // createApp has logged why, and tells the questions that wait.
    () => stop({}, 1),
  );
  stopOnSignal(stop);
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
  await main();
} catch (error) {
  if (!(error instanceof ConfigurationError || error instanceof AppError)) throw error;
  const line = error instanceof AppError ? `CEWEN_CORPUS: ${error.message}` : error.message;
  process.stderr.write(`${line}\n`);
  process.exitCode = 1;
}
