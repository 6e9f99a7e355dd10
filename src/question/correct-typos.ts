import { foldForSearch } from '../text/fold.ts';
import type { Segmenter } from '../text/segment.ts';

/** What a slip of a pinyin keyboard is told by. */
export interface TypoKnowledge {
  readonly segment: Segmenter;
  /** Words of the documents, folded, two characters and more. */
  readonly words: ReadonlySet<string>;
  /** Whether a folded text stands in the documents or in the dictionary: then it is no slip. */
  isWord(text: string): boolean;
  /** Whether a word of the dictionary stands in the documents. */
  isKnownWord(text: string): boolean;
  /** Whether a character is a word of grammar (给, 里, 都), which nobody means to be part of a name. */
  isGrammar(character: string): boolean;
  /** Toneless readings of a character; empty when none is known. */
  readingsOf(character: string): readonly string[];
}

/** Longest word looked for. */
const longestWord = 4;

/**
 * Puts right what a pinyin keyboard got wrong: 工业软见 becomes 工业软件 where the documents have a word that is read alike and differs in
 * one character, and the question's own characters are no word. Where two words would fit, nothing is changed.
 *
 * @returns the message with the same length
 */
export function createTypoCorrector(know: TypoKnowledge): (message: string) => string {
  const byReading = new Map<string, string[]>();
  for (const word of know.words) {
    if (word.length > longestWord || !/^[\u4e00-\u9fff]{2,}$/.test(word)) continue;
    for (const reading of readings(word, know)) {
      const alike = byReading.get(reading) ?? [];
      alike.push(word);
      byReading.set(reading, alike);
    }
  }
  return (message) => {
    const folded = foldForSearch(message);
    let corrected = message;
    for (const { start, end } of loosePieces(folded, know)) {
      for (const slip of windows(folded, start, end)) {
        const word = stands(slip, { start, end }, folded, know) ? meant(slip.text, byReading, know) : null;
        if (word === null) continue;
        corrected = corrected.slice(0, slip.start) + word + corrected.slice(slip.start + word.length);
        break;
      }
    }
    return corrected;
  };
}

/** Stretches that the segmenter could only cut into single characters and words that nobody knows. */
function loosePieces(folded: string, { segment, isWord }: TypoKnowledge): { start: number; end: number }[] {
  const pieces: { start: number; end: number }[] = [];
  let open: { start: number; end: number } | null = null;
  for (const { text, start } of segment(folded)) {
    const isLoose = /^[\u4e00-\u9fff]+$/.test(text) && (text.length === 1 || !isWord(text));
    if (isLoose && open !== null && open.end === start) open.end = start + text.length;
    else if (isLoose) {
      open = { start, end: start + text.length };
      pieces.push(open);
    } else open = null;
  }
  return pieces.filter(({ start, end }) => end - start >= 2);
}

function* windows(folded: string, from: number, to: number): Generator<{ text: string; start: number }> {
  for (let size = Math.min(longestWord, to - from); size >= 2; size -= 1)
    for (let start = from; start + size <= to; start += 1)
      yield { text: folded.slice(start, start + size), start };
}

/** What follows makes the characters before it a name of its own: 中芯国际. */
const company = /^(?:国际|科技|集团|公司|股份|电子|网络|大学)/;
const particle = /[的了吗呢啊吧跟和与在把给对被但也都就]/;
const numeral = /[一二两三四五六七八九十百千万亿几]/;

/** Whether a window may hold a slip: it has no word of grammar, leaves no odd character beside it, and cuts no word of the documents. */
function stands(
  { text, start }: { text: string; start: number },
  piece: { start: number; end: number },
  folded: string,
  { isGrammar, isKnownWord }: TypoKnowledge,
): boolean {
  const end = start + text.length;
  const beside = folded.slice(piece.start, start) + folded.slice(end, piece.end);
  const isAside = (character: string) => isGrammar(character) || numeral.test(character);
  if ([...text].some(isAside) || ![...beside].every((character) => particle.test(character))) return false;
  if (company.test(folded.slice(end))) return false;
  return ![folded.slice(start - 1, start + 1), folded.slice(end - 1, end + 1)].some(
    (pair) => /^[\u4e00-\u9fff]{2}$/.test(pair) && isKnownWord(pair),
  );
}

/** The one word of the documents that is read like a slip and differs from it in one character; `null` when there is none or several. */
function meant(
  slip: string,
  byReading: ReadonlyMap<string, readonly string[]>,
  know: TypoKnowledge,
): string | null {
  if (know.isWord(slip)) return null;
  const candidates = new Set(readings(slip, know).flatMap((reading) => byReading.get(reading) ?? []));
  const near = [...candidates].filter(
    (word) => [...word].filter((character, at) => character !== slip[at]).length === 1,
  );
  return near.length === 1 ? (near[0] ?? null) : null;
}

/** Readings of a word, syllables joined by a blank; a character with several gives several. */
function readings(word: string, { readingsOf }: TypoKnowledge): string[] {
  let all = [''];
  for (const character of word) {
    const own = readingsOf(character);
    all = all.flatMap((start) => own.map((syllable) => `${start} ${syllable}`));
    if (all.length > mostReadings) return all.slice(0, mostReadings);
  }
  return all;
}

const mostReadings = 16;
