import { parseChineseNumeral } from './chinese-numerals.ts';

const yearPattern =
  /(?<!\d)(?:19|20)\d{2}(?=年|到|至|-|底|末|$)|(?<=[到至过等])20[2-5]\d(?=[,;?!])|(?<=\b(?:by|in|of|since|until|from|to|and|year|end|for|during|reach) )20\d{2}\b|十[一二三四五六]五/g;
const shortYear = /(?<!\d)([12]\d|3[0-5])年(?!代|期|内|前|后|间)/g;

/** Years and five-year plans named in a folded text; 到25年 is 2025. */
export function yearsIn(folded: string): string[] {
  const inCharacters = [...folded.matchAll(/([一二][零〇九][零〇一二三四五六七八九]{2})(?=年)/g)].map(
    (match) => String(parseChineseNumeral(match[1] ?? '')),
  );
  const short = [...folded.matchAll(shortYear)].map((match) => `20${match[1]}`);
  return [...[...folded.matchAll(yearPattern)].map((match) => match[0]), ...short, ...inCharacters];
}

/** Years that a folded sentence states something of, each followed by 年. */
export function yearsStated(sentence: string): readonly string[] {
  // A copy of a printed page sets blanks around numbers.
  return sentence.match(/(?:19|20)\d{2}(?= ?年)/g) ?? [];
}

/**
 * Whether a folded sentence may speak of the years asked for: it names one of them or a span over one, or it names none and what stood
 * before it named no other.
 *
 * @param asked years and five-year plans as the question names them
 * @param yearBefore the year that the text spoke of last before the sentence; `null` when it named none
 */
export function isOfYears(
  sentence: string,
  asked: readonly string[],
  yearBefore: string | null = null,
): boolean {
  const years = asked.filter((year) => /^\d/.test(year));
  if (years.length === 0) return true;
  const isSpanned = spansOf(sentence).some(([from, to]) =>
    years.some((year) => Number(year) >= from && Number(year) <= to),
  );
  if (isSpanned) return true;
  const own = yearsStated(sentence);
  if (own.some((year) => years.includes(year))) return true;
  // 达到25T,是2017年的4.2倍: a year that figures are held against is not theirs.
  if (yearsStated(sentence.replace(heldAgainst, '')).length > 0) return false;
  return yearBefore === null || years.includes(yearBefore);
}

const heldAgainst =
  /(?:是|为|相当于) ?(?:19|20)\d{2} ?年(?:底|末|全年|同期)?的(?=(?:近|约|超过?)?(?:[\d.]+(?:多|余)?|[一二三四五六七八九十两]+)(?:倍|成|%))|[比较与同跟](?:截至)? ?(?:19|20)\d{2} ?年(?:底|末|初|全年|同期)?的?(?:水平)?(?:相比|持平|(?:累计|分别)?(?:增长|增加|提高|提升|下降|降低|减少|翻|多|少))/g;

const relativeYear = /去年|上年|前年|今年|明年|\b(?:last|this|next) year\b/g;

/** Years named in a folded text from today: 去年, this year. */
export function relativeYearsIn(folded: string): string[] {
  return folded.match(relativeYear) ?? [];
}

const thisYear = /今年|本年度?(?!报告)/;
const lastYear = /去年|上年|上一年/;

/** What a report looks back upon under such a heading is over. */
const review = /回顾/;

/**
 * Whether a folded sentence tells of this year where the question asks for the last one, or the other way round.
 *
 * @param heading under which it stands, folded
 */
export function isOfOtherRelativeYear(sentence: string, question: string, heading = ''): boolean {
  const [asksThis, asksLast] = [thisYear.test(question), lastYear.test(question)];
  if (asksThis === asksLast) return false;
  const [other, own] = asksLast ? [thisYear, lastYear] : [lastYear, thisYear];
  if (own.test(sentence)) return false;
  if (asksThis && review.test(heading)) return true;
  // 比上年增长 compares with the last year and tells of this one.
  return other.test(sentence.replace(/(?:比|较|与|和)(?:去年|上年|上一年)/g, ''));
}

/** 2021—2025年 speaks of all years from one to the other. */
function spansOf(sentence: string): (readonly [from: number, to: number])[] {
  return [...sentence.matchAll(/(20\d{2}) ?年? ?[-~至到] ?(20\d{2}) ?年/g)].map(
    (match) => [Number(match[1]), Number(match[2])] as const,
  );
}
