import { execFile } from 'node:child_process';
import { cp, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { StdioClientTransport } from '@modelcontextprotocol/sdk/client/stdio.js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { endProcesses, startServer } from '../http/support/running-process.ts';

const run = promisify(execFile);
const root = resolve(import.meta.dirname, '../..');
/** An empty project of somebody who has nothing but npm. */
let project: string;
let tarball: string;

/** The environment without what a run of npm sets for its scripts: no setting of this repository may help. */
const environment = Object.fromEntries(
  Object.entries(process.env).filter(([name]) => !/^npm_|^CEWEN_|^NODE_OPTIONS$|^NODE_ENV$/i.test(name)),
);

beforeAll(async () => {
  project = await mkdtemp(join(tmpdir(), 'cewen-user-'));
  const inRoot = { cwd: root, env: environment };
  await run('npm', ['run', 'build:package'], inRoot);
  const packed = await run(
    'npm',
    ['pack', './dist/package', '--json', '--pack-destination', project],
    inRoot,
  );
  tarball = join(project, JSON.parse(packed.stdout)[0].filename);
  const manifest = { name: 'somebody', version: '1.0.0', type: 'module', private: true };
  await writeFile(join(project, 'package.json'), JSON.stringify(manifest));
  await inProject('npm', ['install', tarball]);
}, 600_000);
afterAll(async () => {
  await endProcesses();
  await rm(project, { recursive: true, force: true });
});

/** Runs a program in the project. @returns what it wrote */
async function inProject(command: string, words: readonly string[], more: Record<string, string> = {}) {
  const { stdout } = await run(command, words, { cwd: project, env: { ...environment, ...more } });
  return stdout;
}

/** Runs an example as a user would: copied into the project. */
async function example(name: string, more: Record<string, string> = {}): Promise<string> {
  await cp(join(root, 'examples', name), join(project, name));
  return inProject(process.execPath, [name], more);
}

describe('the published package', () => {
  it('weighs less than 30 MB, and holds no sources, questions or tests', async () => {
    expect((await stat(tarball)).size).toBeLessThan(30_000_000);
    const files = await readdir(join(project, 'node_modules/cewen'), { recursive: true });
    expect(files.filter((file) => /\.test\.|^src|^evals|^test/.test(file))).toEqual([]);
    expect(files).toEqual(expect.arrayContaining(['LICENSE', 'NOTICE', 'README.md']));
    const licences = await readFile(join(project, 'node_modules/cewen/THIRD-PARTY-LICENCES.txt'), 'utf8');
    expect(licences).toContain('@xenova/transformers 2.17.2 (Apache-2.0)');
  });

  it('installs none of what it bundles, and nothing that fetches while it installs', async () => {
    const { packages } = JSON.parse(await readFile(join(project, 'package-lock.json'), 'utf8'));
    const names = Object.keys(packages).map((path) => path.replace(/^.*node_modules\//, ''));
    expect(names).toContain('@langchain/core');
    for (const bundled of ['@xenova/transformers', 'sharp', '@langchain/community', 'vite', 'tsx'])
      expect(names).not.toContain(bundled);
    const scripted = Object.entries<{ hasInstallScript?: boolean }>(packages).flatMap(([path, about]) =>
      about.hasInstallScript ? [path.replace(/^.*node_modules\//, '')] : [],
    );
    expect(scripted.filter((name) => name !== 'hnswlib-node')).toEqual([]);
  });

  it('has types', async () => {
    await writeFile(
      join(project, 'typed.ts'),
      `import { type Answer, type Cewen, createCewen } from 'cewen';
       export async function first(cewen: Cewen): Promise<number> {
         const { citations }: Answer = await cewen.ask('产值?', { language: 'zh' });
         return citations[0]?.start ?? -1;
       }
       // @ts-expect-error there is no such option
       export const wrong = createCewen({ nonsense: 1 });`,
    );
    const compiler = join(root, 'node_modules/typescript/bin/tsc');
    const flags = ['--noEmit', '--strict', '--skipLibCheck', '--module', 'nodenext', '--target', 'es2022'];
    await inProject(process.execPath, [compiler, ...flags, 'typed.ts']);
  });

  it('answers in a program, with the bundled model and documents', async () => {
    const output = await example('ask.mjs');
    expect(output).toMatch(/^answered\n/);
    expect(output).toContain('[1] 三、(三)第2段:“到2025年,电子信息制造业产值突破3000亿元');
    expect(await example('langchain-retriever.mjs')).toMatch(/^四、\(二\)2 /m);
  });

  it('checks the wording of a draft', async () => {
    const output = await example('check-wording.mjs');
    expect(output).toMatch(/altered_number .*9%[\s\S]*超过9% → 9%\n {2}三、\(三\)第2段:“/);
  });

  it('answers from somebody’s own documents', async () => {
    const output = await example('own-documents.mjs');
    expect(output).toContain('20万元');
    expect(output).toContain('/documents/support-2026#1.p1');
  });

  it('answers on the command line', async () => {
    const output = await inProject('npx', ['cewen', 'ask', '武清区重点发展什么产业?']);
    expect(output).toContain('四、(一)2');
  });

  it('serves agents as npx cewen mcp', async () => {
    expect(await example('mcp-client.mjs')).toMatch(
      /ask_policy search_clauses get_clause check_wording[\s\S]*武清/,
    );
    const client = new Client({ name: 'test', version: '1' });
    const server = {
      command: 'npx',
      args: ['cewen', 'mcp'],
      cwd: project,
      env: environment as Record<string, string>,
    };
    await client.connect(new StdioClientTransport({ ...server, stderr: 'pipe' }));
    const { contents } = await client.readResource({
      uri: 'cewen://documents/tianjin-it-145/clauses/3.3.p2',
    });
    expect(contents[0]).toMatchObject({ text: expect.stringContaining('3000亿元') });
    await client.close();
  });

  it('has clients for chat that get answers from a server', async () => {
    const { url } = await startServer({ CEWEN_EMBEDDINGS: 'none' });
    const where = { CEWEN_URL: `${url}/v1` };
    expect(await example('openai-client.mjs', where)).toMatch(/3000亿元[\s\S]*\n三、\(三\)第2段\n/);
    expect(await example('chat-openai.mjs', where)).toContain('北辰');
  });
});

describe('the documentation', async () => {
  const docs = await readFile(join(root, 'docs/integrations.md'), 'utf8');
  const names = await readdir(join(root, 'examples'));

  it.each(names)('shows %s as it was run here', async (name) => {
    expect(docs).toContain((await readFile(join(root, 'examples', name), 'utf8')).trim());
  });
});
