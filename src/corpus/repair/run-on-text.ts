import { type Marker, readMarker } from '../outline/markers.ts';
import { titleWord } from '../title-block.ts';

const numeral = '[〇零一二三四五六七八九十百]{1,7}';
/** Longest heading between a chapter and its first article. */
const longestHeading = 40;
const behindSentence = /[。；;！？!?][”’）)】]*$/;
const isReference = /^(?:[、，,和或至与及的中之]|第|规定|所称|所列|所指|款|项|以)/;
const noSentence = /^[^。；;！？，,：:]*$/;

/** Fewer headings of a numbering in one line are prose about other documents. */
const leastChain = 3;
/** Shorter lines hold a paragraph. */
const shortestRunOn = 600;

/** Last ordinals of 篇, 章, 节 and 条, by rank. */
export type Counts = Map<number, number>;

interface Token {
  readonly at: number;
  readonly marker: Marker;
}

/**
 * Where chapters, sections and articles begin within a line: each the next of its numbering, an article behind the end of a sentence or
 * behind the heading of its chapter, a chapter before its first article. What a sentence refers to is none.
 *
 * @param counts what the lines above have counted; counts on
 */
export function findHeadings(line: string, counts: Counts): number[] {
  const tokens = [...line.matchAll(new RegExp(`第(?:${numeral}|\\d{1,3})[篇编章节条]`, 'g'))].flatMap(
    ({ index }): Token[] => {
      const marker = readMarker(line.slice(index, index + 60));
      return marker === null ? [] : [{ at: index, marker }];
    },
  );
  const found: number[] = [];
  let open: Token | null = null;
  for (const [position, token] of tokens.entries()) {
    const { at, marker } = token;
    const { rank, ordinal, style } = marker;
    if (ordinal !== (counts.get(rank) ?? 0) + 1) continue;
    const before = line.slice(Math.max(0, at - 60), at).trimEnd();
    const isFirst = before === '';
    const isBehindHeading = open !== null && isHeading(line, open.at + open.marker.length, at);
    const isBehind = isFirst || isBehindHeading || behindSentence.test(before);
    const own = line.slice(at + marker.length, at + marker.length + 12);
    const isBegun =
      style === 'article'
        ? isBehind && !isReference.test(own)
        : (isBehind || ordinal === 1) && leadsToArticle(line, token, tokens[position + 1], counts);
    if (!isBegun) continue;
    counts.set(rank, ordinal);
    // Sections count anew in each chapter; articles count on.
    if (style !== 'article')
      for (const other of counts.keys()) if (other > rank && other < articleRank) counts.delete(other);
    open = style === 'article' ? null : token;
    if (!isFirst) found.push(at);
  }
  return found;
}

const articleRank = readMarker('第一条')?.rank ?? 0;

function isHeading(line: string, from: number, to: number): boolean {
  if (to - from > longestHeading * 2) return false;
  const words = line.slice(from, to).trim();
  return words.length > 1 && words.length <= longestHeading && noSentence.test(words);
}

/** Whether a chapter's heading is followed by the next article, or by its first section. */
function leadsToArticle(line: string, token: Token, next: Token | undefined, counts: Counts): boolean {
  if (next === undefined || !isHeading(line, token.at + token.marker.length, next.at)) return false;
  const { rank, ordinal } = next.marker;
  if (rank === articleRank) return ordinal === (counts.get(rank) ?? 0) + 1;
  return rank > token.marker.rank && ordinal === 1;
}

const innerStyles = [
  { number: new RegExp(`${numeral}、(?!${numeral}、)`, 'g'), least: leastChain },
  { number: new RegExp(`[(（]${numeral}[)）]`, 'g'), least: 2 },
  { number: /(?<![\d.．])\d{1,2}[.．、](?!\d)/g, least: 2 },
];

/**
 * Where the items of an enumeration begin within a stretch of text, at every depth: 一、 (一) 1.
 *
 * @param counts the last ordinal of each depth in the stretches before: (四) may go on behind the (三) of the chapter above
 */
