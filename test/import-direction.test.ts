import { describe, expect, it } from 'vitest';
import { findCycle, type Import, importsOf, readSources, type SourceFiles } from './support/imports.ts';

/** Files beside the code that only tests use. */
const testFile = /(?:\.test|\.contract|\.fixture)\.ts$|(?:^|\/)test-[\w-]+\.ts$|\/counting-embeddings\.ts$/;

const shared = ['ports', 'errors', 'log'];
const foundations = ['binary', 'text', 'corpus', ...shared];
const middle = ['question', 'retrieval', 'evidence'];
const upper = [...middle, ...foundations];
const answering = ['answer', 'wording', 'eligibility'];
const core = ['chat', ...answering, ...upper];
const surfaces = ['http', 'mcp', 'web', 'reports', 'export', ...core];
const everything = ['runtimes', 'adapters', ...surfaces];

/** Layer → the layers that it may import beside itself. */
const mayImport: Readonly<Record<string, readonly string[]>> = {
  errors: [],
  log: [],
  ports: ['text', 'corpus'],
  binary: shared,
  text: ['binary', ...shared],
  corpus: ['text', ...shared],
  question: foundations,
  retrieval: foundations,
  evidence: foundations,
  // An answer carries, as data, what was checked or matched for it.
  answer: ['wording', 'eligibility', ...upper],
  wording: upper,
  eligibility: upper,
  chat: [...answering, ...upper],
  reports: shared,
  // One parser of answers and one form of reports for page and server.
  web: ['text', 'reports'],
  export: ['answer', 'wording', ...foundations],
  mcp: core,
  // The route of the protocol stands beside the others.
  http: ['mcp', 'reports', 'export', ...core],
  adapters: ['reports', 'export', ...foundations],
  runtimes: ['adapters', ...surfaces],
  cli: everything,
  library: everything,
};

/** Layer → the layers whose types alone it may import: the page sends profiles as the server reads them. */
const mayImportTypes: Readonly<Record<string, readonly string[]>> = { web: ['eligibility'] };

/** Pure libraries that run anywhere. */
const pureLibraries = ['zod', 'opencc-js', 'stemmer', 'lru-cache', 'diff'];

/** These files of the page run when it is built, not in the browser. */
const buildFile = /^src\/web\/(?:build-page|vite(?:\.\w+)?\.config)\.ts$/;

/** These run in workerd alone. */
const onWorkersOnly = /^src\/(?:adapters\/(?:cloudflare|ort-web)\/|runtimes\/worker(?:\.ts$|\/))/;
/** It starts servers as the tests do. */
const serverEvals = /^evals\/runtimes\//;

/** `src/text/fold.ts` → `text`, `src/ports.ts` → `ports`, `evals/run.ts` → `evals`. */
function layerOf(path: string): string {
  const [top = '', second = ''] = path.split('/');
  return top === 'src' ? second.replace(/\.ts$/, '') : top;
}

/** `@hono/zod-openapi` → `@hono/zod-openapi`, `opencc-js/t2cn` → `opencc-js`. */
function packageOf(specifier: string): string {
  return specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/');
}

function isAllowedModule({ from, to, isType }: Import): boolean {
  const layer = layerOf(from);
  const name = packageOf(to);
  if (name.startsWith('@langchain/')) return layer === 'adapters' || (layer === 'ports' && isType);
  if (name === 'hono' || name.startsWith('@hono/')) return ['http', 'mcp', 'runtimes'].includes(layer);
  if ([...core, 'reports', 'export'].includes(layer)) return pureLibraries.includes(name);
  if (buildFile.test(from)) return true;
  if (onWorkersOnly.test(from)) return !to.startsWith('node:');
  // Routes run on every runtime.
  if (layer === 'http' || layer === 'mcp' || layer === 'web') return !to.startsWith('node:');
  return true;
}

function isAllowedFile({ from, to, isType }: Import): boolean {
  const [layer, target] = [layerOf(from), layerOf(to)];
  // The version, which the API's description and the released report carry.
  if (to === 'package.json') return ['http', 'mcp', 'cli', 'scripts'].includes(layer);
  if (layer === target) return true;
  if (serverEvals.test(from) && target === 'test') return true;
  if (testFile.test(to) || target === 'test') return false;
  if (!from.startsWith('src/')) return to.startsWith('src/') || ['evals', 'scripts'].includes(target);
  if (isType && mayImportTypes[layer]?.includes(target)) return true;
  return mayImport[layer]?.includes(target) ?? false;
}

const comment = /\/\*[\s\S]*?\*\/|\/\/.*/g;

/** Everything that breaks a rule, as sentences. */
function violationsOf(files: SourceFiles): string[] {
  const violations: string[] = [];
  for (const [path, text] of files) {
    if (testFile.test(path)) continue;
    const layer = layerOf(path);
    if (path.startsWith('src/') && layer !== 'cli' && mayImport[layer] === undefined)
      violations.push(`${path} is in no known layer`);
    if (core.includes(layer) && /\bprocess\s*\.\s*\w|=\s*process\b/.test(text.replace(comment, '')))
      violations.push(`${path} reads the process`);
    for (const one of importsOf(path, text)) {
      const isAllowed = one.isProjectFile ? isAllowedFile(one) : isAllowedModule(one);
      if (!isAllowed) violations.push(`${path} imports ${one.to}`);
    }
  }
  return violations;
}

