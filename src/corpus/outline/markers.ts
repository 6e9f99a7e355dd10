import { parseChineseNumeral } from '../../text/chinese-numerals.ts';

const numeral = '[〇零一二三四五六七八九十百]+';

interface MarkerStyle {
  readonly name:
    | 'part'
    | 'chapter'
    | 'section'
    | 'article'
    | 'clause'
    | 'bracketed'
    | 'item'
    | 'subitem'
    | 'circled';
  readonly pattern: RegExp;
  /** What the label shows for the ordinal as printed. */
  readonly label: (printed: string) => string;
}

/** Numbering of Chinese official documents from the outermost level in; the position is the rank. */
const styles: readonly MarkerStyle[] = [
  { name: 'part', pattern: new RegExp(`^第(${numeral}|\\d+)(?:篇|编|部分)[ 　]*`), label: (n) => `第${n}篇` },
  { name: 'chapter', pattern: new RegExp(`^第(${numeral}|\\d+)章[ 　]*`), label: (n) => `第${n}章` },
  { name: 'section', pattern: new RegExp(`^第(${numeral}|\\d+)节[ 　]*`), label: (n) => `第${n}节` },
  { name: 'article', pattern: new RegExp(`^第(${numeral}|\\d+)条[ 　]*`), label: (n) => `第${n}条` },
  // 一、二、三级医院 is prose: a second ordinal right behind the first gives it away.
  { name: 'clause', pattern: new RegExp(`^(${numeral})[、.．﹒](?!${numeral}[、])[ 　]*`), label: (n) => n },
  { name: 'bracketed', pattern: new RegExp(`^[(（](${numeral})[)）][、.．]?[ 　]*`), label: (n) => `(${n})` },
  // A digit behind the dot makes it a decimal (3.5亿元).
  { name: 'item', pattern: /^([1-9]\d{0,2})[.．﹒、](?!\d)[ 　]*/, label: (n) => n },
  { name: 'subitem', pattern: /^[(（](\d{1,2})[)）][、.．]?[ 　]*/, label: (n) => `(${n})` },
  { name: 'circled', pattern: /^([①-⑳])[ 　]*/, label: (n) => n },
];

/** A numbering marker at the start of a line. */
export interface Marker {
  readonly style: MarkerStyle['name'];
  /** Depth among the styles: smaller is further out. */
  readonly rank: number;
  readonly ordinal: number;
  /** The ordinal as a label shows it: `四`, `(二)`, `2`, `第五条`. */
  readonly label: string;
  /** Length of the marker with the blanks behind it. */
  readonly length: number;
}

/** Reads the marker at the start of a line (leading blanks already removed); `null` for a plain paragraph. */
export function readMarker(line: string): Marker | null {
  for (const [rank, style] of styles.entries()) {
    const match = style.pattern.exec(line);
    const printed = match?.[1];
    if (match === null || printed === undefined) continue;
    const ordinal = readOrdinal(printed);
    if (ordinal === null) continue;
    return { style: style.name, rank, ordinal, label: style.label(printed), length: match[0].length };
  }
  return null;
}

function readOrdinal(printed: string): number | null {
  if (/^\d+$/.test(printed)) return Number(printed);
  const circled = printed.charCodeAt(0) - 0x2460 + 1;
  if (circled >= 1 && circled <= 20) return circled;
  return parseChineseNumeral(printed);
}
