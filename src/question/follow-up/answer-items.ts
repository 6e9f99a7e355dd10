import { parseChineseNumeral } from '../../text/chinese-numerals.ts';
import { foldForSearch } from '../../text/fold.ts';
import { splitSentences } from '../../text/sentences.ts';

const numeral = '[一二两三四五六七八九十]';
const measures = '条|个|点|项|句|种|家|类|款|方面|部分|处|段';
const reference = new RegExp(
  `(?:第\\s*(${numeral}+|\\d{1,2})|(最后一?|末尾?一?)|(倒数第\\s*(?:${numeral}|\\d))|(头一|首))\\s*(${measures})|(前面?|头|后面?|最后|其余|剩下?的?|剩余的?|另外|其他)(${numeral}|\\d)\\s*(${measures})|\\[(\\d{1,2})\\]|\\bthe (first|second|third|fourth|fifth|sixth|last) (?:one|item|point)?|\\b(?:number|item|point) (\\d{1,2})`,
);
const englishOrdinals = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth'];

/** A reference to items of a list by their place. */
export interface OrdinalReference {
  readonly start: number;
  readonly end: number;
  /** 1-based places, negative from the end; empty for 其余三条, which counts what is not there. */
  readonly places: readonly number[];
  /** Measure word: 条 and 句 count sentences, 个 and 家 count things. */
  readonly measure: string;
  /** `[2]`: the passage with that marker. */
  readonly marker: boolean;
}

/** Finds 第二条, 最后一个, 前两项, [2], the second one; `null` without one, or for a chapter of a document. */
export function findOrdinal(message: string): OrdinalReference | null {
  const folded = foldForSearch(message);
  const match = reference.exec(folded);
  if (match === null) return null;
  const start = match.index;
  const end = start + match[0].length;
  const rest = folded.slice(end);
  // 第三部分第二条 and 第一条路线 are no places in a list of answers; neither is what stands behind other words.
  if (/第[一二三四五六七八九十\d]+(?:章|节|部分)/.test(folded.replace(match[0], ''))) return null;
  const [, nth, last, fromEnd, first, measure = '', several, count, severalMeasure, marker, english, number] =
    match;
  const base = { start, end, marker: marker !== undefined, measure: severalMeasure ?? measure };
  if (english !== undefined) {
    if (!/one|item|point/.test(match[0]) && !/^[\s?.!]*$/.test(rest)) return null;
    return { ...base, places: [english === 'last' ? -1 : englishOrdinals.indexOf(english) + 1] };
  }
  if (several !== undefined) return { ...base, places: severalPlaces(several, toNumber(count ?? '')) };
  const plain = nth ?? marker ?? number;
  if (plain !== undefined) return { ...base, places: [toNumber(plain)] };
  if (fromEnd !== undefined) return { ...base, places: [-toNumber(fromEnd.replace(/倒数第\s*/, ''))] };
  return last !== undefined || first !== undefined
    ? { ...base, places: [last === undefined ? 1 : -1] }
    : null;
}

function severalPlaces(which: string, count: number): number[] {
  if (/^[前头]/.test(which)) return Array.from({ length: count }, (_, index) => index + 1);
  if (/^[后最]/.test(which)) return Array.from({ length: count }, (_, index) => index - count);
  return [];
}

function toNumber(text: string): number {
  return /^\d+$/.test(text) ? Number(text) : text === '两' ? 2 : (parseChineseNumeral(text) ?? 0);
}

const enumerators = [
  /(?<=^|[\s:：;；。，,\]])\s*(?:\d{1,2}\s*[.、．)）](?!\d)|[(（]\d{1,2}[)）]|[①②③④⑤⑥⑦⑧⑨⑩])\s*/g,
  /(?<=^|[\s:：;；。，,\]])\s*[一二三四五六七八九十]是/g,
  /(?<=^|[\s:：;；。，,\]])\s*(?:第[一二三四五六七八九十](?=[,，、])[,，、]|[一二三四五六七八九十]、|[(（][一二三四五六七八九十][)）])\s*/g,
  /(?:^|\n)\s*[-*•·]\s+/g,
];
const sentenceMeasures = /条|句|点|段/;

/** The items of an answer in order: numbered or bulleted, else its sentences, else what it enumerates with 、. */
export function answerItems(given: string, measure: string): string[] {
  const answer = given.replace(/\*\*|__|`/g, '');
  for (const pattern of enumerators) {
    const marks = [...answer.matchAll(pattern)];
    if (marks.length < 2) continue;
    return marks.map((mark, index) =>
      tidy(answer.slice((mark.index ?? 0) + mark[0].length, marks[index + 1]?.index)),
    );
  }
  const sentences = splitSentences(answer)
    .map(({ start, end }) => tidy(answer.slice(start, end)))
    .filter((sentence) => sentence !== '');
  const enumerated = enumeratedItems(answer);
  const bySentence = sentences.length > 1 && (sentenceMeasures.test(measure) || enumerated.length < 2);
  return bySentence || enumerated.length < 2 ? sentences : enumerated;
}

/** The passage that a citation marker closes. */
export function markedPassage(answer: string, marker: number): string | null {
  const end = answer.indexOf(`[${marker}]`);
  if (end < 0) return null;
  // The marker stands behind the passage's own full stop.
  const before = answer.slice(0, end).replace(/[。.！!？?；;\s]+$/, '');
  const start = Math.max(before.lastIndexOf(']'), before.lastIndexOf('\n'), before.lastIndexOf('。')) + 1;
  return tidy(before.slice(start));
}

/** The longest run of items joined by 、 (with 和 before the last). */
function enumeratedItems(answer: string): string[] {
  const runs = answer.split(/[，,。；;：:！!？?\n]|\[\d+\]/).filter((run) => run.includes('、'));
  const longest = runs.sort((a, b) => b.split('、').length - a.split('、').length)[0];
  if (longest === undefined) return [];
  const items = longest.split('、');
  const last = items.pop() ?? '';
  const first = (items.shift() ?? '').replace(/^.*(?:包括|发展|依托|聚焦|围绕|涵盖|在|为|有|是|了)/, '');
  return [
    first,
    ...items,
    ...last
      .replace(/等.*$|(?:\d+|[一二三四五六七八九十两]+)(?:个|大|类|项|种|家|条).*$/, '')
      .split(/和|以及|及/),
  ]
    .map(tidy)
    .filter((item) => item !== '');
}

function tidy(item: string): string {
  return item
    .replace(/\[\d+\]/g, '')
    .replace(/[*`\\]/g, '')
    .replace(/^[\s\-•·]+|[\s;；。，,、.\-•·]+$/g, '')
    .trim();
}

const longestItem = 30;

/**
 * An item in the few words that search needs: its lead before a colon, else its first clauses.
 *
 * @param brief only the first clause, to stand in a sentence
 */
export function itemWords(item: string, brief = false): string {
  const lead = /^(.{2,30}?)[:：]/.exec(item)?.[1];
  if (lead !== undefined) return lead;
  if (brief) return tidy(item.split(/[，,；;]/)[0] ?? item).slice(0, longestItem);
  if (item.length <= longestItem) return item;
  const clauses = item.split(/(?<=[，,；;])/);
  let out = '';
  for (const clause of clauses) {
    if (out !== '' && out.length + clause.length > longestItem) break;
    out += clause;
  }
  return tidy(out).slice(0, longestItem * 2);
}
