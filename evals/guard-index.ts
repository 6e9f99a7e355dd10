import { ExactVectorStore } from '../src/adapters/exact-vector-store.ts';
import { createVectorMatrix } from '../src/adapters/vector-matrix.ts';
import { cutChunks, type IndexedClause, indexClauses } from '../src/corpus/chunks.ts';
import type { Clause } from '../src/corpus/types.ts';
import type { EmbeddingModel } from '../src/ports.ts';
import { createRetriever, type RetrieverOptions } from '../src/retrieval/create-retriever.ts';
import type { QueryAdapter } from '../src/retrieval/query-adapter.ts';
import type { Segmenter } from '../src/text/segment.ts';
import type { GuardIndex } from './retrieval-guard.ts';

export interface GuardIndexOptions {
  readonly segment: Segmenter;
  readonly synonyms?: RetrieverOptions['synonyms'];
  /** `null`: lexical only. */
  readonly embeddings: EmbeddingModel | null;
  /** Of that model. */
  readonly adapter?: QueryAdapter | undefined;
  /** Called with each text embedded and how many there are. */
  readonly onEmbedded?: ((done: number, total: number) => void) | undefined;
}

/** The system's own retriever over bare paragraphs, each a clause without a heading. */
export function createGuardIndex(options: GuardIndexOptions): GuardIndex {
  return async (paragraphs) => {
    const clauses = clausesOf(paragraphs);
    const retriever = createRetriever({
      clauses,
      segment: options.segment,
      ...(options.synonyms && { synonyms: options.synonyms }),
      ...(options.embeddings && {
        dense: {
          ...(await embed(clauses, options.embeddings, options.onEmbedded)),
          adapter: options.adapter,
        },
      }),
    });
    return {
      async retrieve(question, k) {
        const hits = await retriever.retrieve({ query: question, limit: k });
        return hits.map((hit) => Number(hit.clause.id));
      },
    };
  };
}

function clausesOf(paragraphs: readonly string[]): IndexedClause[] {
  let start = 0;
  const clauses = paragraphs.map((text, position): Clause => {
    const id = String(position);
    const clause = {
      documentId: 'guard',
      id,
      label: id,
      title: '',
      heading: [],
      text,
      start,
      end: start + text.length,
    };
    start = clause.end + 1;
    return clause;
  });
  const document = {
    metadata: {
      id: 'guard',
      title: '',
      titleSource: 'supplied',
      issuer: null,
      period: null,
      statedStatus: null,
      script: 'original',
    },
    source: { name: 'guard', sha256: '', text: paragraphs.join('\n') },
    text: paragraphs.join('\n'),
    repairs: [],
    outline: [],
    clauses,
    findings: [],
    findingAid: new Map(),
  } as const;
  return indexClauses({ documents: [document] });
}

/** Vectors in the order of the chunks, searched exactly: the guard measures ranking, not HNSW. */
async function embed(
  clauses: readonly IndexedClause[],
  embeddings: EmbeddingModel,
  onEmbedded: GuardIndexOptions['onEmbedded'],
) {
  const chunks = cutChunks(clauses);
  const values = new Float32Array(chunks.length * embeddings.dimension);
  for (const [position, chunk] of chunks.entries()) {
    const [vector = []] = await embeddings.embedDocuments([chunk.text]);
    values.set(vector, position * embeddings.dimension);
    onEmbedded?.(position + 1, chunks.length);
  }
  const store = new ExactVectorStore(createVectorMatrix(values, embeddings.dimension));
  return { embeddings, store, chunks };
}
