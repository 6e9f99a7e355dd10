import { readMarker } from '../outline/markers.ts';
import type { Edit } from './edits.ts';
import { opensParagraph, type RawLine, rawLines } from './raw-lines.ts';

/** Shorter lines that end with a comma are a list, an address or a verse. */
const leastLength = 20;
/** Where more of the lines end so, that is how the text is set. */
const mostBroken = 0.1;
/** Running text, as against a heading: it has ended a sentence before, and is longer than headings are. */
const isRunning = (text: string) => text.length >= leastRunning && /[。；].*[\u4e00-\u9fff]$/.test(text);
const leastRunning = 40;
/** What goes on in the middle of a sentence ends it. */
const endsSentence = /[。；！？]/;

/**
 * Joins a paragraph that a stray line break cut behind a comma, or in the middle of a sentence at a page's end. Lines that begin with a
 * number or a dash are left alone.
 *
 * @param raw the text as received
 */
export function brokenLineEdits(raw: string): Edit[] {
  const lines = rawLines(raw);
  const edits = lines.flatMap((line, at): Edit[] => {
    const next = lines[at + 1];
    if (next === undefined || line.text.length < leastLength) return [];
    const isCut = /[，、,]$/.test(line.text) || (isRunning(line.text) && isNextLine(raw, line, next));
    if (!isCut) return [];
    if (opensParagraph.test(next.text) || readMarker(next.text) !== null) return [];
    return [
      { kind: 'furniture', rawStart: line.end, rawEnd: next.start, canonical: '', rule: 'broken-line' },
    ];
  });
  return edits.length <= lines.length * mostBroken ? edits : [];
}

/** Whether a line follows without a blank one between, and is text that ends a sentence. */
function isNextLine(raw: string, line: RawLine, next: RawLine): boolean {
  return (
    !/\n[ \t　]*\r?\n/.test(raw.slice(line.end, next.start)) &&
    /^[\u4e00-\u9fff]/.test(next.text) &&
    endsSentence.test(next.text)
  );
}
