import { z } from 'zod';
import { openSections, packSections } from '../binary/sections.ts';
import { AppError } from '../errors.ts';
import { createVectorMatrix, type VectorMatrix } from './vector-matrix.ts';

const manifestSchema = z.object({
  format: z.literal(1),
  /** Fingerprint of the model that the texts were embedded with. */
  model: z.string(),
  dimension: z.int().positive(),
  chunking: z.string(),
  corpus: z.string(),
  /** SHA-256 over the hashes of all entries, in hexadecimal. */
  entries: z.string(),
  chunks: z.int().nonnegative(),
  /** Everyday messages and phrases of the entry vocabulary. */
  exemplars: z.int().nonnegative(),
});

/** What an index was made from; one that was made from something else is not used. The facts of {@link vectorizeBuildOf} are among it. */
export type PackedManifest = z.infer<typeof manifestSchema>;

/** Vectors that travel as one file. */
export interface PackedVectors {
  readonly manifest: PackedManifest;
  /** Those of the chunks, then those of the exemplars; the latter alone where the chunks' are kept elsewhere. */
  readonly vectors: VectorMatrix;
}

export function packVectors({ manifest, vectors }: PackedVectors): Uint8Array<ArrayBuffer> {
  return packSections({ manifest: JSON.stringify(manifest), vectors: vectors.values });
}

/**
 * Opens what {@link packVectors} wrote.
 *
 * @param expected - what the running code would make the index from; {@link requireModel} compares the models
 * @throws AppError `unavailable` when it was made from something else, saying from what; `internal` for other bytes
 */
export function openPackedVectors(
  packed: Uint8Array<ArrayBuffer>,
  expected: Omit<PackedManifest, 'format' | 'model' | 'dimension' | 'entries'>,
): PackedVectors {
  const sections = openSections(packed);
  const manifest = manifestSchema.parse(JSON.parse(sections.text('manifest')));
  for (const key of ['chunking', 'corpus', 'chunks', 'exemplars'] as const) {
    if (manifest[key] === expected[key]) continue;
    throw new AppError(
      'unavailable',
      `The index was built for another ${key}: ${manifest[key]}, not ${expected[key]}. Build and deploy again.`,
    );
  }
  const vectors = createVectorMatrix(sections.f32('vectors'), manifest.dimension);
  if (vectors.size !== manifest.exemplars && vectors.size !== manifest.chunks + manifest.exemplars) {
    throw new AppError(
      'internal',
      `The index holds ${vectors.size} vectors, which is not what it says of itself.`,
    );
  }
  return { manifest, vectors };
}
