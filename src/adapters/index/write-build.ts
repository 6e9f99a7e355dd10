import { open, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type HnswVectorStore, hnswFingerprint } from '../hnsw-vector-store.ts';
import type { VectorMatrix } from '../vector-matrix.ts';
import { finishBuild, publishBuild, startBuild, syncFolder } from './build-folder.ts';
import {
  entriesFile,
  factsOf,
  graphFiles,
  graphFolder,
  type IndexSource,
  type Manifest,
  manifestFile,
  vectorsFile,
} from './manifest.ts';
import { encodeVectors } from './vectors-file.ts';

export interface BuildContent {
  readonly source: IndexSource;
  readonly matrix: VectorMatrix;
  readonly entryHashes: Buffer;
  readonly graph: HnswVectorStore | null;
}

/**
 * Writes a build into a folder of its own and, once every byte is on the disk, makes it the one that counts.
 *
 * @throws the file system's error; the index that was there before stays as it was.
 */
export async function writeBuild(folder: string, content: BuildContent): Promise<void> {
  const id = await startBuild(folder);
  try {
    const build = join(folder, id);
    const vectors = encodeVectors(content.matrix);
    await writeDurably(join(build, vectorsFile), vectors);
    await writeDurably(join(build, entriesFile), content.entryHashes);
    const manifest: Manifest = {
      format: 1,
      ...content.source,
      count: content.matrix.size,
      files: { [vectorsFile]: factsOf(vectors), [entriesFile]: factsOf(content.entryHashes) },
      graph: content.graph === null ? null : await writeGraph(build, content.graph),
    };
    await writeDurably(join(build, manifestFile), `${JSON.stringify(manifest, null, 2)}\n`);
    await syncFolder(build);
    await publishBuild(folder, id);
  } finally {
    finishBuild(id);
  }
}

async function writeGraph(build: string, graph: HnswVectorStore): Promise<NonNullable<Manifest['graph']>> {
  await graph.save(join(build, graphFolder));
  for (const name of graphFiles) await syncFile(join(build, name));
  await syncFolder(join(build, graphFolder));
  const factsIn = async (name: string) => factsOf(await readFile(join(build, graphFolder, name)));
  return {
    fingerprint: hnswFingerprint,
    files: {
      'hnsw/hnswlib.index': await factsIn('hnswlib.index'),
      'hnsw/args.json': await factsIn('args.json'),
      'hnsw/docstore.json': await factsIn('docstore.json'),
    },
  };
}

async function writeDurably(path: string, content: string | Uint8Array): Promise<void> {
  const file = await open(path, 'w');
  try {
    await file.writeFile(content);
    await file.sync();
  } finally {
    await file.close();
  }
}

async function syncFile(path: string): Promise<void> {
  const file = await open(path, 'r+');
  try {
    await file.sync();
  } finally {
    await file.close();
  }
}
