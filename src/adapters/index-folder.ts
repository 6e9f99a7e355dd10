import { join } from 'node:path';
import { AppError } from '../errors.ts';
import type { EmbeddingModel, VectorStore } from '../ports.ts';
import { ExactVectorStore } from './exact-vector-store.ts';
import { type HnswLibrary, HnswVectorStore, hnswFingerprint, loadHnswLibrary } from './hnsw-vector-store.ts';
import { readPointer, removeAbandonedBuilds } from './index/build-folder.ts';
import { embedEntries, hashEntries } from './index/embed-entries.ts';
import { graphFolder, type IndexSource } from './index/manifest.ts';
import { type BuildReading, type IntactBuild, isGraphIntact, readCurrentBuild } from './index/read-build.ts';
import { writeBuild } from './index/write-build.ts';

/** A build takes longer than reading one, so that even two tries in vain are rare. */
const readingAttempts = 10;

/** Why an index was built: there was none (or none for this kind of store), or it could not be used. */
export type RebuildReason = 'missing' | 'stale' | 'damaged' | 'requested';

export interface IndexLog {
  info(message: string, fields?: Readonly<Record<string, unknown>>): void;
  warn(message: string, fields?: Readonly<Record<string, unknown>>): void;
}

export interface VectorIndexOptions {
  /** The index folder; made when it is not there. */
  readonly folder: string;
  /** The texts to embed; a text's position is its ordinal in the store. */
  readonly entries: readonly string[];
  readonly embeddings: EmbeddingModel;
  readonly fingerprints: { readonly corpus: string; readonly chunking: string };
  /** `auto`: HNSW where its addon loads, else exact search. */
  readonly store: 'hnsw' | 'exact' | 'auto';
  /** Entries that have a vector, of how many; called only when the index is built. */
  readonly onProgress?: ((done: number, total: number) => void) | undefined;
  readonly log?: IndexLog | undefined;
  /** Build anew, whatever is there. */
  readonly rebuild?: boolean | undefined;
  /** Loads the HNSW addon; a parameter so that its absence can be tried. */
  readonly loadHnsw?: (() => Promise<HnswLibrary>) | undefined;
}

export interface VectorIndex {
  readonly store: VectorStore;
  readonly kind: 'hnsw' | 'exact';
  /** `null` when the index on disk was current. */
  readonly rebuilt: RebuildReason | null;
  /** `false` when the folder could not be written: the index then lives in memory only. */
  readonly persisted: boolean;
}

/**
 * Opens the index on disk; builds it first when it is missing, was made from something else, or is damaged.
 *
 * Everything is read into memory, so that the folder may be replaced or removed while the index is in use.
 *
 * @throws AppError `unavailable` when `hnsw` is demanded and its addon does not load; the embedding model's errors.
 */
export async function openVectorIndex(options: VectorIndexOptions): Promise<VectorIndex> {
  const { folder, entries, embeddings, log } = options;
  const library = await chooseLibrary(options);
  const kind = library === null ? 'exact' : 'hnsw';
  const source: IndexSource = {
    model: embeddings.fingerprint,
    dimension: embeddings.dimension,
    chunking: options.fingerprints.chunking,
    corpus: options.fingerprints.corpus,
  };
  const entryHashes = hashEntries(entries);
  const { reading, result } = await findStore(folder, (build) => assess(build, source, entryHashes, library));
  if (options.rebuild !== true && typeof result !== 'string') {
    await removeAbandonedBuilds(folder);
    return { store: result, kind, rebuilt: null, persisted: true };
  }
  const reason = options.rebuild !== true && typeof result === 'string' ? result : 'requested';

  const detail = reading.state === 'damaged' ? { detail: reading.reason } : {};
  log?.info('Building the index', { reason, entries: entries.length, store: kind, ...detail });
  const reusable = reason !== 'requested' && reading.state === 'intact' ? reading : null;
  const onProgress = options.onProgress ?? (() => undefined);
  const matrix = await embedEntries(entries, entryHashes, embeddings, reusable, onProgress);
  const graph = library === null ? null : await HnswVectorStore.build(matrix, library);
  const persisted = await persist(folder, { source, matrix, entryHashes, graph }, log);
  return { store: graph ?? new ExactVectorStore(matrix), kind, rebuilt: reason, persisted };
}

async function chooseLibrary({ store, loadHnsw, log }: VectorIndexOptions): Promise<HnswLibrary | null> {
  if (store === 'exact') return null;
  try {
    return await (loadHnsw ?? loadHnswLibrary)();
  } catch (cause) {
    if (store === 'hnsw') {
      throw new AppError(
        'unavailable',
        'The HNSW addon hnswlib-node does not load: install a C++ compiler and run "npm rebuild hnswlib-node", or choose exact search.',
        { cause },
      );
    }
    log?.warn('hnswlib-node does not load; exact search takes over with the same answers');
    return null;
  }
}

/** Reads until the pointer stays put: another process may have replaced a build, and removed it, while it was read. */
async function findStore(
  folder: string,
  assessBuild: (reading: BuildReading) => Promise<VectorStore | RebuildReason>,
): Promise<{ readonly reading: BuildReading; readonly result: VectorStore | RebuildReason }> {
  for (let attempt = 1; ; attempt += 1) {
    const pointer = await readPointer(folder);
    const reading = await readCurrentBuild(folder);
    const result = await assessBuild(reading);
    const replaced = result === 'damaged' && (await readPointer(folder)) !== pointer;
    if (!replaced || attempt === readingAttempts) return { reading, result };
  }
}

/** @returns the store, or the reason why it must be built. */
async function assess(
  reading: BuildReading,
  source: IndexSource,
  entryHashes: Buffer,
  library: HnswLibrary | null,
): Promise<VectorStore | RebuildReason> {
  if (reading.state !== 'intact') return reading.state;
  const { manifest } = reading;
  const keys = ['model', 'dimension', 'chunking', 'corpus'] as const;
  const current =
    keys.every((key) => manifest[key] === source[key]) && reading.entryHashes.equals(entryHashes);
  if (!current) return 'stale';
  return library === null ? new ExactVectorStore(reading.matrix) : openGraph(reading, library);
}

async function openGraph(build: IntactBuild, library: HnswLibrary): Promise<VectorStore | RebuildReason> {
  const { graph } = build.manifest;
  if (graph === null) return 'missing';
  if (graph.fingerprint !== hnswFingerprint) return 'stale';
  if (!(await isGraphIntact(build))) return 'damaged';
  // Files that are as they were written and still cannot be opened come from another version of the addon.
  return HnswVectorStore.open(join(build.folder, graphFolder), build.matrix, library).catch(
    () => 'damaged' as const,
  );
}

/** A folder that cannot be written must not keep questions from being answered; the caller is told. */
async function persist(
  folder: string,
  content: Parameters<typeof writeBuild>[1],
  log?: IndexLog,
): Promise<boolean> {
  try {
    await writeBuild(folder, content);
    await removeAbandonedBuilds(folder);
    return true;
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    log?.warn('The index could not be written; it is kept in memory and built again at the next start', {
      folder,
      reason,
    });
    return false;
  }
}
