import { sha256Hex } from './build-document.ts';
import type { Corpus } from './types.ts';

/** Identifies the texts of a corpus: equal strings, equal documents, clauses and offsets. */
export async function corpusFingerprint(corpus: Corpus): Promise<string> {
  const parts = corpus.documents.flatMap((document) => [
    document.metadata.id,
    document.text,
    ...document.clauses.map((clause) => `${clause.id} ${clause.start} ${clause.end}`),
  ]);
  return sha256Hex(parts.join('\u0000'));
}
