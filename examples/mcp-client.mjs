import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { StdioClientTransport } from '@modelcontextprotocol/sdk/client/stdio.js';

const client = new Client({ name: 'example', version: '1.0.0' });
await client.connect(new StdioClientTransport({ command: 'npx', args: ['cewen', 'mcp'], env: process.env }));

const { tools } = await client.listTools();
console.log(tools.map(({ name }) => name).join(' '));

const { content } = await client.callTool({
  name: 'ask_policy',
  arguments: { question: '武清区重点发展什么产业?' },
});
console.log(content[0].text);
await client.close();
