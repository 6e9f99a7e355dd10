import { foldForSearch } from '../text/fold.ts';
import type { Span } from '../text/span.ts';

/** A province, a city or a district. */
export interface Place {
  readonly name: string;
  /** What it lies in; `null` for a province. */
  readonly province: Place | null;
  /** It stands in a document's title and in no list: what it lies in is not known. */
  readonly isUnlisted?: true | undefined;
}

export interface PlaceMention extends Span {
  readonly place: Place;
}

export interface Gazetteer {
  /** Places named in a text, in Chinese or in pinyin, in order. */
  mentions(text: string): readonly PlaceMention[];
  /** The place of a name, with or without 市 and 区. */
  find(name: string): Place | null;
  /** What lies in a place. */
  within(place: Place): readonly Place[];
}

const suffix = /(?:新区|特别行政区|(?:壮族|回族|维吾尔)?自治区|[省市区县])$/;

/**
 * Reads a list of places: a province to a line, a colon, and what lies in it.
 *
 * @param readingsOf toneless pinyin of a character; names in Latin letters are found by it
 */
export function parsePlaces(text: string, readingsOf: (character: string) => readonly string[]): Gazetteer {
  const places: Place[] = [];
  for (const line of text.split('\n')) {
    const [, name, inside = ''] = /^([^#:]+):(.*)$/.exec(line) ?? [];
    if (name === undefined) continue;
    const province: Place = { name, province: null };
    places.push(
      province,
      ...inside
        .split(' ')
        .filter(Boolean)
        .map((own) => ({ name: own, province })),
    );
  }
  const byName = new Map<string, Place>();
  // 朝阳 is a district of Beijing before it is a city; whole names decide first.
  for (const place of places) if (!byName.has(place.name)) byName.set(place.name, place);
  for (const place of places) {
    const short = place.name.replace(suffix, '');
    for (const name of [short, ...inPinyin(short, readingsOf)])
      if (name.length > 1 && !byName.has(name) && !commonWords.has(name)) byName.set(name, place);
  }
  const names = [...byName.keys()].sort((one, other) => other.length - one.length);
  const pattern = new RegExp(
    names.map((name) => (/^[a-z]/.test(name) ? `(?<![a-z])${name}(?![a-z])` : name)).join('|'),
    'g',
  );
  const mentions = (given: string) =>
    [...foldForSearch(given).matchAll(pattern)].flatMap(({ 0: word, index }): PlaceMention[] => {
      const place = byName.get(word);
      return place === undefined ? [] : [{ place, start: index, end: index + word.length }];
    });
  return {
    mentions,
    find: (name) => byName.get(foldForSearch(name).trim()) ?? mentions(name).at(-1)?.place ?? null,
    within: (place) => places.filter(({ province }) => province === place),
  };
}

/** Districts whose short names are words: 和平, 河西走廊. */
const commonWords = new Set([
  '和平',
  '河东',
  '河西',
  '河北',
  '南开',
  '红桥',
  '东城',
  '西城',
  '江北',
  '南岸',
  '朝阳',
  '普陀',
  '吉林',
]);

/** 合肥 → hefei: joined, in every way that its characters are read. */
function inPinyin(name: string, readingsOf: (character: string) => readonly string[]): string[] {
  const spellings = [...name].reduce<string[]>(
    (before, character) =>
      before.flatMap((start) => readingsOf(character).map((syllable) => start + syllable)),
    [''],
  );
  return spellings.filter((spelling) => spelling.length >= 5);
}

/** Whether one place is another, or lies in it. */
export function isIn(place: Place, other: Place): boolean {
  return place === other || place.province === other;
}

/** One-character names of provinces, as an alternative of a pattern: 来津, 来皖. */
export const provinceLetters = '[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼]';