describe('dependencies point one way', async () => {
  const files = await readSources(['src', 'evals', 'scripts', 'training']);
  const code = new Map([...files].filter(([path]) => !testFile.test(path)));

  it('in every file', () => {
    expect(code.size).toBeGreaterThan(100);
    expect(violationsOf(files)).toEqual([]);
  });

  it('and never in a circle, not even one of types', () => {
    expect(findCycle(code, { countTypes: true })).toBeNull();
  });

  it('and what all views of the page use knows none of them', () => {
    const shared = [...code].filter(([path]) => /^src\/web\/(?:ui|words|text|api)\//.test(path));
    const view = /^src\/web\/(?:chat|reader|wording|eligibility|evals|widget)\//;
    const known = shared.flatMap(([path, text]) => importsOf(path, text).filter(({ to }) => view.test(to)));
    expect(shared.length).toBeGreaterThan(30);
    expect(known).toEqual([]);
  });

  it('in imports that name a file as it is', () => {
    const missing = [...files].flatMap(([path, text]) =>
      importsOf(path, text).filter(
        ({ to, isProjectFile }) => isProjectFile && !/\.(?:tsx?|json|css(?:\?inline)?)$/.test(to),
      ),
    );
    expect(missing).toEqual([]);
  });
});

describe('a wrong dependency is noticed', () => {
  it.each([
    ['src/text/a.ts', "import { b } from '../corpus/b.ts';"],
    ['src/corpus/a.ts', "import { b } from '../retrieval/b.ts';"],
    ['src/retrieval/a.ts', "import type { B } from '../evidence/b.ts';"],
    ['src/question/a.ts', "import type { B } from '../answer/b.ts';"],
    ['src/evidence/a.ts', "export { b } from '../question/b.ts';"],
    ['src/answer/a.ts', "import { b } from '../chat/b.ts';"],
    ['src/adapters/cloudflare/a.ts', "import { readFile } from 'node:fs/promises';"],
    ['src/answer/a.ts', "import { b } from '../adapters/b.ts';"],
    ['src/chat/a.ts', "import { b } from '../http/b.ts';"],
    ['src/http/a.ts', "import { b } from '../adapters/b.ts';"],
    ['src/adapters/a.ts', "import { b } from '../http/b.ts';"],
    ['src/adapters/a.ts', "import { b } from '../answer/b.ts';"],
    ['src/runtimes/a.ts', "import { b } from '../cli/b.ts';"],
    ['src/ports.ts', "import type { B } from './answer/b.ts';"],
    ['src/corpus/a.ts', "import { readFile } from 'node:fs/promises';"],
    ['src/corpus/a.ts', "const fs = await import('node:fs');"],
    ['src/corpus/a.ts', "import { parse } from 'yaml';"],
    ['src/answer/a.ts', "import { Hono } from 'hono';"],
    ['src/answer/a.ts', "import type { Document } from '@langchain/core/documents';"],
    ['src/ports.ts', "import { Embeddings } from '@langchain/core/embeddings';"],
    ['src/runtimes/a.ts', "import { HNSWLib } from '@langchain/community/vectorstores/hnswlib';"],
    ['src/http/a.ts', "import { createHash } from 'node:crypto';"],
    ['src/chat/a.ts', 'const key = process.env.KEY;'],
    ['src/chat/a.ts', 'const { env } = process;'],
    ['src/web/a.ts', "import { b } from '../eligibility/b.ts';"],
    ['src/web/a.ts', "import type { B } from '../wording/b.ts';"],
    ['src/text/a.ts', "import { plan } from '../../test/support/plan.ts';"],
    ['evals/a.ts', "import { plan } from '../src/http/test-plan.ts';"],
    ['src/elsewhere/a.ts', ''],
  ])('%s: %s', (path, text) => {
    expect(violationsOf(new Map([[path, text]]))).toHaveLength(1);
  });

  it.each([
    [
      'src/text/a.ts',
      "import { Converter } from 'opencc-js/t2cn';\nimport { AppError } from '../errors.ts';",
    ],
    ['src/answer/a.ts', "import {\n  type B,\n  b,\n} from '../retrieval/b.ts';\nimport { z } from 'zod';"],
    ['src/adapters/a.ts', "import { HNSWLib } from '@langchain/community/vectorstores/hnswlib';"],
    ['src/ports.ts', "import type { EmbeddingsInterface } from '@langchain/core/embeddings';"],
    ['src/text/a.test.ts', "import { plan } from '../../test/support/plan.ts';"],
    ['src/text/a.ts', "// import { b } from '../corpus/b.ts'; and its process. Next"],
  ])('but not in %s: %s', (path, text) => {
    expect(violationsOf(new Map([[path, text]]))).toEqual([]);
  });

  it('also when it is a circle', () => {
    const files = new Map([
      ['src/a.ts', "import { b } from './b.ts';"],
      ['src/b.ts', "import type { c } from './c.ts';"],
      ['src/c.ts', "export { a } from './a.ts';"],
      ['src/d.ts', "import { a } from './a.ts';"],
    ]);
    expect(findCycle(files, { countTypes: true })).toEqual(['src/a.ts', 'src/b.ts', 'src/c.ts', 'src/a.ts']);
    expect(findCycle(files, { countTypes: false })).toBeNull();
    files.set('src/c.ts', '');
    expect(findCycle(files, { countTypes: true })).toBeNull();
  });
});
