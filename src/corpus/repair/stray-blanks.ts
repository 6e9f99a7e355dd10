import type { Edit } from './edits.ts';
import { rawLines } from './raw-lines.ts';

const indent = /^[ \t]*　[ \t　]*(?=\S)/gm;
const blank = /(?<=[\u4e00-\u9fff])[ \u00a0]{1,2}(?=[\u4e00-\u9fff])/g;
/** On both sides of a stray blank the line goes on without one for so long, or to the mark of a clause. */
const leastRun = 6;
/** A line with more of them is spaced so. */
const mostStray = 3;
const leastLength = 30;

/** Drops the wide blanks that begin a paragraph in print. */
export function indentEdits(text: string): Edit[] {
  return [...text.matchAll(indent)].map(({ 0: raw, index }) => dropped(index, index + raw.length, 'indent'));
}

/**
 * Drops the blank that a line break of a page left within a word, 国家 医保局: in a sentence that is set without blanks. Behind a number or
 * a short label a blank is the author's. Where every line of the page left one, they are as far apart as its lines were long.
 */
export function strayBlankEdits(text: string): Edit[] {
  return rawLines(text).flatMap((line): Edit[] => {
    if (line.text.length < leastLength || !/[。；，、]/.test(line.text) || line.text.includes('\t'))
      return [];
    const found = [...line.text.matchAll(blank)];
    const blanks = line.text.match(/\s+/g)?.length ?? 0;
    const ofBreaks = lineBreakBlanks(line.text);
    if (ofBreaks.length > mostStray)
      return ofBreaks.map((at) => dropped(line.start + at, line.start + at + 1, 'stray-blank'));
    if (found.length === 0 || found.length > mostStray || blanks > mostStray + 1) return [];
    return found.flatMap(({ 0: raw, index }): Edit[] => {
      const before = /[\u4e00-\u9fff，、“”（）《》\d]*$/.exec(
        line.text.slice(Math.max(0, index - leastRun), index),
      );
      const isWithin = index >= leastRun && before?.[0].length === leastRun;
      const behind = line.text.slice(index + raw.length, index + raw.length + 2);
      if (!isWithin || /\d日$/.test(before?.[0] ?? '') || /\s/.test(behind)) return [];
      return [dropped(line.start + index, line.start + index + raw.length, 'stray-blank')];
    });
  });
}

/** A blank where a line of the page ended: between two characters, or behind a mark. */
const breakBlank = /(?<=[\u4e00-\u9fff，、；：。”）》\d]) (?=[\u4e00-\u9fff“（《\d])/g;
/** Lines of one page differ by so many characters; and by a part more where marks share a place. */
const unevenness = 3;
const shortestPrinted = 15;
/** All but this share of the blanks must stand a line apart. */
const mostUneven = 0.15;

/** Offsets of all blanks of a line where they stand as far apart as the lines of a printed page are long; none otherwise. */
function lineBreakBlanks(text: string): number[] {
  const blanks = [...text.matchAll(/\s+/g)];
  const at = [...text.matchAll(breakBlank)].map(({ index }) => index);
  if (at.length <= mostStray || at.length < blanks.length) return [];
  const gaps = at.slice(1).map((position, index) => position - (at[index] ?? 0));
  const width = [...gaps].sort((a, b) => a - b)[Math.floor(gaps.length / 2)] ?? 0;
  const uneven = gaps.filter((gap) => Math.abs(gap - width) > unevenness).length;
  return width >= shortestPrinted && uneven <= gaps.length * mostUneven ? at : [];
}

function dropped(rawStart: number, rawEnd: number, rule: string): Edit {
  return { kind: 'furniture', rawStart, rawEnd, canonical: '', rule };
}
