import { loadCorpus } from '../adapters/folder-corpus.ts';
import type { Corpus } from '../corpus/types.ts';
import { AppError } from '../errors.ts';
import type { Configuration } from './configuration.ts';
import { corpusFolderOf } from './project-folder.ts';

/** The documents of a folder, built. */
export interface OpenCorpus {
  readonly folder: string;
  readonly corpus: Corpus;
}

/**
 * Reads and builds the documents that are configured: some tenths of a second, and nothing that waiting would mend.
 *
 * @throws AppError `unavailable` for a folder that cannot be read or holds no document, `unprocessable_document` for a document that
 *   cannot be built
 */
export async function openCorpus(configuration: Pick<Configuration, 'corpusFolder'>): Promise<OpenCorpus> {
  const folder = await corpusFolderOf(configuration);
  const corpus = await loadCorpus(folder);
  if (corpus.documents.length === 0)
    throw new AppError('unavailable', `the corpus folder ${folder} holds no document`);
  return { folder, corpus };
}
