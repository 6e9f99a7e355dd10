import { openSections, packSections } from '../binary/sections.ts';
import type { Dictionary, ListedDictionary, WordSet } from './dictionary.ts';

/** What is told of a word, one bit each. */
const flags = { counted: 1, function: 2, place: 4, name: 8, verb: 16 } as const;

/** Slots of the hash table for each word; more make shorter searches, fewer a smaller table. */
const slotsPerWord = 1.3;

/**
 * Writes a dictionary as a hash table over one block of characters: about twenty bytes a word where a map of strings takes some hundred,
 * and nothing to parse.
 */
export function packDictionary(dictionary: ListedDictionary): Uint8Array<ArrayBuffer> {
  const { frequencies, functionWords, places, names, verbs } = dictionary;
  const words = [...new Set([...frequencies.keys(), ...functionWords, ...places, ...names, ...verbs])].sort();
  const starts = new Uint32Array(words.length + 1);
  const marks = new Uint8Array(words.length);
  const counts = new Uint32Array(words.length);
  const characters = new Uint16Array(words.reduce((sum, word) => sum + word.length, 0));
  const slots = new Uint32Array(Math.ceil(words.length * slotsPerWord) + 1);
  let end = 0;
  for (const [index, word] of words.entries()) {
    for (let at = 0; at < word.length; at += 1) characters[end + at] = word.charCodeAt(at);
    end += word.length;
    starts[index + 1] = end;
    counts[index] = frequencies.get(word) ?? 0;
    marks[index] =
      (frequencies.has(word) ? flags.counted : 0) |
      (functionWords.has(word) ? flags.function : 0) |
      (places.has(word) ? flags.place : 0) |
      (names.has(word) ? flags.name : 0) |
      (verbs.has(word) ? flags.verb : 0);
    let slot = hashOf(word) % slots.length;
    while (slots[slot] !== 0) slot = (slot + 1) % slots.length;
    slots[slot] = index + 1;
  }
  return packSections({ slots, starts, counts, characters, marks, total: String(dictionary.totalCount) });
}

/**
 * Opens what {@link packDictionary} wrote.
 *
 * @throws AppError `internal` for other bytes
 */
export function openDictionary(packed: Uint8Array<ArrayBuffer>): Dictionary {
  const sections = openSections(packed);
  const slots = sections.u32('slots');
  const starts = sections.u32('starts');
  const counts = sections.u32('counts');
  const characters = sections.u16('characters');
  const marks = sections.u8('marks');

  const isWord = (index: number, word: string): boolean => {
    const start = starts[index] ?? 0;
    if ((starts[index + 1] ?? 0) - start !== word.length) return false;
    for (let at = 0; at < word.length; at += 1) {
      if (characters[start + at] !== word.charCodeAt(at)) return false;
    }
    return true;
  };
  /** -1 for a word that is not listed. */
  const indexOf = (word: string): number => {
    for (let slot = hashOf(word) % slots.length; ; slot = (slot + 1) % slots.length) {
      const index = (slots[slot] ?? 0) - 1;
      if (index < 0 || isWord(index, word)) return index;
    }
  };
  const marked =
    (flag: number) =>
    (word: string): boolean =>
      ((marks[indexOf(word)] ?? 0) & flag) !== 0;
  const wordsWith = (flag: number): WordSet => ({ has: marked(flag) });
  const isCounted = marked(flags.counted);
  return {
    frequencies: { has: isCounted, get: (word) => (isCounted(word) ? counts[indexOf(word)] : undefined) },
    totalCount: Number(sections.text('total')),
    functionWords: wordsWith(flags.function),
    places: wordsWith(flags.place),
    names: wordsWith(flags.name),
    verbs: wordsWith(flags.verb),
  };
}

/** FNV-1a over UTF-16 code units, 32 bits. */
function hashOf(word: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < word.length; at += 1) hash = Math.imul(hash ^ word.charCodeAt(at), 0x01000193);
  return hash >>> 0;
}
