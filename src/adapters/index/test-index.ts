import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { openVectorIndex, type VectorIndex, type VectorIndexOptions } from '../index-folder.ts';
import { CountingEmbeddings } from './counting-embeddings.ts';

export const entries = Array.from({ length: 60 }, (_, i) => `第${i}条 支持产业发展`);
export const fingerprints = { corpus: 'c1', chunking: 'k1' };

/** An index, the texts its model was asked to embed, and what was logged. */
export interface TestedIndex extends VectorIndex {
  readonly embedded: readonly string[];
  readonly logged: readonly string[];
}

/** Opens an HNSW index of {@link entries} with a fresh test double as its model, unless told otherwise. */
export async function openTestIndex(
  folder: string,
  options: Partial<VectorIndexOptions> = {},
): Promise<TestedIndex> {
  const embeddings = new CountingEmbeddings();
  const logged: string[] = [];
  const note = (message: string) => void logged.push(message);
  const defaults = {
    folder,
    entries,
    embeddings,
    fingerprints,
    store: 'hnsw',
    log: { info: note, warn: note },
  } as const;
  const index = await openVectorIndex({ ...defaults, ...options });
  return { ...index, embedded: embeddings.embedded, logged };
}

/** The folder of the build that counts. */
export async function currentBuildOf(folder: string): Promise<string> {
  return join(folder, (await readFile(join(folder, 'current'), 'utf8')).trim());
}
