import { access } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { type Configuration, defaultCorpusFolder } from './configuration.ts';

/** The project's own folder: corpus and bundled model lie beside the code, wherever the process was started. */
export const projectFolder = resolve(import.meta.dirname, '../..');

/** The folder that was set, as an absolute path; Cewen's own documents where nothing was set and nothing is there. */
export async function corpusFolderOf({ corpusFolder }: Pick<Configuration, 'corpusFolder'>): Promise<string> {
  const chosen = resolve(corpusFolder);
  if (corpusFolder !== defaultCorpusFolder) return chosen;
  return access(chosen).then(
    () => chosen,
    () => join(projectFolder, 'corpus'),
  );
}
