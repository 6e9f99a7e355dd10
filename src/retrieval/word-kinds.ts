import type { Dictionary } from '../text/dictionary.ts';
import type { QuestionTerm } from './types.ts';
import type { Vocabulary } from './vocabulary.ts';

// What kind of word a term of a question is, by the dictionary and by how it is written.

/** Everyday words that are names of counties or districts, too: 新建学校, 惠民工程, 路桥施工; 县级 stands in the list as a stem of 县级市. */
const everydayWords = new Set(['新建', '惠民', '县级', '路桥', '新城', '大城']);

/** 合肥 is one that the list only has as 合肥市; what the dictionary made up itself (外国市) has no count. */
export function isPlace(word: string, { places, names, frequencies }: Dictionary): boolean {
  if (word.length < 2 || everydayWords.has(word)) return false;
  // No more by 省: the list has every province, and 产业 of a foreign 产业省 is no place.
  if (places.has(word) || (frequencies.get(`${word}市`) ?? 0) > 1) return true;
  // 龙岗区 is in the list as an ordinary noun, its stem as a name; 工业区 has no such stem.
  const stem = word.slice(0, -1);
  return /^.{2,3}[区县旗]$/.test(word) && (names.has(stem) || places.has(stem));
}

/** A person, a company, a product; by Latin letters, too: 5g, mems. */
export function isProperName(word: string, { names }: Dictionary): boolean {
  // 库里 is a name in the dictionary; a stock and what is in it, in most texts.
  return (names.has(word) && !/^.[里上下中内外]?$/.test(word)) || /[a-z]{2}|[a-z]\d|\d[a-z]/.test(word);
}

/** 对华为 is cut into 对华 and 为: a name that the cut tears apart, and that the documents do not have. */
export function namesBehindPrepositions(
  asked: string,
  content: readonly QuestionTerm[],
  { names }: Dictionary,
  vocabulary: Vocabulary,
): QuestionTerm[] {
  return [...asked.matchAll(/[对跟和与给把像]/g)].flatMap(({ index }) => {
    const name = [4, 3, 2]
      .map((size) => asked.slice(index + 1, index + 1 + size))
      .find((candidate) => candidate.length > 1 && names.has(candidate));
    if (name === undefined || vocabulary.has(name) || content.some(({ word }) => word.includes(name)))
      return [];
    return [{ ...absentTerm(name), isName: false, start: index + 1 }];
  });
}

/** An English term that no word of the documents renders: a name that they do not know. */
export function absentTerm(english: string): QuestionTerm {
  return {
    word: english,
    synonyms: [],
    weight: 1,
    known: false,
    isPlace: false,
    isName: true,
    isProper: true,
    isVerb: false,
    start: -1,
  };
}

/** Does the plan mention Bitcoin? asks for the word itself. */
export const asksForMention = /mention|about|refer|anything on|say on|word|term/i;

/** Huawei, as written inside a sentence. */
export function isCapitalised(term: string, query: string): boolean {
  const at = query.toLowerCase().indexOf(term.toLowerCase());
  return at > 0 && /[a-z,] $/i.test(query.slice(0, at)) && /^[A-Z][a-z]/.test(query.slice(at));
}

/** 宝坻区 is known where 宝坻 is: a district's name stands without its suffix in the names of parks. */
export function shortNames(word: string): string[] {
  return word.length > 2 && /[市省区县州]$/.test(word) ? [word.slice(0, -1)] : [];
}
