import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { parseSynonyms, type Synonyms } from '../retrieval/synonyms.ts';
import { type ListedDictionary, parseDictionary } from '../text/dictionary.ts';
import type { Lexicon } from './language-services.ts';
import { projectFolder } from './project-folder.ts';

/** Synonyms of a corpus, or the project's own. */
export async function readSynonyms(corpusFolder: string): Promise<Synonyms> {
  return parseSynonyms(await readSynonymsFile(corpusFolder));
}

/** The file behind {@link readSynonyms}. */
export async function readSynonymsFile(corpusFolder: string): Promise<string> {
  try {
    return await readFile(join(corpusFolder, 'synonyms.txt'), 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    // A corpus of somebody's own need not bring synonyms; the project's are general.
    return readFile(join(projectFolder, 'corpus/synonyms.txt'), 'utf8');
  }
}

/** A word list of the project, as text. */
export const readLexicon: Lexicon = (name) => readFileSync(join(projectFolder, 'lexicon', name), 'utf8');

/** Word frequencies of jieba's dictionary, which its npm package ships as a text file. */
export async function readDictionary(): Promise<ListedDictionary> {
  const path = createRequire(import.meta.url).resolve('@node-rs/jieba/dict.txt');
  return parseDictionary(await readFile(path, 'utf8'));
}
