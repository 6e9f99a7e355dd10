import { StdioClientTransport } from '@modelcontextprotocol/sdk/client/stdio.js';
import { afterAll, beforeAll, describe } from 'vitest';
import { itServesTheOfficialClient } from '../contract/support/mcp-suite.ts';
import { type Client, clientOf } from './support/chat-client.ts';
import { endProcesses, projectFolder, startServer } from './support/running-process.ts';

let http: Client;
beforeAll(async () => {
  http = clientOf((await startServer({ CEWEN_EMBEDDINGS: 'none' })).url);
});
afterAll(endProcesses);

describe('the official client over standard input and output', () => {
  const { PATH = '', HOME = '' } = process.env;
  itServesTheOfficialClient(
    () =>
      new StdioClientTransport({
        command: process.execPath,
        args: ['--import', 'tsx', 'src/cli/main.ts', 'mcp'],
        cwd: projectFolder,
        env: { PATH, HOME, CEWEN_EMBEDDINGS: 'none' },
        stderr: 'pipe',
      }),
    () => http,
  );
});
