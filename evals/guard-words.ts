import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { dict } from '@node-rs/jieba/dict.js';
import { noSynonyms, parseSynonyms, type Synonyms } from '../src/retrieval/synonyms.ts';
import { parseDictionary } from '../src/text/dictionary.ts';
import { createSegmenter, type Segmenter } from '../src/text/segment.ts';

/** Words and synonyms as the system uses them, without the terms of any document of its corpus. */
export async function readWords(
  corpusFolder: string,
): Promise<{ readonly segment: Segmenter; readonly synonyms: Synonyms }> {
  const synonyms = await readSynonyms(path.join(corpusFolder, 'synonyms.txt'));
  const dictionary = parseDictionary(new TextDecoder().decode(dict));
  return { segment: createSegmenter(dictionary, synonyms.terms), synonyms };
}

async function readSynonyms(file: string): Promise<Synonyms> {
  try {
    return parseSynonyms(await readFile(file, 'utf8'));
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return noSynonyms;
    throw error;
  }
}
