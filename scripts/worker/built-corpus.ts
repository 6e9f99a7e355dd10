import type { Manifest } from '../../src/adapters/index/manifest.ts';
import type { VectorMatrix } from '../../src/adapters/vector-matrix.ts';
import type { Chunk, IndexedClause } from '../../src/corpus/chunks.ts';
import type { Corpus } from '../../src/corpus/types.ts';

/** A corpus as the Worker's data tell of it. */
export interface WrittenCorpus {
  readonly corpus: Corpus;
  readonly clauses: readonly IndexedClause[];
  readonly chunks: readonly Chunk[];
}

/** The vectors of a corpus, those of exemplars behind them, and what they were made from. */
export interface EmbeddedCorpus {
  readonly manifest: Manifest;
  readonly vectors: VectorMatrix;
  /** How many exemplars there are. */
  readonly exemplars: number;
}
