import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { CountingEmbeddings } from './index/counting-embeddings.ts';
import { openVectorIndex } from './index-folder.ts';

const script = fileURLToPath(new URL('./index/rebuild-forever.fixture.ts', import.meta.url));
const entries = Array.from({ length: 300 }, (_, i) => `第${i}条`);

let folder: string;
let processes: ChildProcess[];
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'index-killed-'));
  processes = [];
});
afterEach(async () => {
  await Promise.all(processes.map(kill));
  await rm(folder, { recursive: true, force: true });
});

/** A process that rebuilds the index without end. */
function rebuildForever(): ChildProcess {
  const child = spawn(process.execPath, ['--import', 'tsx', script, folder, String(entries.length)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  processes.push(child);
  return child;
}

async function kill(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  child.kill('SIGKILL');
  await once(child, 'exit');
}

/** Waits until the process has said a word so many times. */
async function hears(child: ChildProcess, word: string, times = 1): Promise<void> {
  let heard = '';
  for await (const chunk of child.stdout?.iterator({ destroyOnReturn: false }) ?? []) {
    heard += String(chunk);
    if (heard.split(word).length > times) return;
  }
  throw new Error(`The process ended before saying ${word}`);
}

async function openIndex() {
  const embeddings = new CountingEmbeddings();
  const index = await openVectorIndex({
    ...{ folder, entries, embeddings, store: 'hnsw', fingerprints: { corpus: 'c1', chunking: 'k1' } },
  });
  return { ...index, embedded: embeddings.embedded };
}

describe('an index whose builder is killed', () => {
  it('is built by whoever comes next when the first build was not finished', {
    timeout: 60_000,
  }, async () => {
    const child = rebuildForever();
    await hears(child, 'started');
    await kill(child);
    expect((await openIndex()).store.size).toBe(300);
    expect((await openIndex()).rebuilt).toBeNull();
  });

  it('is whole at every moment, old or new, and the leftovers go', { timeout: 120_000 }, async () => {
    for (const delay of [0, 29, 71, 110]) {
      const child = rebuildForever();
      await hears(child, 'built');
      await setTimeout(delay);
      await kill(child);
      const index = await openIndex();
      expect([index.rebuilt, index.store.size, index.embedded]).toEqual([null, 300, []]);
      expect(await readdir(folder)).toHaveLength(2);
    }
  });

  it('is whole for readers while two processes build at once', { timeout: 120_000 }, async () => {
    const builders = [rebuildForever(), rebuildForever()];
    await Promise.all(builders.map((child) => hears(child, 'built')));
    const reasons: unknown[] = [];
    for (let i = 0; i < 40; i += 1) {
      const index = await openIndex();
      reasons.push(index.rebuilt);
      expect(index.embedded).toEqual([]);
    }
    await Promise.all(builders.map(kill));
    expect(reasons).toEqual(Array.from({ length: 40 }, () => null));
    expect((await openIndex()).store.size).toBe(300);
  });
});
