/**
 * Limits of Vectorize: https://developers.cloudflare.com/vectorize/platform/limits/ and, for files,
 * https://developers.cloudflare.com/vectorize/best-practices/insert-vectors/#wrangler-cli
 */
export const vectorizeLimits = {
  /** Most matches of one query, without values and metadata. */
  topK: 100,
  /** Most vectors of one NDJSON file. */
  vectorsPerFile: 5000,
  /** Most bytes of one upload. */
  bytesPerUpload: 100_000_000,
  /** Most bytes of an id, and of a namespace. */
  idBytes: 64,
  /** Most numbers of a vector. */
  dimensions: 1536,
} as const;

/** What the vectors of a build were made from, as its manifest says. */
export interface VectorizeBuildFacts {
  readonly model: string;
  readonly dimension: number;
  readonly chunking: string;
  readonly corpus: string;
  /** SHA-256 over the hashes of all entries, in hexadecimal. */
  readonly entries: string;
}

/**
 * Names a build within Vectorize: equal names, equal models, entries and order. Vectors themselves are left out, as the same model
 * rounds differently on other machines.
 *
 * @returns 32 hexadecimal digits, half of the longest namespace
 */
export async function vectorizeBuildOf({
  model,
  dimension,
  chunking,
  corpus,
  entries,
}: VectorizeBuildFacts): Promise<string> {
  const facts: VectorizeBuildFacts = { model, dimension, chunking, corpus, entries };
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(JSON.stringify(facts)));
  return Array.from(new Uint8Array(digest).subarray(0, 16), (byte) =>
    byte.toString(16).padStart(2, '0'),
  ).join('');
}

/** The id of an entry's vector. The build stands in it as well as in the namespace, so that a match proves where it comes from. */
export function vectorizeId(build: string, ordinal: number): string {
  return `${build}-${ordinal}`;
}

/** @returns build and ordinal of an id; `null` for an id of another make. */
export function readVectorizeId(id: unknown): { readonly build: string; readonly ordinal: number } | null {
  const [, build, ordinal] = typeof id === 'string' ? (/^([0-9a-f]{32})-(\d{1,9})$/.exec(id) ?? []) : [];
  return build === undefined || ordinal === undefined ? null : { build, ordinal: Number(ordinal) };
}
