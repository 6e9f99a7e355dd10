import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Corpus } from '../../src/corpus/types.ts';
import type { TermTranslator } from '../../src/retrieval/cross-lingual/translate-terms.ts';
import { createTranslator } from '../../src/runtimes/language-services.ts';

const folder = join(import.meta.dirname, '../../lexicon');

/** The translator that the product has, over some documents. */
export function translatorOf(corpus: Corpus): TermTranslator {
  return createTranslator(corpus, (name) => readFileSync(join(folder, name), 'utf8'));
}
