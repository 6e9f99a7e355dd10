import type { SentenceLanguage } from '../../src/evidence/sentence/types.ts';
import { namesIn, sentenceLanguage, shortNames } from '../../src/runtimes/language-services.ts';
import { createSegmenter } from '../../src/text/segment.ts';
import { loadShippedCorpus } from './plan.ts';
import { loadSegmenter } from './segmenter.ts';

/** What the verifier of sentences knows of the language, as the services have it, and the names of the corpus. */
export async function loadSentenceLanguage(): Promise<{
  readonly language: SentenceLanguage;
  readonly names: readonly string[];
}> {
  const { synonyms, dictionary } = await loadSegmenter();
  const names = namesIn(await loadShippedCorpus(), dictionary);
  const segment = createSegmenter(dictionary, [...synonyms.terms, ...shortNames(names)]);
  return { language: sentenceLanguage(segment, dictionary, names), names: [...names] };
}
