import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { type ListedDictionary, parseDictionary } from '../../src/text/dictionary.ts';

/** jieba's dictionary, as the services read it. */
export async function loadDictionary(): Promise<ListedDictionary> {
  const path = createRequire(import.meta.url).resolve('@node-rs/jieba/dict.txt');
  return parseDictionary(await readFile(path, 'utf8'));
}
