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
 * a short label a blank is the author's.
 */
export function strayBlankEdits(text: string): Edit[] {
  return rawLines(text).flatMap((line): Edit[] => {
    if (line.text.length < leastLength || !/[。；，、]/.test(line.text) || line.text.includes('\t'))
      return [];
    const found = [...line.text.matchAll(blank)];
    const blanks = line.text.match(/\s+/g)?.length ?? 0;
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

function dropped(rawStart: number, rawEnd: number, rule: string): Edit {
  return { kind: 'furniture', rawStart, rawEnd, canonical: '', rule };
}
