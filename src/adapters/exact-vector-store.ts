import type { VectorMatch, VectorStore } from '../ports.ts';
import { clampCount, nearestRows, rowAt, unitQuery, type VectorMatrix } from './vector-matrix.ts';

/** Compares the query with every vector. Needs no addon and no file system, so it also runs on Workers. */
export class ExactVectorStore implements VectorStore {
  readonly #matrix: VectorMatrix;

  constructor(matrix: VectorMatrix) {
    this.#matrix = matrix;
  }

  get size(): number {
    return this.#matrix.size;
  }

  get dimension(): number {
    return this.#matrix.dimension;
  }

  async nearest(query: readonly number[], k: number): Promise<readonly VectorMatch[]> {
    return nearestRows(this.#matrix, unitQuery(query, this.dimension), clampCount(k, this.size));
  }

  vectorAt(ordinal: number): Float32Array {
    return rowAt(this.#matrix, ordinal);
  }
}
