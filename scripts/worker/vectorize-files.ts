import { mkdir, open, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import {
  vectorizeBuildOf,
  vectorizeId,
  vectorizeLimits,
} from '../../src/adapters/cloudflare/vectorize-build.ts';
import type { Manifest } from '../../src/adapters/index/manifest.ts';
import { rowAt, type VectorMatrix } from '../../src/adapters/vector-matrix.ts';

/** An index build, as `readCurrentBuild` gives it. */
export interface BuildToWrite {
  readonly manifest: Manifest;
  readonly matrix: VectorMatrix;
}

export interface VectorizeFiles {
  /** Names the build within Vectorize; the Worker is told the same name. */
  readonly build: string;
  readonly dimension: number;
  readonly vectors: number;
  /** Paths, to be inserted in any order. */
  readonly files: readonly string[];
  /** The entries that are not in the files: they go with the Worker. */
  readonly local: VectorMatrix;
}

/** Limits of one file; a parameter so that they can be tried with few vectors. */
export interface FileLimits {
  readonly vectorsPerFile: number;
  readonly bytesPerUpload: number;
}

/**
 * Writes the vectors of a build for `wrangler vectorize insert <index> --file=…`: NDJSON, split at Vectorize's limits
 * (https://developers.cloudflare.com/vectorize/best-practices/insert-vectors/#wrangler-cli).
 *
 * @param stored how many entries go to Vectorize: the first ones, the chunks; the exemplars behind them stay with the Worker
 * @param folder what earlier runs wrote there is removed
 * @throws RangeError for a build that Vectorize cannot hold
 */
export async function writeVectorizeFiles(
  { manifest, matrix }: BuildToWrite,
  stored: number,
  folder: string,
  limits: FileLimits = vectorizeLimits,
): Promise<VectorizeFiles> {
  if (stored < 0 || stored > matrix.size) {
    throw new RangeError(`the build holds ${matrix.size} entries, not ${stored}`);
  }
  if (matrix.dimension > vectorizeLimits.dimensions) {
    throw new RangeError(
      `Vectorize holds vectors of at most ${vectorizeLimits.dimensions} numbers, not of ${matrix.dimension}`,
    );
  }
  const build = await vectorizeBuildOf({ ...manifest, entries: manifest.files['entries.sha256'].sha256 });
  await mkdir(folder, { recursive: true });
  for (const name of await readdir(folder)) {
    if (/^[0-9a-f]{32}-\d{3,}\.ndjson$/.test(name)) await rm(join(folder, name));
  }
  const files: string[] = [];
  for (let ordinal = 0; ordinal < stored; ) {
    const path = join(folder, `${build}-${String(files.length + 1).padStart(3, '0')}.ndjson`);
    const file = await open(path, 'w');
    try {
      let bytes = 0;
      const end = Math.min(stored, ordinal + limits.vectorsPerFile);
      for (const first = ordinal; ordinal < end; ordinal += 1) {
        const line = lineOf(build, ordinal, matrix, manifest.model);
        bytes += Buffer.byteLength(line);
        if (bytes > limits.bytesPerUpload && ordinal > first) break;
        await file.write(line);
      }
    } finally {
      await file.close();
    }
    files.push(path);
  }
  const { dimension } = matrix;
  const values = matrix.values.subarray(stored * dimension);
  return {
    build,
    dimension,
    vectors: stored,
    files,
    local: { values, size: matrix.size - stored, dimension },
  };
}

/** What to type so that an index holds the files. */
export function vectorizeCommands(
  index: string,
  { build, dimension, vectors, files }: VectorizeFiles,
): string[] {
  return [
    `# ${vectors} vectors of build ${build}`,
    `npx wrangler vectorize create ${index} --dimensions=${dimension} --metric=cosine # once`,
    ...files.map((file) => `npx wrangler vectorize insert ${index} --file=${file}`),
    `npx wrangler vectorize info ${index} # until vectorCount has grown by ${vectors}`,
  ];
}

function lineOf(build: string, ordinal: number, matrix: VectorMatrix, model: string): string {
  // Nine digits give every 32-bit float back; all that a double has would double the upload.
  const values = Array.from(rowAt(matrix, ordinal), (value) => Number(value.toPrecision(9)));
  // Nothing reads the model again; it tells whoever looks into the index where the vectors come from.
  return `${JSON.stringify({ id: vectorizeId(build, ordinal), namespace: build, values, metadata: { model } })}\n`;
}
