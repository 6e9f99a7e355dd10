import { repeatedWords } from '../question/repeated-words.ts';
import type { UnderstoodQuestion } from '../question/understand-question.ts';
import { foldForSearch } from '../text/fold.ts';
import type { Asking } from './asking.ts';
import { type DraftAnswer, type Passage, quoteOf } from './draft.ts';
import { answerOfFew, everySentence, fewSentences } from './every-sentence.ts';

/** UTF-16 units of the words that the question shares with the sentences, without marks. */
const shortestPhrase = 4;
const longestPhrase = 16;

/** A sentence of the documents, and its words without marks, folded. */
interface Sentence {
  readonly passage: Passage;
  readonly words: string;
}

/**
 * The sentences that say again what a question quotes or names: 多种传感器集成模块化设计怎么写了两遍, “第一梯队”看见两回. `null` for any other
 * question, and where nothing that it says stands in two sentences.
 */
export function saidAgain({ query }: UnderstoodQuestion, asking: Asking): DraftAnswer | null {
  const folded = foldForSearch(query);
  const quoted = repeatedWords(folded);
  if (quoted === null) return null;
  const sentences = everySentence(asking.documents).map(
    (passage): Sentence => ({ passage, words: wordsOf(quoteOf(passage)) }),
  );
  const phrases = quoted.length > 0 ? quoted.map(wordsOf) : longestShared(folded, sentences, asking);
  const said = sentences.filter(({ words }) =>
    phrases.some((phrase) => phrase !== '' && words.includes(phrase)),
  );
  return said.length < 2 ? null : answerOfFew(said.map(({ passage }) => passage));
}

/** The longest words of a question, from the beginning of one to the end of another, that stand in two sentences and in no more than can be told. */
function longestShared(
  folded: string,
  sentences: readonly Sentence[],
  { retriever, ids }: Asking,
): readonly string[] {
  const question = wordsOf(folded);
  const terms = retriever
    .analyse(question, ids)
    .filter(({ known, start }) => known && start >= 0)
    .map(({ word, start, isVerb, isPlace }) => ({
      start,
      end: start + word.length,
      isThing: !isVerb && !isPlace,
    }));
  let longest = '';
  for (const { start } of terms) {
    for (const { end } of terms) {
      const phrase = question.slice(start, end);
      if (phrase.length < shortestPhrase || phrase.length > longestPhrase || phrase.length <= longest.length)
        continue;
      const isTelling = terms.some((term) => term.isThing && term.start >= start && term.end <= end);
      const count = isTelling ? sentences.filter(({ words }) => words.includes(phrase)).length : 0;
      if (count >= 2 && count <= fewSentences) longest = phrase;
    }
  }
  return [longest];
}

function wordsOf(text: string): string {
  return foldForSearch(text).replace(/[^\p{L}\p{N}]/gu, '');
}
