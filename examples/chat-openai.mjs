import { ChatOpenAI } from '@langchain/openai';

const model = new ChatOpenAI({
  model: 'cewen',
  apiKey: 'none',
  configuration: { baseURL: process.env.CEWEN_URL ?? 'http://127.0.0.1:8787/v1' },
});

for await (const chunk of await model.stream('北辰区重点发展什么产业?')) process.stdout.write(chunk.content);
