import { StdioServerTransport } from '@modelcontextprotocol/sdk/server/stdio.js';
import type { Logger } from '../log.ts';
import { createMcpServer } from '../mcp/create-mcp-server.ts';
import type { McpServices } from '../mcp/services.ts';

/**
 * Speaks the Model Context Protocol on standard input and output until the input ends. Nothing else may write to standard output
 * meanwhile.
 *
 * @returns the exit code.
 */
export async function serveMcp(services: McpServices, log: Logger): Promise<number> {
  const server = createMcpServer(services, log);
  const ended = new Promise<void>((resolve) => {
    process.stdin.once('end', resolve);
    server.server.onclose = resolve;
  });
  await server.connect(new StdioServerTransport());
  await ended;
  await server.close();
  return 0;
}
