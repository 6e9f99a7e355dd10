import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { VectorMatrix } from '../vector-matrix.ts';
import { readPointer } from './build-folder.ts';
import {
  entriesFile,
  graphFiles,
  type Manifest,
  manifestFile,
  manifestSchema,
  matchesFacts,
  vectorsFile,
} from './manifest.ts';
import { decodeVectors } from './vectors-file.ts';

/** A build whose vectors are what its manifest says. */
export interface IntactBuild {
  readonly state: 'intact';
  /** The build's own folder. */
  readonly folder: string;
  readonly manifest: Manifest;
  readonly matrix: VectorMatrix;
  /** 32 bytes per entry. */
  readonly entryHashes: Buffer;
}

export type BuildReading =
  | IntactBuild
  | { readonly state: 'missing' }
  | { readonly state: 'damaged'; readonly reason: string };

/** Reads the build that the pointer names and checks every byte of it but the graph's. */
export async function readCurrentBuild(folder: string): Promise<BuildReading> {
  const id = await readPointer(folder);
  return id === null ? withoutPointer(folder) : readBuild(join(folder, id));
}

async function withoutPointer(folder: string): Promise<BuildReading> {
  const content = await readFile(join(folder, 'current')).catch(() => null);
  return content === null ? { state: 'missing' } : { state: 'damaged', reason: 'the pointer names no build' };
}

async function readBuild(folder: string): Promise<BuildReading> {
  try {
    const manifest = manifestSchema.parse(JSON.parse(await readFile(join(folder, manifestFile), 'utf8')));
    const vectors = await readFile(join(folder, vectorsFile));
    const entryHashes = await readFile(join(folder, entriesFile));
    for (const [name, content] of [
      [vectorsFile, vectors],
      [entriesFile, entryHashes],
    ] as const) {
      if (!matchesFacts(content, manifest.files[name]))
        return damaged(`${name} is not what the manifest says`);
    }
    const matrix = decodeVectors(vectors, manifest.dimension);
    if (matrix.size !== manifest.count || entryHashes.byteLength !== manifest.count * 32) {
      return damaged(`it does not hold ${manifest.count} entries`);
    }
    return { state: 'intact', folder, manifest, matrix, entryHashes };
  } catch (error) {
    return damaged(error instanceof Error ? error.message : String(error));
  }
}

/** @returns whether the graph's files are what the manifest says. */
export async function isGraphIntact(build: IntactBuild): Promise<boolean> {
  const { graph } = build.manifest;
  if (graph === null) return false;
  for (const name of graphFiles) {
    const content = await readFile(join(build.folder, name)).catch(() => null);
    if (content === null || !matchesFacts(content, graph.files[name])) return false;
  }
  return true;
}

function damaged(reason: string): BuildReading {
  return { state: 'damaged', reason };
}
