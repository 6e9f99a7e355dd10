import onnxRuntime from 'onnxruntime-web/dist/ort-wasm-simd.wasm';
import { bindingRateLimiter } from '../adapters/cloudflare/binding-rate-limiter.ts';
import { boundAssets } from '../adapters/cloudflare/bound-assets.ts';
import { boundEvalReports } from '../adapters/cloudflare/bound-eval-reports.ts';
import { ConfigurationError } from '../errors.ts';
import { type App, defaultHeartbeatMs } from '../http/app-types.ts';
import { createApp } from '../http/create-app.ts';
import type { Logger } from '../log.ts';
import type { Clock } from '../ports.ts';
import { type Configuration, readConfiguration } from './configuration.ts';
import type { Services } from './create-services.ts';
import { consoleLog } from './worker/console-log.ts';
import { createWorkerServices } from './worker/create-worker-services.ts';
import { dropBody } from './worker/drop-body.ts';
import { settingsOf, type WorkerEnvironment } from './worker/environment.ts';
import { openWorkerConversations, type WorkerConversations } from './worker/open-worker-conversations.ts';
import {
  openWorkerEmbeddings,
  openWorkerLanguageModel,
  openWorkerQueryAdapter,
} from './worker/open-worker-models.ts';
import { clientOfWorkerRequest } from './worker/worker-client.ts';
import { dataFiles } from './worker/worker-data.ts';

const clock: Clock = { now: () => new Date() };
/** As in `wrangler.toml`. */
const rateLimitSeconds = 60;

/** What keeps work going after the response. */
interface WaitUntil {
  waitUntil(work: Promise<unknown>): void;
}

/** What an isolate makes of its bindings; nothing of it waits for anything. */
interface Isolate {
  readonly configuration: Configuration;
  readonly log: Logger;
  readonly conversations: WorkerConversations;
}

let isolate: Isolate | null = null;
/** Made by the first request; `null` again after a start that failed and may yet succeed, so that the next request tries again. */
let app: App | null = null;

/** @throws ConfigurationError for a variable with a value that it cannot have */
function wake(environment: WorkerEnvironment): Isolate {
  const configuration = readConfiguration(settingsOf(environment));
  const log = consoleLog(configuration.logLevel);
  const conversations = openWorkerConversations(environment, configuration, { clock, log });
  return { configuration, log, conversations };
}

/** The services, and the weights of the embedding model once they are there: what the one takes to be read is gone when the other comes. */
async function openServices(
  environment: WorkerEnvironment,
  { configuration, log, conversations }: Isolate,
  context: WaitUntil,
): Promise<Services> {
  const embeddings = await openWorkerEmbeddings(configuration, environment, onnxRuntime);
  const services = await createWorkerServices({
    assets: environment.ASSETS,
    vectorize: environment.VECTORIZE,
    embeddings,
    adapter: await openWorkerQueryAdapter(configuration, environment, embeddings),
    languageModel: await openWorkerLanguageModel(configuration, environment, { log, clock }),
    conversations,
    clock,
    log,
  });
  // Whoever asks first may go away; others would wait for weights that were loading for that request.
  if (embeddings?.load !== undefined) context.waitUntil(embeddings.load().catch(() => undefined));
  return services;
}

/** An app that cannot start, and answers as such: an exception would be the platform's own page, which says nothing of why. */
function unavailable({ ASSETS }: WorkerEnvironment, error: ConfigurationError): App {
  const defaults = readConfiguration({});
  return createApp(Promise.reject(error), {
    log: consoleLog(defaults.logLevel),
    assets: boundAssets(ASSETS),
    evalReports: null,
    limits: defaults,
    corsOrigins: defaults.corsOrigins,
    heartbeatMs: defaultHeartbeatMs,
  });
}

function start(environment: WorkerEnvironment, context: WaitUntil): App {
  try {
    isolate ??= wake(environment);
  } catch (error) {
    if (error instanceof ConfigurationError) return unavailable(environment, error);
    throw error;
  }
  const { configuration, log } = isolate;
  const services = openServices(environment, isolate, context);
  // The isolate outlives the request that woke it; the loading would end with that request.
  context.waitUntil(
    services.then(
      ({ corpus }) => log.info('ready', { documents: corpus.documents.length }),
      (error: unknown) => {
        // Settings stay as they are for as long as the isolate lives.
        if (!(error instanceof ConfigurationError)) app = null;
      },
    ),
  );
  const { RATE_LIMIT: binding } = environment;
  return createApp(services, {
    log,
    assets: boundAssets(environment.ASSETS),
    evalReports: configuration.evalsPage ? boundEvalReports(environment.ASSETS, dataFiles.evalReport) : null,
    limits: configuration,
    corsOrigins: configuration.corsOrigins,
    heartbeatMs: defaultHeartbeatMs,
    rateLimit: binding && {
      limiter: bindingRateLimiter({ binding, periodSeconds: rateLimitSeconds, log }),
      clientOf: clientOfWorkerRequest,
    },
  });
}

export default {
  async fetch(request: Request, environment: WorkerEnvironment, context: WaitUntil): Promise<Response> {
    app ??= start(environment, context);
    const response = await app.fetch(request, environment);
    await dropBody(request);
    return response;
  },
  /** Once a day: what has outlived its time is deleted. */
  scheduled(_event: unknown, environment: WorkerEnvironment, context: WaitUntil): void {
    isolate ??= wake(environment);
    context.waitUntil(isolate.conversations.purge());
  },
};
