import type { Edit } from './edits.ts';
import { type RawLine, rawLines } from './raw-lines.ts';

/** 3, - 3 -, 第3页, 第 3 页 共 15 页. */
const pageLine =
  /^(?:[-—–]{0,2}\s*(\d{1,3})\s*[-—–]{0,2}|第\s*(\d{1,3})\s*页(?:[,，/\s]*共\s*\d{1,3}\s*页)?)$/;
const unmistakable = /^[-—–第]/;

/** Numbers by themselves count from this many on, and this many characters apart: the rows of a table stand closer. */
const leastPages = 3;
const leastApart = 200;
/** Between dashes or named as pages, two will do. */
const leastNamedPages = 2;

interface PageLine extends RawLine {
  readonly page: number;
}

/**
 * Drops the numbers of pages: lines of nothing but a number that count on one by one through the text, each a page's length behind the
 * one before. A lone number is a figure of the text.
 *
 * @param raw the text as received
 */
export function pageNumberEdits(raw: string): Edit[] {
  const numbers = rawLines(raw).flatMap((line): PageLine[] => {
    const match = pageLine.exec(line.text);
    const page = match?.[1] ?? match?.[2];
    return page === undefined ? [] : [{ ...line, page: Number(page) }];
  });
  const named = numbers.filter(({ text }) => unmistakable.test(text));
  const plain = numbers.filter(({ text }) => !unmistakable.test(text));
  const pages = [...longestCount(named, 0, leastNamedPages), ...longestCount(plain, leastApart, leastPages)];
  return pages.map(({ start, end }) => {
    const rest = /^[ \t　]*\r?\n?/.exec(raw.slice(end, end + 20))?.[0].length ?? 0;
    const from = raw.lastIndexOf('\n', start - 1) + 1;
    return { kind: 'furniture', rawStart: from, rawEnd: end + rest, canonical: '', rule: 'page-number' };
  });
}

/** The longest run of lines whose numbers count on one by one, each at least so many characters behind the one before. */
function longestCount(lines: readonly PageLine[], apart: number, least: number): PageLine[] {
  /** By its last number, the longest run that ends with it. */
  const runs = new Map<number, PageLine[]>();
  let longest: PageLine[] = [];
  for (const line of lines) {
    const before = runs.get(line.page - 1) ?? [];
    const follows = before.length > 0 && line.start - (before.at(-1)?.end ?? 0) >= apart;
    const run = follows ? [...before, line] : [line];
    if (run.length >= (runs.get(line.page)?.length ?? 0)) runs.set(line.page, run);
    if (run.length > longest.length) longest = run;
  }
  return longest.length >= least ? longest : [];
}
