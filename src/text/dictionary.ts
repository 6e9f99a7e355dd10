/** Words that can be asked for. */
export interface WordSet {
  has(word: string): boolean;
}

/** Words with their counts. */
export interface WordCounts extends WordSet {
  get(word: string): number | undefined;
}

/** What the word list of general Chinese tells. */
export interface Dictionary {
  /** Word → count in general text, simplified script. */
  readonly frequencies: WordCounts;
  /** The counts of all words together. */
  readonly totalCount: number;
  /** Pronouns, adverbs, particles, measure words: words that say nothing of a subject. */
  readonly functionWords: WordSet;
  /** Names of districts, cities and provinces, with and without their suffix. */
  readonly places: WordSet;
  /** Names of persons, companies, institutions and other particular things. */
  readonly names: WordSet;
  /** Words that tell what is done or how something is: verbs and adjectives. What is left are nouns. */
  readonly verbs: WordSet;
}

/** A dictionary whose words can also be listed. */
export interface ListedDictionary extends Dictionary {
  readonly frequencies: ReadonlyMap<string, number>;
  readonly functionWords: ReadonlySet<string>;
  readonly places: ReadonlySet<string>;
  readonly names: ReadonlySet<string>;
  readonly verbs: ReadonlySet<string>;
}

/** Longest word kept; longer ones are names that their parts find as well. */
const longestWord = 8;
/** Rarer words cost start-up time and memory; character bigrams find what they would. Not tuned. */
const leastCount = 10;
/** Tags of function words, of words for a time (现在, 去年) and for a side of things (手头, 里面) in the ICTCLAS set that jieba uses. */
const functionTag = /^(?:r|d|p|c|u|y|e|o|m|q|f|k|h|zg|t|s$)/;
/** Places are kept even when rare: a district is rare in general text and decides a question. */
const placeTag = /^ns/;
/** Some districts are tagged as organisations or persons (北辰区 nt, 北辰 nr); their suffix gives them away. */
const nameTag = /^n[rt]/;
/** Products and brands beside persons and organisations. */
const properTag = /^n[rtz]/;
/** Verbs and adjectives; vn and an, which are used as nouns, are none. */
const verbTag = /^(?:v(?!n)|a(?!n)|d|z)/;
const district = /^[\u4e00-\u9fff]{2,}[区县]$/;

/**
 * Reads jieba's dictionary, `word frequency tag` a line.
 *
 * @see https://github.com/fxsjy/jieba (MIT); the npm package @node-rs/jieba ships the file
 */
export function parseDictionary(file: string): ListedDictionary {
  const frequencies = new Map<string, number>();
  const functionWords = new Set<string>();
  const places = new Set<string>();
  const districtNames = new Set<string>();
  const names = new Set<string>();
  const verbs = new Set<string>();
  let position = 0;
  while (position < file.length) {
    const lineEnd = file.indexOf('\n', position);
    const end = lineEnd < 0 ? file.length : lineEnd;
    const space = file.indexOf(' ', position);
    if (space > position && space < end && space - position <= longestWord) {
      const word = file.slice(position, space);
      const tagAt = file.indexOf(' ', space + 1) + 1;
      const tag = tagAt > 0 && tagAt < end ? file.slice(tagAt, end).trim() : '';
      const count = Number.parseInt(file.slice(space + 1, tagAt), 10);
      const isPlace = placeTag.test(tag) || (nameTag.test(tag) && district.test(word));
      if (count >= leastCount || isPlace) frequencies.set(word, count);
      if (isPlace) places.add(word);
      else if (nameTag.test(tag)) districtNames.add(word);
      else if (functionTag.test(tag) && count >= leastCount) functionWords.add(word);
      if (properTag.test(tag)) names.add(word);
      else if (verbTag.test(tag) && count >= leastCount) verbs.add(word);
    }
    position = end + 1;
  }
  const administrative = administrativePlaces(frequencies, places, districtNames);
  let totalCount = 0;
  for (const count of frequencies.values()) totalCount += count;
  return { frequencies, totalCount, functionWords, places: administrative, names, verbs };
}

const suffixes = ['区', '县', '市', '省', '州'] as const;

/**
 * Districts, cities and provinces among the places: those with a suffix, those that are listed with one as well (深圳, 深圳市), and
 * two-character places with a suffix that the list does not have (蓟州 → 蓟州区), which become words too.
 */
function administrativePlaces(
  frequencies: Map<string, number>,
  listed: ReadonlySet<string>,
  names: ReadonlySet<string>,
): Set<string> {
  const places = new Set<string>();
  for (const place of listed) {
    if (place.length > 2 && suffixes.some((suffix) => place.endsWith(suffix))) places.add(place);
    if (suffixes.some((suffix) => listed.has(place + suffix))) places.add(place);
    const stem = place.slice(0, -1);
    if (stem.length === 2 && district.test(place) && names.has(stem)) places.add(stem);
    if (place.length !== 2) continue;
    for (const suffix of ['区', '县', '市']) {
      const form = place + suffix;
      // The rarest of words: enough to beat 蓟州 + 区, too little to tear 中国 + 市场 apart.
      if (!frequencies.has(form)) frequencies.set(form, 1);
      places.add(form);
    }
  }
  return places;
}
