import { parseChineseNumeral } from '../../text/chinese-numerals.ts';
import type { Span } from '../../text/span.ts';

/** A clause that English words name: `Chapter 3, Section 3`, `Article 12`, `Section 2 of Part IV`. */
export interface EnglishClauseReference extends Span {
  readonly text: string;
  /** Dotted ordinals in the form of section ids; of an article its number alone. */
  readonly id: string;
  readonly isArticle: boolean;
}

/** Units from the outermost in. The last ones are everyday words, too, and name a clause only with a capital or beside another unit. */
const ranks: Readonly<Record<string, number>> = {
  ...{ part: 0, chapter: 1, section: 2, subsection: 3, article: 4, clause: 4 },
  ...{ item: 5, point: 5, subparagraph: 5, paragraph: 6, para: 6 },
};
const everyday = new Set(['part', 'item', 'point', 'paragraph', 'para', 'clause']);
const spelled = 'one two three four five six seven eight nine ten eleven twelve'.split(' ');
const roman = ['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x', 'xi', 'xii'];

const number = `(?:\\d{1,3}(?!\\d|[.,]\\d|\\s?%)|[IVX]{1,4}|${spelled.join('|')}|[一二三四五六七八九十]{1,3})(?![A-Za-z])`;
const ordinal = `(?:\\(${number}\\)|${number})`;
const unit = `(?:sub-?)?(?:part|chapter|section|article|clause|item|point|paragraph|para)`;
const one = `\\b${unit}\\.?\\s+${ordinal}`;
const chain = new RegExp(
  `(?:\\bthe\\s+)?${one}(?:\\s*,?\\s*(?:(?:and|of|in|under|the)\\s+)*${one})*(?:\\s?\\(\\d{1,2}\\))*`,
  'gi',
);
const each = new RegExp(`\\b(${unit})\\.?\\s+(${ordinal})`, 'gi');
/** A magnitude behind it makes a number a quantity. */
const measured = /^\s?(?:%|percent|per cent|million|billion|trillion|thousand|hundred)/i;

/** Every reference to a clause in English words, in order. Section ids with points (`section 4.1.2`) are none of them. */
export function findEnglishClauseReferences(text: string): EnglishClauseReference[] {
  return [...text.matchAll(chain)].flatMap((match) => {
    const [whole] = match;
    const end = match.index + whole.length;
    const parts = [...whole.matchAll(each)].flatMap(([, name = '', said = '']) => {
      const value = ordinalOf(said);
      return value === null ? [] : [{ name, rank: ranks[name.toLowerCase().replace('-', '')] ?? 0, value }];
    });
    const isNamed = parts.length > 1 || parts.some(({ name }) => !everyday.has(name) || /^[A-Z]/.test(name));
    if (parts.length === 0 || !isNamed || measured.test(text.slice(end))) return [];
    return [{ start: match.index, end, text: whole.replace(/^the\s+/i, ''), ...placeOf(parts) }];
  });
}

interface Part {
  readonly rank: number;
  readonly value: number;
}

function placeOf(parts: readonly Part[]): { readonly id: string; readonly isArticle: boolean } {
  const article = parts.find(({ rank }) => rank === ranks.article);
  if (article !== undefined) return { id: String(article.value), isArticle: true };
  const inward = [...parts].sort((a, b) => a.rank - b.rank);
  const id = inward.map(({ rank, value }) => (rank === ranks.paragraph ? `p${value}` : String(value)));
  return { id: id.join('.'), isArticle: false };
}

function ordinalOf(ordinalText: string): number | null {
  const text = ordinalText.replace(/[()]/g, '').toLowerCase();
  if (/^\d+$/.test(text)) return Number(text);
  for (const names of [spelled, roman]) {
    const at = names.indexOf(text);
    if (at >= 0) return at + 1;
  }
  return parseChineseNumeral(text);
}
