import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseSynonyms, type Synonyms } from '../../src/retrieval/synonyms.ts';
import type { Dictionary } from '../../src/text/dictionary.ts';
import { createSegmenter, type Segmenter } from '../../src/text/segment.ts';
import { loadDictionary } from './dictionary.ts';
import { corpusFolder } from './plan.ts';

/** Segmenter, synonyms and dictionary as the services use them. */
export async function loadSegmenter(): Promise<{
  readonly segment: Segmenter;
  readonly synonyms: Synonyms;
  readonly dictionary: Dictionary;
}> {
  const synonyms = parseSynonyms(await readFile(join(corpusFolder, 'synonyms.txt'), 'utf8'));
  const dictionary = await loadDictionary();
  return { segment: createSegmenter(dictionary, synonyms.terms), synonyms, dictionary };
}
