import { createHash } from 'node:crypto';
import { z } from 'zod';
import { hnswFiles } from '../hnsw-vector-store.ts';

/** All vectors, 32-bit floats, little endian, one after another: the same bytes for the same entries and model. */
export const vectorsFile = 'vectors.bin';
/** SHA-256 of each entry's text, 32 bytes each, in the same order. */
export const entriesFile = 'entries.sha256';
export const manifestFile = 'manifest.json';
/** Where the HNSW graph lies within a build. */
export const graphFolder = 'hnsw';
export const graphFiles = hnswFiles.map((name) => `${graphFolder}/${name}` as const);

const sha256Shape = z.string().regex(/^[0-9a-f]{64}$/);
const fileFacts = z.object({ bytes: z.int().nonnegative(), sha256: sha256Shape });

/** What a build holds and what it was made from. */
export const manifestSchema = z.object({
  format: z.literal(1),
  model: z.string(),
  dimension: z.int().positive(),
  chunking: z.string(),
  corpus: z.string(),
  count: z.int().nonnegative(),
  files: z.object({ [vectorsFile]: fileFacts, [entriesFile]: fileFacts }),
  /** `null` where the addon was not there to build it. */
  graph: z.object({ fingerprint: z.string(), files: z.record(z.enum(graphFiles), fileFacts) }).nullable(),
});

export type Manifest = z.infer<typeof manifestSchema>;
export type FileFacts = z.infer<typeof fileFacts>;

/** What an index is made from, apart from the entries themselves. */
export type IndexSource = Pick<Manifest, 'model' | 'dimension' | 'chunking' | 'corpus'>;

export function sha256(content: string | Uint8Array): Buffer {
  return createHash('sha256').update(content).digest();
}

export function factsOf(content: Uint8Array): FileFacts {
  return { bytes: content.byteLength, sha256: sha256(content).toString('hex') };
}

/** @returns whether the content is what the manifest says. */
export function matchesFacts(content: Uint8Array, facts: FileFacts): boolean {
  return content.byteLength === facts.bytes && factsOf(content).sha256 === facts.sha256;
}
