import type { Comparison, VectorStore } from '../ports.ts';
import {
  clampCount,
  greatest,
  requireRow,
  similaritiesOf,
  similarityOf,
  unitQuery,
  type VectorMatrix,
} from './vector-matrix.ts';

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

  async compare(query: readonly number[], k: number): Promise<Comparison> {
    const matrix = this.#matrix;
    const unit = unitQuery(query, matrix.dimension);
    // Whoever asks for the nearest pays for all; whoever scores a few pays for these.
    let all: Float64Array | null = null;
    return {
      async nearest() {
        all ??= similaritiesOf(matrix, unit);
        return greatest(all, clampCount(k, matrix.size));
      },
      similarity(ordinal) {
        requireRow(ordinal, matrix.size);
        return all?.[ordinal] ?? similarityOf(matrix, ordinal, unit);
      },
    };
  }
}
