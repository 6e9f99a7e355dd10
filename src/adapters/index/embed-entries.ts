import { AppError } from '../../errors.ts';
import type { EmbeddingModel } from '../../ports.ts';
import { createVectorMatrix, rowAt, type VectorMatrix } from '../vector-matrix.ts';
import { sha256 } from './manifest.ts';
import type { IntactBuild } from './read-build.ts';

/** Texts handed to the model at a time: often enough to show progress, few enough calls for a remote model. */
const textsPerCall = 16;

/** @returns SHA-256 of each text, 32 bytes each, in order. */
export function hashEntries(entries: readonly string[]): Buffer {
  return Buffer.concat(entries.map((entry) => sha256(entry)));
}

/**
 * @param entryHashes of the same entries, see {@link hashEntries}
 * @param previous a build whose vectors may be taken over; those of another model are left alone
 * @param onProgress entries that have a vector, of how many
 * @returns one vector per entry, in order
 * @throws AppError `internal` when the model gives something else than one unit vector per text.
 */
export async function embedEntries(
  entries: readonly string[],
  entryHashes: Buffer,
  embeddings: EmbeddingModel,
  previous: IntactBuild | null,
  onProgress: (done: number, total: number) => void,
): Promise<VectorMatrix> {
  const { dimension } = embeddings;
  const values = new Float32Array(entries.length * dimension);
  const known = knownVectors(previous, embeddings);
  const missing: number[] = [];
  const repeated: number[] = [];
  const seen = new Set<string>();
  entries.forEach((_, ordinal) => {
    const hash = hashAt(entryHashes, ordinal);
    const vector = known.get(hash);
    if (vector !== undefined) values.set(vector, ordinal * dimension);
    else (seen.has(hash) ? repeated : missing).push(ordinal);
    seen.add(hash);
  });
  onProgress(entries.length - missing.length, entries.length);

  for (let start = 0; start < missing.length; start += textsPerCall) {
    const ordinals = missing.slice(start, start + textsPerCall);
    const vectors = await embeddings.embedDocuments(ordinals.map((ordinal) => entries[ordinal] ?? ''));
    ordinals.forEach((ordinal, i) => {
      const vector = vectors[i];
      if (vector?.length !== dimension) {
        throw new AppError(
          'internal',
          `The embedding model gave no vector of dimension ${dimension} for entry ${ordinal}.`,
        );
      }
      values.set(vector, ordinal * dimension);
      known.set(
        hashAt(entryHashes, ordinal),
        values.subarray(ordinal * dimension, (ordinal + 1) * dimension),
      );
    });
    onProgress(entries.length - missing.length + start + ordinals.length, entries.length);
  }
  for (const ordinal of repeated) {
    const vector = known.get(hashAt(entryHashes, ordinal));
    if (vector !== undefined) values.set(vector, ordinal * dimension);
  }
  return createVectorMatrix(values, dimension);
}

function knownVectors(previous: IntactBuild | null, embeddings: EmbeddingModel): Map<string, Float32Array> {
  const known = new Map<string, Float32Array>();
  if (previous === null) return known;
  const { manifest, matrix, entryHashes } = previous;
  if (manifest.model !== embeddings.fingerprint || manifest.dimension !== embeddings.dimension) return known;
  for (let ordinal = 0; ordinal < matrix.size; ordinal += 1) {
    known.set(hashAt(entryHashes, ordinal), rowAt(matrix, ordinal));
  }
  return known;
}

function hashAt(entryHashes: Buffer, ordinal: number): string {
  return entryHashes.toString('base64', ordinal * 32, (ordinal + 1) * 32);
}
