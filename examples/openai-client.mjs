import OpenAI from 'openai';

const openai = new OpenAI({ baseURL: process.env.CEWEN_URL ?? 'http://127.0.0.1:8787/v1', apiKey: 'none' });
const completion = await openai.chat.completions.create({
  model: 'cewen',
  messages: [{ role: 'user', content: '到2025年,电子信息制造业产值目标是多少?' }],
});

console.log(completion.choices[0].message.content); // the answer, and its sources as footnotes
console.log(completion.citations[0].label); // the same as data
