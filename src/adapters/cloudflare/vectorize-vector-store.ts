import type { VectorizeIndex, VectorizeMatches, VectorizeQueryOptions } from '@cloudflare/workers-types';
import { CloudflareVectorizeStore } from '@langchain/cloudflare';
import { AppError } from '../../errors.ts';
import type { Logger } from '../../log.ts';
import type { Comparison, VectorMatch, VectorStore } from '../../ports.ts';
import { within } from '../time-limit.ts';
import {
  byRank,
  clampCount,
  greatest,
  requireRow,
  similaritiesOf,
  unitQuery,
  type VectorMatrix,
} from '../vector-matrix.ts';
import { searchByVectorOnly } from './search-by-vector-only.ts';
import { readVectorizeId, vectorizeLimits } from './vectorize-build.ts';

/** The part of the binding that is used. */
export interface VectorizeBinding {
  query(vector: number[], options?: VectorizeQueryOptions): Promise<VectorizeMatches>;
}

export interface VectorizeVectorStoreOptions {
  readonly binding: VectorizeBinding;
  /** The build whose vectors are read, see vectorize-build.ts. */
  readonly build: string;
  /** How many entries of the build lie in Vectorize: the first ones. */
  readonly stored: number;
  /** The entries behind these, kept here: exemplars, which are compared with every question. */
  readonly local: VectorMatrix;
  /** Milliseconds for one query. */
  readonly timeoutMs: number;
  readonly log?: Logger | undefined;
}

/**
 * Vectors in Cloudflare Vectorize, through LangChain's store. One query names at most 100 entries, with approximate
 * similarities: exact ones would take the vectors' values, which are returned for fewer entries
 * (https://developers.cloudflare.com/vectorize/best-practices/query-vectors/). All others get the least similarity named.
 */
export class VectorizeVectorStore implements VectorStore {
  readonly #options: VectorizeVectorStoreOptions;
  readonly #store: CloudflareVectorizeStore;
  #hasWarned = false;

  constructor(options: VectorizeVectorStoreOptions) {
    this.#options = options;
    this.#store = new CloudflareVectorizeStore(searchByVectorOnly, { index: indexOfBuild(options) });
  }

  get size(): number {
    return this.#options.stored + this.#options.local.size;
  }

  get dimension(): number {
    return this.#options.local.dimension;
  }

  /**
   * @throws AppError `unavailable` when Vectorize does not answer in time, or holds another build.
   */
  async compare(query: readonly number[], k: number): Promise<Comparison> {
    const { stored, local } = this.#options;
    const unit = unitQuery(query, this.dimension);
    const here = similaritiesOf(local, unit);
    const there = k > 0 && stored > 0 ? await this.#ask(Array.from(unit)) : [];
    const named = new Map(there.map(({ ordinal, similarity }) => [ordinal, similarity]));
    const least = there.at(-1)?.similarity ?? null;
    return {
      nearest: async () => {
        const behind = greatest(here, local.size);
        const all = [...there, ...behind.map((match) => ({ ...match, ordinal: match.ordinal + stored }))];
        return all.sort(byRank).slice(0, clampCount(k, this.size));
      },
      similarity: (ordinal) => {
        requireRow(ordinal, this.size);
        const similarity = here[ordinal - stored] ?? named.get(ordinal) ?? least;
        if (similarity === null) throw new AppError('internal', 'Vectorize was not asked for this query.');
        return similarity;
      },
    };
  }

  /** @returns the nearest entries, best first; at least one. */
  async #ask(vector: number[]): Promise<VectorMatch[]> {
    const { stored, build, log } = this.#options;
    const asked = Math.min(vectorizeLimits.topK, stored);
    const found = await this.#call(this.#store.similaritySearchVectorWithScore(vector, asked));
    if (found.length === 0) throw await this.#nothingOf(build, vector);
    requireCosine(found.map(([, score]) => score));
    const matches = found.map(([{ metadata }, score]) => {
      const id = readVectorizeId(metadata.id);
      if (id === null || id.build !== build || id.ordinal >= stored || !Number.isFinite(score)) {
        throw refusal(build, id?.build ?? null);
      }
      return { ordinal: id.ordinal, similarity: Math.min(1, Math.max(-1, score)) };
    });
    // Inserts take effect after seconds to minutes, and search is approximate: fewer are no reason to refuse.
    if (matches.length < asked && !this.#hasWarned) {
      this.#hasWarned = true;
      log?.warn('Vectorize returned fewer vectors than asked for', { asked, returned: matches.length });
    }
    return matches.sort(byRank);
  }

  /** Why the build has no vectors: asks once more without a namespace, to name the build that is there. */
  async #nothingOf(build: string, vector: number[]): Promise<AppError> {
    const { matches } = await this.#call(this.#options.binding.query(vector, { topK: 1 }));
    return refusal(
      build,
      matches.length === 0 ? undefined : (readVectorizeId(matches[0]?.id)?.build ?? null),
    );
  }

  async #call<Result>(work: Promise<Result>): Promise<Result> {
    try {
      return await within(this.#options.timeoutMs, work);
    } catch (cause) {
      throw new AppError('unavailable', 'Vectorize does not answer; the search is out of order for now.', {
        cause,
      });
    }
  }
}

/**
 * LangChain's store asks for values and metadata, which limits a query to few matches; it passes on no namespace, and it drops the ids.
 * So it is handed an index that asks as it should and puts the id where LangChain keeps it.
 */
function indexOfBuild({ binding, build }: VectorizeVectorStoreOptions): VectorizeIndex {
  const index: Pick<VectorizeIndex, 'query'> = {
    async query(vector, options) {
      const found = await binding.query(Array.from(vector), {
        topK: options?.topK ?? vectorizeLimits.topK,
        namespace: build,
        returnValues: false,
        returnMetadata: 'none',
      });
      return { ...found, matches: found.matches.map((match) => ({ ...match, metadata: { id: match.id } })) };
    },
  };
  // Nothing is written through this store, and LangChain calls no other method for a search.
  return index as VectorizeIndex;
}

/** @param present the build that was found instead, `null` for vectors of another make, `undefined` for none at all */
function refusal(wanted: string, present: string | null | undefined): AppError {
  const holds =
    present === undefined
      ? 'no vectors'
      : present === null
        ? 'vectors that were not written by Cewen'
        : `build ${present}`;
  return new AppError(
    'unavailable',
    `This Worker was built with index build ${wanted}, but its Vectorize index holds ${holds}. Insert the files of build ${wanted} with "wrangler vectorize insert" and wait until they are processed, or deploy the Worker of the other build.`,
  );
}

/** With the metric `euclidean` the best match has the least score. */
function requireCosine(scores: readonly number[]): void {
  if ((scores[0] ?? 0) >= (scores.at(-1) ?? 0)) return;
  throw new AppError(
    'unavailable',
    'The Vectorize index was not created with --metric=cosine; create it anew.',
  );
}
