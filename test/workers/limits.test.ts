import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { projectFolder, runNode } from '../http/support/running-process.ts';
import { builtWorker } from './support/build-worker.ts';

const mebibyte = 1024 * 1024;
const built = resolve(projectFolder, builtWorker);

describe('the built Worker', () => {
  it('has a script of at most 4 MiB, compressed', () => {
    const sizes = readdirSync(join(built, 'script')).map(
      (name) => gzipSync(readFileSync(join(built, 'script', name))).length,
    );
    expect(sizes.length).toBe(2);
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(4 * mebibyte);
  });

  it('has no file of more than 25 MiB', () => {
    const files = readdirSync(join(built, 'files'), { recursive: true, withFileTypes: true });
    const sizes = files
      .filter((file) => file.isFile())
      .map((file) => statSync(join(file.parentPath, file.name)).size);
    expect(Math.max(...sizes)).toBeGreaterThan(20 * mebibyte);
    expect(Math.max(...sizes)).toBeLessThanOrEqual(25 * mebibyte);
  });

  it('takes at most 120 MB while it loads, and 96 MB once it answers', async () => {
    const measuring = runNode(['--expose-gc', 'evals/runtimes/worker-in-node.mjs', builtWorker], {});
    expect(await measuring.exit, measuring.output()).toEqual({ code: 0, signal: null });
    const { whileLoading, afterAnswers } = z
      .object({ whileLoading: z.number(), afterAnswers: z.number() })
      .parse(JSON.parse(measuring.output()));
    // A script that did not load would take nothing.
    expect(afterAnswers).toBeGreaterThan(50);
    expect(afterAnswers).toBeLessThanOrEqual(96);
    expect(whileLoading).toBeLessThanOrEqual(120);
  });
});
