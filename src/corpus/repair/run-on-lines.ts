import { readMarker } from '../outline/markers.ts';
import type { Edit } from './edits.ts';
import { rawLines } from './raw-lines.ts';
import { type Counts, findFrontLines, findHeadings, findItems, isRunOn } from './run-on-text.ts';

/** Fewer chapters and articles in a line do not tell that all of the document's breaks are lost. */
const leastHeadings = 3;

/**
 * Gives the chapters, articles and items of a document that was copied into one line lines of their own, and what stands before them: the
 * title, salutation, signature and date of a notice. A line of which two articles are left is parted too.
 */
export function runOnEdits(text: string): Edit[] {
  const lines = rawLines(text);
  const counts: Counts = new Map();
  return lines.flatMap((line, at): Edit[] => {
    const marker = readMarker(line.text);
    const articles = findHeadings(line.text, counts);
    const isWhole = articles.length >= leastHeadings;
    const breaks = isWhole
      ? wholeBreaks(line.text, articles)
      : articles.length > 0
        ? articles.filter(
            (from) => marker?.style === 'article' && !isPrinted(line.text.slice(from), lines[at + 1]?.text),
          )
        : isRunOn(line.text)
          ? itemBreaks(line.text)
          : [];
    return breaks.map((from) => breakBefore(text, line.start + from));
  });
}

/** Whether an article begins the next line too: then its number is a reference here. */
function isPrinted(article: string, next: string | undefined): boolean {
  const below = next === undefined ? null : readMarker(next);
  return below !== null && below.label === readMarker(article)?.label;
}

function wholeBreaks(line: string, headings: readonly number[]): number[] {
  const [first = 0] = headings;
  const isFront = readMarker(line) === null;
  const bounds = [...headings, line.length];
  const items = headings.flatMap((from, at) => findItems(line, from, bounds[at + 1] ?? line.length, 1));
  return [...(isFront ? findFrontLines(line.slice(0, first)) : []), ...headings, ...items];
}

function itemBreaks(line: string): number[] {
  const items = findItems(line, 0, line.length);
  if (items.filter((at) => readMarker(line.slice(at, at + 20))?.style === 'clause').length < leastHeadings)
    return [];
  const [first = 0] = items;
  return [...findFrontLines(line.slice(0, first)), ...items];
}

/** A repair shows what it changed: without a blank to replace, the mark before the break carries it. */
function breakBefore(text: string, at: number): Edit {
  const blanks = /[ \t　]*$/.exec(text.slice(Math.max(0, at - 40), at))?.[0].length ?? 0;
  const rawStart = blanks > 0 ? at - blanks : at - 1;
  const canonical = blanks > 0 ? '\n' : `${text[at - 1] ?? ''}\n`;
  return { kind: 'furniture', rawStart, rawEnd: at, canonical, rule: 'run-on-line' };
}
