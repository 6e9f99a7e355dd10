import { createHash } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { BatchMemory } from '../../src/adapters/cloudflare/workers-ai-rest-embeddings.ts';

/**
 * Finished batches of embeddings in a folder, which may be deleted at any time.
 *
 * @param fingerprint of the model: batches of another are not found
 */
export function folderBatchMemory(folder: string, fingerprint: string): BatchMemory {
  const pathOf = (texts: readonly string[]) => {
    const key = createHash('sha256')
      .update(JSON.stringify([fingerprint, texts]))
      .digest('hex');
    return join(folder, `${key}.json`);
  };
  return {
    async read(texts) {
      try {
        return JSON.parse(await readFile(pathOf(texts), 'utf8'));
      } catch {
        // Missing or damaged: the batch is asked for again.
        return null;
      }
    },
    async write(texts, vectors) {
      await mkdir(folder, { recursive: true });
      const path = pathOf(texts);
      // Renamed into place, so that a killed process leaves a whole batch or none.
      await writeFile(`${path}.tmp`, JSON.stringify(vectors));
      await rename(`${path}.tmp`, path);
    },
  };
}
