import { copyFile, mkdir, readdir, stat } from 'node:fs/promises';
import path from 'node:path';
import type { Configuration } from '../src/runtimes/configuration.ts';

export const withEmbeddings = 'with-embeddings';
export const withoutEmbeddings = 'without-embeddings';

/** A configuration under the name of its column in the report. */
export interface NamedConfiguration {
  readonly name: string;
  readonly configuration: Configuration;
}

/**
 * The configurations to compare: as configured, and without an embedding model.
 *
 * @param chosen names to keep; all when empty.
 * @param scratch folder for indexes that must not disturb the configured one.
 */
export function chooseVariants(
  configuration: Configuration,
  chosen: readonly string[],
  scratch: string,
): readonly NamedConfiguration[] {
  const lexical = {
    name: withoutEmbeddings,
    configuration: { ...configuration, embeddings: 'none', indexFolder: path.join(scratch, 'index-without') },
  };
  const all =
    configuration.embeddings === 'none' ? [lexical] : [{ name: withEmbeddings, configuration }, lexical];
  return chosen.length === 0 ? all : all.filter((variant) => chosen.includes(variant.name));
}

/** Where the text of a document with questions is. */
export type DocumentPlace =
  | { readonly kind: 'corpus' }
  | { readonly kind: 'file'; readonly file: string }
  | null;

/**
 * Looks for a document first in the configured corpus, then under `policies/` of `EVAL_DATA`.
 *
 * @returns `null` when it is in neither.
 */
export async function findDocument(
  id: string,
  corpusFolder: string,
  evalData: string | undefined,
): Promise<DocumentPlace> {
  for (const name of [id, `${id}.txt`, `${id}.md`])
    if (await exists(path.join(corpusFolder, name))) return { kind: 'corpus' };
  if (evalData === undefined) return null;
  const file = path.join(evalData, 'policies', `${id}.txt`);
  return (await exists(file)) ? { kind: 'file', file } : null;
}

/**
 * A configuration whose corpus is one bare file, with the configured corpus's synonyms and without
 * any finding aid.
 */
export async function configurationForFile(
  configuration: Configuration,
  file: string,
  scratch: string,
): Promise<Configuration> {
  const folder = path.join(scratch, path.parse(file).name);
  const corpusFolder = path.join(folder, 'corpus');
  await mkdir(corpusFolder, { recursive: true });
  await copyFile(file, path.join(corpusFolder, path.basename(file)));
  const synonyms = path.join(configuration.corpusFolder, 'synonyms.txt');
  if (await exists(synonyms)) await copyFile(synonyms, path.join(corpusFolder, 'synonyms.txt'));
  return {
    ...configuration,
    corpusFolder,
    indexFolder: path.join(folder, `index-${configuration.embeddings === 'none' ? 'without' : 'with'}`),
  };
}

/** Ids of the documents that have questions: the folders of the datasets folder, in order. */
export async function documentsWithQuestions(datasets: string): Promise<readonly string[]> {
  const entries = await readdir(datasets, { withFileTypes: true });
  return entries
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort();
}

async function exists(file: string): Promise<boolean> {
  return stat(file).then(
    () => true,
    () => false,
  );
}
