import { rm } from 'node:fs/promises';
import { Miniflare, type MiniflareOptions } from 'miniflare';
import { scratchForProcess } from '../../http/support/running-process.ts';

/** Miniflare in this process; `close` ends it and removes its files. */
export interface OwnMiniflare {
  readonly miniflare: Miniflare;
  close(): Promise<void>;
}

/**
 * Miniflare removes its files in the background, and a process that ends meanwhile leaves them: so they lie in a folder that is known.
 */
export function openMiniflare(options: MiniflareOptions): OwnMiniflare {
  const folder = scratchForProcess();
  const usual = process.env.TMPDIR;
  process.env.TMPDIR = folder;
  try {
    const miniflare = new Miniflare(options);
    return {
      miniflare,
      async close() {
        await miniflare.dispose();
        await rm(folder, { recursive: true, force: true, maxRetries: 5 });
      },
    };
  } finally {
    if (usual === undefined) delete process.env.TMPDIR;
    else process.env.TMPDIR = usual;
  }
}
