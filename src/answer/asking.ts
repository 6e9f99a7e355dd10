import type { EvidenceReader } from '../ports.ts';
import type { Retriever } from '../retrieval/types.ts';
import type { ConsultedDocuments } from './consulted-documents.ts';

/** What one question is answered from. */
export interface Asking {
  readonly documents: ConsultedDocuments;
  readonly retriever: Retriever;
  /** Reads question and sentences together; absent where there is none. */
  readonly reader?: EvidenceReader | undefined;
  /** Ids of the documents consulted. */
  readonly ids: readonly string[];
  /** Titles of the documents as the frame names them. */
  readonly names: string;
}