export function findItems(
  text: string,
  from: number,
  to: number,
  depth = 0,
  counts: number[] = [],
): number[] {
  const style = innerStyles[depth];
  if (style === undefined) return [];
  const stretch = text.slice(from, to);
  const carried = counts[depth] ?? 0;
  const items: number[] = [];
  let last: number | null = null;
  for (const { index } of stretch.matchAll(style.number)) {
    const ordinal = readMarker(stretch.slice(index, index + 20))?.ordinal;
    const isNext = last === null ? ordinal === 1 || ordinal === carried + 1 : ordinal === last + 1;
    if (ordinal === undefined || !isNext) continue;
    const before = stretch.slice(Math.max(0, index - longestOpening), index).trimEnd();
    const isBehind =
      behindSentence.test(before.slice(-8)) || (last === null && opensItems(before, index <= longestOpening));
    if (!isBehind && (before !== '' || index > longestOpening)) continue;
    items.push(index);
    last = ordinal;
  }
  const goesOn = last !== null && last - items.length > 0;
  const found = goesOn || items.length >= style.least ? items : [];
  if (found.length > 0) counts[depth] = last ?? 0;
  const bounds = [0, ...found, stretch.length].map((at) => from + at);
  const inner = bounds
    .slice(0, -1)
    .flatMap((start, at) => findItems(text, start, bounds[at + 1] ?? to, depth + 1, counts));
  return [...found.map((at) => from + at), ...inner].sort((a, b) => a - b);
}

/** What may stand before the first item: a colon, the heading of its section, the document's title. */
function opensItems(before: string, isAll: boolean): boolean {
  if (/[：:]$/.test(before)) return true;
  const sentence = before.split(/[。；;！？：:]/).at(-1) ?? '';
  return titleWord.test(sentence) || (isAll && before.length <= longestHeading && noSentence.test(before));
}

/** How much of what stands before an item is looked at: a title, or a heading with its number. */
const longestOpening = 80;

/** Whether a line without chapters and articles holds a document with 一、二、三、 all the same. */
export function isRunOn(line: string): boolean {
  return line.length >= shortestRunOn;
}

const date = '\\d{4}\\s*年\\s*\\d{1,2}\\s*月\\s*\\d{1,2}\\s*日';
const salutation = /[各有][^。！？：:《》]{1,150}[：:]/;
const signature = new RegExp(
  `(?<=[。！？][”）)]?[ \\t　]{0,8})([^，,。；：:！？《》\\s]{3,40}?)[ \\t　]{0,8}(${date})`,
);
const released = /[（(]此件[^（）()]{2,12}[)）]/;
const adopted = new RegExp(
  `[（(]${date}[^（）()]{4,300}(?:通过|批准|公布|发布|施行|修订|修正)[^（）()]{0,20}[)）]`,
);
const number = /[\u4e00-\u9fff]{1,10}[〔[（(]\d{4}[〕\])）]\d{1,4}号/;

/** Where the lines of a notice begin that stand before a document in one line: title, number, salutation, signature, date. */
export function findFrontLines(front: string): number[] {
  const found = new Set<number>();
  const greeting = salutation.exec(front);
  const opening = greeting === null ? '' : front.slice(0, greeting.index).trimEnd();
  if (greeting !== null && (opening === '' || titleWord.test(opening) || /号$/.test(opening))) {
    const numbered = number.exec(opening);
    if (numbered !== null) found.add(splitTitle(opening, numbered.index));
    found.add(greeting.index).add(greeting.index + greeting[0].length);
  }
  const signed = signature.exec(front);
  if (signed !== null) {
    const at = signed.index;
    found
      .add(at)
      .add(at + signed[0].lastIndexOf(signed[2] ?? ''))
      .add(at + signed[0].length);
  }
  for (const pattern of [released, adopted]) {
    const match = pattern.exec(front);
    if (match !== null) found.add(match.index).add(match.index + match[0].length);
  }
  return [...found].filter((at) => at > 0 && at < front.length).sort((a, b) => a - b);
}

/** Behind the word that ends the title: the number's letters stand right behind it. */
function splitTitle(opening: string, numberAt: number): number {
  for (let at = numberAt; at < Math.min(opening.length, numberAt + 10); at += 1)
    if (titleWord.test(opening.slice(0, at))) return at;
  return numberAt;
}
