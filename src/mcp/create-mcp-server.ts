import { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js';
import packageJson from '../../package.json' with { type: 'json' };
import type { Logger } from '../log.ts';
import { addAskPolicy } from './ask-policy.ts';
import { addCheckWording } from './check-wording.ts';
import { addGetClause } from './get-clause.ts';
import { addMatchMeasures } from './match-measures.ts';
import { addResources } from './resources.ts';
import { addSearchClauses } from './search-clauses.ts';
import type { McpServices } from './services.ts';

const instructions =
  'Cewen answers from Chinese policy documents alone and proves every sentence with a literal quote and its clause. ' +
  'Use ask_policy for questions, and pass its citations on; check_wording for drafts and quotations. Do not add figures, dates or promises that a quote does not contain.';

/** An MCP server over the services; it holds no state, so one may be made for every connection. */
export function createMcpServer(services: McpServices, log: Logger): McpServer {
  const server = new McpServer(
    { name: packageJson.name, title: 'Cewen 策问', version: packageJson.version },
    { instructions },
  );
  addAskPolicy(server, services, log);
  addSearchClauses(server, services, log);
  addGetClause(server, services, log);
  addCheckWording(server, services, log);
  addMatchMeasures(server, services, log);
  addResources(server, services);
  return server;
}
