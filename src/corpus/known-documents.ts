import { AppError } from '../errors.ts';
import type { Corpus, PolicyDocument } from './types.ts';

/** @throws AppError `not_found` for an unknown id. */
export function findDocument(corpus: Corpus, id: string): PolicyDocument {
  const document = corpus.documents.find(({ metadata }) => metadata.id === id);
  if (!document) throw new AppError('not_found', 'There is no such document.');
  return document;
}

/**
 * The named documents without repetitions; `undefined` means all and stays so.
 *
 * @throws AppError `not_found` for an unknown id.
 */
export function knownDocuments(
  corpus: Corpus,
  ids: readonly string[] | undefined,
): readonly string[] | undefined {
  if (!ids) return undefined;
  return [...new Set(ids)].map((id) => findDocument(corpus, id).metadata.id);
}

/** Titles by id; an id that is not known any more stands for itself. */
export function titlesOf(corpus: Corpus): (documentId: string) => string {
  const titles = new Map(corpus.documents.map(({ metadata: { id, title } }) => [id, title]));
  return (documentId) => titles.get(documentId) ?? documentId;
}
