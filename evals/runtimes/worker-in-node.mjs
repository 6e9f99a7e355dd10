import { createReadStream, existsSync, readdirSync, rmSync } from 'node:fs';
import { mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';

/**
 * What a built Worker keeps in memory, measured in Node, whose engine is workerd's and which can be told to collect garbage. Prints one JSON
 * object with sums in MB: of the script alone, the greatest while it loaded, after a hundred answers, and after everything was used once.
 *
 *     node --expose-gc evals/runtimes/worker-in-node.mjs dist/worker
 */
const built = process.argv[2] ?? 'dist/worker';
const megabyte = 1024 * 1024;
const sum = () => {
  const { heapUsed, external } = process.memoryUsage();
  return (heapUsed + external) / megabyte;
};
const collected = () => {
  for (let times = 0; times < 4; times += 1) globalThis.gc();
  return sum();
};

/** Files come in pieces, as from the platform. */
const ASSETS = {
  async fetch(address) {
    const file = join(built, 'files', new URL(address).pathname);
    if (!existsSync(file)) return new Response(null, { status: 404 });
    return new Response(Readable.toWeb(createReadStream(file)));
  },
};

const script = join(built, 'script');
const wasm = readdirSync(script).find((name) => name.endsWith('.wasm'));
// Not beside the script: a running wrangler restarts its Worker when a file there changes.
const folder = await mkdtemp(join(tmpdir(), 'worker-in-node-'));
process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
const copy = join(folder, 'worker.mjs');
// What Node itself takes to fetch and to read files is none of the Worker's.
await (await ASSETS.fetch('http://files/index.html')).arrayBuffer();
await new Request('http://127.0.0.1/', { method: 'POST', body: '{}' }).text();
const empty = collected();
globalThis.compiledRuntime = await WebAssembly.compile(await readFile(join(script, wasm)));
{
  const text = await readFile(join(script, 'worker.js'), 'utf8');
  // Node has no modules of WebAssembly that are merely compiled.
  const asGlobal = text.replace(
    new RegExp(`import (\\w+) from ?"\\./${wasm}";`),
    'const $1=globalThis.compiledRuntime;',
  );
  await writeFile(copy, asGlobal);
}
const { default: worker } = await import(copy);
const loaded = collected();

const work = [];
const context = { waitUntil: (promise) => work.push(promise) };
const post = async (path, body) => {
  const request = new Request(`http://127.0.0.1${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  const response = await worker.fetch(request, { ASSETS, CEWEN_LOG_LEVEL: 'error' }, context);
  if (response.status !== 200) throw new Error(`${path}: ${response.status}`);
  await response.text();
};
const ask = (message) => post('/api/chat', { message, stream: false });

let greatest = 0;
const timer = setInterval(() => {
  greatest = Math.max(greatest, sum());
}, 1);
await ask('人工智能要拿哪些场景来练手');
await Promise.all(work);
clearInterval(timer);
for (let times = 0; times < 100; times += 1) await ask(`第${times}问:集成电路重点发展什么?`);
const answers = collected();
await ask('What is the output target for electronics manufacturing by 2025?');
await post('/api/eligibility', { profile: { district: '北辰区', industry: ['5G'] } });
await post('/api/wording-check', { text: '电子信息制造业产值突破3000亿元,平均增速9%。'.repeat(50) });
await ask('产'.repeat(8000));
const rounded = (value) => Math.round(value * 10) / 10;
console.log(
  JSON.stringify({
    script: rounded(loaded - empty),
    whileLoading: rounded(greatest - empty),
    afterAnswers: rounded(answers - empty),
    afterAll: rounded(collected() - empty),
  }),
);
process.exit(0);
