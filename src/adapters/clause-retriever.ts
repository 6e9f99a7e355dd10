import type { CallbackManagerForRetrieverRun } from '@langchain/core/callbacks/manager';
import { Document } from '@langchain/core/documents';
import { BaseRetriever, type BaseRetrieverInput } from '@langchain/core/retrievers';
import type { Clause } from '../corpus/types.ts';

/** What a clause carries into a chain: enough to cite it. */
export interface ClauseMetadata extends Record<string, unknown> {
  readonly documentId: string;
  readonly sectionId: string;
  readonly label: string;
  readonly heading: readonly string[];
  /** UTF-16 offsets into the document's canonical text. */
  readonly start: number;
  readonly end: number;
  readonly score: number;
}

export interface ClauseRetrieverInput extends BaseRetrieverInput {
  /** The ranking: a query in, clauses with their scores out, best first. */
  readonly rank: (query: string) => Promise<readonly { readonly clause: Clause; readonly score: number }[]>;
}

/** Cewen's ranking as a LangChain retriever: one document per clause, its text literal. */
export class ClauseRetriever extends BaseRetriever<ClauseMetadata> {
  override lc_namespace = ['cewen', 'retrievers'];
  readonly #rank: ClauseRetrieverInput['rank'];

  static override lc_name(): string {
    return 'ClauseRetriever';
  }

  constructor({ rank, ...fields }: ClauseRetrieverInput) {
    super(fields);
    this.#rank = rank;
  }

  override async _getRelevantDocuments(
    query: string,
    _run?: CallbackManagerForRetrieverRun,
  ): Promise<Document<ClauseMetadata>[]> {
    return (await this.#rank(query)).map(
      ({ clause: { text, documentId, id, label, heading, start, end }, score }) =>
        new Document({
          id: `${documentId}#${id}`,
          pageContent: text,
          metadata: { documentId, sectionId: id, label, heading, start, end, score },
        }),
    );
  }
}
