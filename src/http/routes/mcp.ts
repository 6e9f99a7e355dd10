import { WebStandardStreamableHTTPServerTransport } from '@modelcontextprotocol/sdk/server/webStandardStreamableHttp.js';
import { createMcpServer } from '../../mcp/create-mcp-server.ts';
import { type App, newApp, type RouteContext } from '../app-types.ts';
import { jsonBody } from '../json-body.ts';

/**
 * `/mcp`: the Model Context Protocol over streamable HTTP. There are no sessions: every request carries all it needs, so any replica may
 * answer it, and there is no stream to listen to (GET) and none to end (DELETE).
 */
export function mcpRoutes({ readiness, limits, log }: RouteContext): App {
  const app = newApp();
  app.post('/mcp', jsonBody(limits.bodyBytes), async (context) => {
    const server = createMcpServer(await readiness.services(), log);
    const transport = new WebStandardStreamableHTTPServerTransport({ enableJsonResponse: true });
    await server.connect(transport);
    return transport.handleRequest(context.req.raw);
  });
  return app;
}
