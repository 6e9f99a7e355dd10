import { mkdir, writeFile } from 'node:fs/promises';
import { createCewen } from 'cewen';

// One text file is one document; more can be said of it in a folder of its own (README, Adding a document).
await mkdir('my-corpus', { recursive: true });
await writeFile(
  'my-corpus/support-2026.txt',
  `某市支持软件产业发展若干措施(2026-2028年)

一、支持企业研发

对新认定的市级软件企业,给予一次性奖励20万元。`,
);
const cewen = await createCewen({ corpusFolder: 'my-corpus', indexFolder: 'my-index' });
const answer = await cewen.ask('新认定的市级软件企业奖励多少?');
console.log(answer.answer);
console.log(answer.citations[0].url);
