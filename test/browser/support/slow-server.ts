import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { serve } from '@hono/node-server';
import { folderAssets } from '../../../src/adapters/folder-assets.ts';
import type { ChatService } from '../../../src/chat/types.ts';
import { defaultHeartbeatMs } from '../../../src/http/app-types.ts';
import { createApp } from '../../../src/http/create-app.ts';
import type { Logger } from '../../../src/log.ts';
import { readConfiguration } from '../../../src/runtimes/configuration.ts';
import { createNodeServices, systemClock } from '../../../src/runtimes/node-services.ts';
import { openConversations } from '../../../src/runtimes/open-conversations.ts';
import { projectFolder } from '../../../src/runtimes/project-folder.ts';

/** The server as `npm start` wires it, but that it takes its time over every event of an answer. */
const pauseMs = 700;

function slow(chat: ChatService): ChatService {
  return {
    async *turn(request, signal) {
      for await (const event of chat.turn(request, signal)) {
        yield event;
        await setTimeout(pauseMs);
      }
    },
  };
}

const silentLog: Logger = { info: () => {}, warn: () => {}, error: () => {} };
const configuration = readConfiguration(process.env);
const conversations = openConversations(configuration, { log: silentLog, clock: systemClock });
const services = createNodeServices(configuration, { log: silentLog, conversations }).then((made) => ({
  ...made,
  chat: slow(made.chat),
}));
const app = createApp(services, {
  log: silentLog,
  assets: folderAssets(join(projectFolder, 'dist/web')),
  evalReports: null,
  limits: configuration,
  corsOrigins: configuration.corsOrigins,
  heartbeatMs: defaultHeartbeatMs,
});
services.then(() =>
  serve({ fetch: app.fetch, hostname: configuration.host, port: configuration.port }, ({ port }) =>
    process.stdout.write(`${JSON.stringify({ msg: 'listening', url: `http://127.0.0.1:${port}/` })}\n`),
  ),
);
