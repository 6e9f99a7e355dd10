import { type EnglishToken, joinTokens } from './english-words.ts';

/** Words for kinds of place that follow a name: `Xiqing District` is 西青区. */
const suffixesOfKind: Readonly<Record<string, readonly string[]>> = {
  'new area': ['新区'],
  'new district': ['新区'],
  district: ['区', '新区'],
  municipality: ['市'],
  city: ['市'],
  province: ['省'],
  county: ['县'],
  town: ['镇'],
  township: ['乡'],
  subdistrict: ['街道'],
};

/** A kind of place and the tokens it takes. */
export interface PlaceKind {
  readonly length: number;
  readonly suffixes: readonly string[];
}

/** The kind of place named at a position, `New Area` before `Area`; of length 0 when there is none. */
export function placeKindAt(tokens: readonly EnglishToken[], index: number): PlaceKind {
  for (const length of [2, 1]) {
    const words = joinTokens(tokens, index, length).toLowerCase();
    const suffixes = Object.hasOwn(suffixesOfKind, words) ? suffixesOfKind[words] : undefined;
    if (suffixes !== undefined) return { length, suffixes };
  }
  return { length: 0, suffixes: [] };
}
