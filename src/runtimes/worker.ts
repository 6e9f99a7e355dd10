import { boundAssets } from '../adapters/bound-assets.ts';
import { boundEvalReports } from '../adapters/bound-eval-reports.ts';
import { type App, defaultHeartbeatMs } from '../http/app-types.ts';
import { createApp } from '../http/create-app.ts';
import type { Clock } from '../ports.ts';
import { readConfiguration } from './configuration.ts';
import { conversationsInMemory } from './open-conversations.ts';
import { consoleLog } from './worker/console-log.ts';
import { createWorkerServices } from './worker/create-worker-services.ts';
import { settingsOf, type WorkerEnvironment } from './worker/environment.ts';
import { dataFiles } from './worker/worker-data.ts';

const clock: Clock = { now: () => new Date() };

/** What keeps work going after the response; of Workers' own type only this is used. */
interface WaitUntil {
  waitUntil(work: Promise<unknown>): void;
}

/** The app of this isolate; `null` before the first request, and after a start that failed, so that the next request tries again. */
let app: App | null = null;

function start(environment: WorkerEnvironment, context: WaitUntil): App {
  const configuration = readConfiguration(settingsOf(environment));
  const log = consoleLog(configuration.logLevel);
  const services = createWorkerServices({
    assets: environment.ASSETS,
    embeddings: null,
    languageModel: null,
    conversations: conversationsInMemory(configuration, clock),
    clock,
  });
  // The isolate outlives the request that woke it, but the loading would end with that request.
  context.waitUntil(
    services.then(
      ({ corpus }) => log.info('ready', { documents: corpus.documents.length }),
      () => {
        app = null;
      },
    ),
  );
  return createApp(services, {
    log,
    assets: boundAssets(environment.ASSETS),
    evalReports: configuration.evalsPage ? boundEvalReports(environment.ASSETS, dataFiles.evalReport) : null,
    limits: configuration,
    corsOrigins: configuration.corsOrigins,
    heartbeatMs: defaultHeartbeatMs,
  });
}

export default {
  fetch(request: Request, environment: WorkerEnvironment, context: WaitUntil): Response | Promise<Response> {
    app ??= start(environment, context);
    return app.fetch(request, environment);
  },
};
