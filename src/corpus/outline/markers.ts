import { parseChineseNumeral } from '../../text/chinese-numerals.ts';

const numeral = '[〇零一二三四五六七八九十百]+';

const digit = '[\\d０-９]';
const blanks = '[ \\t　]*';

interface MarkerStyle {
  readonly name:
    | 'part'
    | 'chapter'
    | 'section'
    | 'article'
    | 'clause'
    | 'bracketed'
    | 'padded'
    | 'item'
    | 'subitem'
    | 'circled';
  /** First group: the ordinal; second: the unit as printed. */
  readonly pattern: RegExp;
  /** What the label shows for the ordinal and unit as printed. */
  readonly label: (printed: string, unit: string) => string;
}

/** `第三章`, in either script. */
function unitStyle(name: MarkerStyle['name'], units: string): MarkerStyle {
  const pattern = new RegExp(`^第(${numeral}|${digit}+)(${units})${blanks}`);
  return { name, pattern, label: (printed, unit) => `第${printed}${unit}` };
}

/** Numbering of Chinese official documents from the outermost level in; the position is the rank. */
const styles: readonly MarkerStyle[] = [
  unitStyle('part', '篇|编|編|部分'),
  unitStyle('chapter', '章'),
  unitStyle('section', '节|節'),
  unitStyle('article', '条|條'),
  {
    name: 'clause',
    // 一、二、三级医院 is prose: a second ordinal right behind the first gives it away.
    pattern: new RegExp(`^(${numeral})[、.．﹒](?!${numeral}、)${blanks}`),
    label: (printed) => printed,
  },
  {
    name: 'bracketed',
    pattern: new RegExp(`^[(（](${numeral})[)）][、.．]?${blanks}`),
    label: (printed) => `(${printed})`,
  },
  {
    // 01 关键核心技术: the lines of a box. Other numbers before a blank are figures, 10 亿元.
    name: 'padded',
    pattern: /^(0[1-9])[ \t　]+(?=[\u4e00-\u9fff])/,
    label: (printed) => printed,
  },
  {
    name: 'item',
    // A digit behind the dot makes it a decimal (3.5亿元), unless that is the name of a technology (1.5G网络, 2.3D打印).
    pattern: new RegExp(
      `^([1-9１-９]${digit}{0,2})[.．﹒、](?!${digit}(?![A-Z][\\u4e00-\\u9fff+]))${blanks}`,
    ),
    label: toAscii,
  },
  {
    name: 'subitem',
    pattern: new RegExp(`^[(（](${digit}{1,2})[)）][、.．]?${blanks}`),
    label: (printed) => `(${toAscii(printed)})`,
  },
  { name: 'circled', pattern: new RegExp(`^([①-⑳])${blanks}`), label: (printed) => printed },
];

/** A year in brackets is no ordinal: （二〇二一）. */
const greatestOrdinal = 999;

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
    if (ordinal === null || ordinal < 1 || ordinal > greatestOrdinal) continue;
    const label = style.label(printed, match[2] ?? '');
    return { style: style.name, rank, ordinal, label, length: match[0].length };
  }
  return null;
}

function readOrdinal(printed: string): number | null {
  const ascii = toAscii(printed);
  if (/^\d+$/.test(ascii)) return Number(ascii);
  const circled = printed.charCodeAt(0) - 0x2460 + 1;
  if (circled >= 1 && circled <= 20) return circled;
  return parseChineseNumeral(printed);
}

/** Full-width digits as ASCII ones: labels are the same however the ordinal was typed. */
function toAscii(printed: string): string {
  return printed.replace(/[０-９]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0));
}
