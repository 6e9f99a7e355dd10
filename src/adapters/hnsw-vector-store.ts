import { setImmediate } from 'node:timers/promises';
import type { HNSWLib } from '@langchain/community/vectorstores/hnswlib';
import type { HierarchicalNSW } from 'hnswlib-node';
import { AppError } from '../errors.ts';
import type { Comparison, VectorMatch, VectorStore } from '../ports.ts';
import { searchByVectorOnly } from './cloudflare/search-by-vector-only.ts';
import {
  byRank,
  clampCount,
  greatest,
  requireRow,
  rowAt,
  similaritiesOf,
  similarityOf,
  unitQuery,
  type VectorMatrix,
} from './vector-matrix.ts';

/** LangChain's store and the addon it stands on. */
export interface HnswLibrary {
  readonly HNSWLib: typeof HNSWLib;
  readonly HierarchicalNSW: typeof HierarchicalNSW;
}

/** Imported on demand: the addon is compiled at install and may be absent. @throws when it cannot be loaded. */
export async function loadHnswLibrary(): Promise<HnswLibrary> {
  // The addon first: it fails fast where LangChain's module would load anyway.
  const { default: addon } = await import('hnswlib-node');
  const { HNSWLib } = await import('@langchain/community/vectorstores/hnswlib');
  return { HNSWLib, HierarchicalNSW: addon.HierarchicalNSW };
}

/**
 * Chosen on random vectors, the hardest case for a graph: of 3,000 in 512 dimensions, M 16 with efConstruction 200
 * finds .952 of the true ten nearest at efSearch 200 and .994 at 400; M 32 with 400 finds .998 and all of them,
 * takes .6 ms a vector to build instead of .4, and .8 ms a query.
 */
const graphSettings = { m: 32, efConstruction: 400, randomSeed: 100 };
const efSearch = 400;
const space = 'cosine';

/** Says how a saved graph was made; another text means that it must be made again. */
export const hnswFingerprint = `hnswlib ${space} m=${graphSettings.m} efConstruction=${graphSettings.efConstruction} seed=${graphSettings.randomSeed}`;

/** The files that {@link HnswVectorStore.save} writes. */
export const hnswFiles = ['hnswlib.index', 'args.json', 'docstore.json'] as const;

/** Fetched beyond `k`, so that vectors as near as the k-th are seen and ordered as exact search orders them. */
const tieMargin = 16;
const pointsBetweenPauses = 100;

/**
 * LangChain's HNSWLib proposes candidates; similarities are computed from the vectors themselves.
 *
 * The vectors are kept beside the graph because reading one back from the addon takes 70 µs, too long for scoring
 * hundreds per question, and because the addon's copy is normalised once more, so that its last bits differ.
 */
export class HnswVectorStore implements VectorStore {
  readonly #graph: HNSWLib;
  readonly #matrix: VectorMatrix;

  private constructor(graph: HNSWLib, matrix: VectorMatrix) {
    this.#graph = graph;
    this.#matrix = matrix;
    graph.index.setEf(efSearch);
  }

  /** Builds the graph over all rows, pausing now and then so that the process can answer meanwhile. */
  static async build(matrix: VectorMatrix, library: HnswLibrary): Promise<HnswVectorStore> {
    const index = new library.HierarchicalNSW(space, matrix.dimension);
    // LangChain's own addVectors would start the index with default settings.
    index.initIndex({ maxElements: Math.max(1, matrix.size), ...graphSettings });
    const graph = new library.HNSWLib(searchByVectorOnly, { space, numDimensions: matrix.dimension, index });
    const documents: Record<string, { pageContent: string; metadata: { ordinal: number } }> = {};
    for (let ordinal = 0; ordinal < matrix.size; ordinal += 1) {
      // The addon refuses typed arrays.
      index.addPoint(Array.from(rowAt(matrix, ordinal)), ordinal);
      documents[ordinal] = { pageContent: '', metadata: { ordinal } };
      if (ordinal % pointsBetweenPauses === 0) await setImmediate();
    }
    graph.docstore.add(documents);
    return new HnswVectorStore(graph, matrix);
  }

  /**
   * @param folder as written by {@link save}
   * @param matrix the vectors the graph was built over
   * @throws AppError `internal` when the files cannot be read or belong to other vectors.
   */
  static async open(folder: string, matrix: VectorMatrix, library: HnswLibrary): Promise<HnswVectorStore> {
    let graph: HNSWLib;
    try {
      graph = await library.HNSWLib.load(folder, searchByVectorOnly);
    } catch (cause) {
      throw new AppError('internal', 'The saved HNSW graph cannot be read.', { cause });
    }
    if (!isGraphOf(graph, matrix))
      throw new AppError('internal', 'The saved HNSW graph belongs to other vectors.');
    return new HnswVectorStore(graph, matrix);
  }

  get size(): number {
    return this.#matrix.size;
  }

  get dimension(): number {
    return this.#matrix.dimension;
  }

  /** Writes {@link hnswFiles} into a folder, which is made if need be. */
  async save(folder: string): Promise<void> {
    await this.#graph.save(folder);
  }

  async compare(query: readonly number[], k: number): Promise<Comparison> {
    // Checked here: for NaN the addon would return neighbours at distance NaN.
    const unit = unitQuery(query, this.dimension);
    return {
      nearest: () => this.#nearest(unit, clampCount(k, this.size)),
      similarity: (ordinal) => {
        requireRow(ordinal, this.size);
        return similarityOf(this.#matrix, ordinal, unit);
      },
    };
  }

  async #nearest(unit: Float64Array, count: number): Promise<readonly VectorMatch[]> {
    for (let fetched = count + tieMargin; count > 0 && fetched < this.size; fetched *= 2) {
      const matches = await this.#candidates(unit, fetched);
      // A graph that does not reach all its vectors is no help.
      if (matches.length < fetched) break;
      if (matches[count - 1]?.similarity !== matches.at(-1)?.similarity) return matches.slice(0, count);
    }
    return greatest(similaritiesOf(this.#matrix, unit), count);
  }

  async #candidates(query: Float64Array, count: number): Promise<VectorMatch[]> {
    const found = await this.#graph.similaritySearchVectorWithScore(Array.from(query), count);
    return found
      .map(([document]) => {
        const ordinal = Number(document.metadata.ordinal);
        return { ordinal, similarity: similarityOf(this.#matrix, ordinal, query) };
      })
      .sort(byRank);
  }
}

/** hnswlib loads a file of another dimension without a word, so the first and the last vector are compared. */
function isGraphOf(graph: HNSWLib, matrix: VectorMatrix): boolean {
  const { args, index } = graph;
  if (args.space !== space || args.numDimensions !== matrix.dimension) return false;
  if (index.getCurrentCount() !== matrix.size) return false;
  return [0, matrix.size - 1].every((ordinal) => {
    if (ordinal < 0 || matrix.size === 0) return true;
    const row = rowAt(matrix, ordinal);
    return index.getPoint(ordinal).every((value, i) => Math.abs(value - (row[i] ?? Number.NaN)) < 1e-5);
  });
}
