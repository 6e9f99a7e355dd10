import type { Dictionary } from './dictionary.ts';
import { foldForSearch } from './fold.ts';
import { isHan } from './script.ts';

/** A word of a text. */
export interface Word {
  /** Folded: width, case and script. */
  readonly text: string;
  /** UTF-16 offset in the text that was segmented. */
  readonly start: number;
}

/** Cuts text into words. The same segmenter must serve index and query. */
export type Segmenter = (text: string) => Word[];

/** A character that no dictionary word covers costs as much as a word seen this many times. */
const unknownCharacterFrequency = 1;
/** Longest dictionary word that is looked up; longer ones are names that their parts find as well. */
const longestWord = 8;
/**
 * A domain term that general language does not list counts as a rare word: enough to win against its parts (大 + 数据) and too
 * little to tear its neighbours apart (提高企业).
 */
const domainTermFrequency = 100;

const alphanumeric = /[a-z0-9]/;
/** Runs such as `5g`, `3.5`, `ar/vr` pieces and `1+n` pieces; `+`, `/` and `-` separate. */
const alphanumericRun = /[a-z0-9]+(?:\.[0-9]+)*%?/y;

/**
 * Unigram segmentation: the cut with the greatest product of word frequencies, found by Viterbi search
 * (the model of jieba's precise mode without its hidden Markov model for unknown names).
 *
 * @param dictionary the words of general Chinese and their counts
 * @param terms domain terms, added as frequent words
 */
export function createSegmenter(
  dictionary: Pick<Dictionary, 'frequencies' | 'totalCount'>,
  terms: Iterable<string> = [],
): Segmenter {
  const domain = new Set<string>();
  for (const term of terms) {
    const folded = foldForSearch(term);
    if (folded.length > 1 && [...folded].every((character) => isHan(character.charCodeAt(0))))
      domain.add(folded);
  }
  const { frequencies, totalCount } = dictionary;
  const logTotal = Math.log(Math.max(totalCount, 1));
  const cost = (word: string): number | undefined => {
    const count = frequencies.get(word) ?? (domain.has(word) ? domainTermFrequency : undefined);
    if (count === undefined) {
      return word.length === 1 ? logTotal - Math.log(unknownCharacterFrequency) : undefined;
    }
    return logTotal - Math.log(Math.max(count, 1));
  };

  return (text) => {
    const folded = foldForSearch(text);
    const words: Word[] = [];
    let index = 0;
    while (index < folded.length) {
      if (isHan(folded.charCodeAt(index))) {
        let end = index + 1;
        while (end < folded.length && isHan(folded.charCodeAt(end))) end += 1;
        cutRun(folded, index, end, cost, words);
        index = end;
      } else if (alphanumeric.test(folded[index] ?? '')) {
        alphanumericRun.lastIndex = index;
        const run = alphanumericRun.exec(folded)?.[0] ?? folded[index] ?? '';
        words.push({ text: run, start: index });
        index += run.length;
      } else {
        index += 1;
      }
    }
    return words;
  };
}

/** Viterbi over one run of Han characters; appends its words. */
function cutRun(
  text: string,
  from: number,
  to: number,
  cost: (word: string) => number | undefined,
  words: Word[],
): void {
  const length = to - from;
  const best = new Float64Array(length + 1).fill(Number.POSITIVE_INFINITY);
  const previous = new Int32Array(length + 1);
  best[0] = 0;
  for (let start = 0; start < length; start += 1) {
    const soFar = best[start] ?? 0;
    for (let size = 1; size <= longestWord && start + size <= length; size += 1) {
      const price = cost(text.slice(from + start, from + start + size));
      if (price === undefined) continue;
      if (soFar + price < (best[start + size] ?? 0)) {
        best[start + size] = soFar + price;
        previous[start + size] = start;
      }
    }
  }
  const cuts: number[] = [];
  for (let end = length; end > 0; end = previous[end] ?? 0) cuts.push(end);
  let start = 0;
  for (const end of cuts.reverse()) {
    words.push({ text: text.slice(from + start, from + end), start: from + start });
    start = end;
  }
}
