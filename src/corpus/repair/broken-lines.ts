import { readMarker } from '../outline/markers.ts';
import type { Edit } from './edits.ts';
import { opensParagraph, rawLines } from './raw-lines.ts';

/** Shorter lines that end with a comma are a list, an address or a verse. */
const leastLength = 20;
/** Where more of the lines end with a comma, that is how the text is set. */
const mostBroken = 0.1;

/**
 * Joins a paragraph that a stray line break cut behind a comma. Lines that begin with a number or a dash are left alone.
 *
 * @param raw the text as received
 */
export function brokenLineEdits(raw: string): Edit[] {
  const lines = rawLines(raw);
  const edits = lines.flatMap((line, at): Edit[] => {
    const next = lines[at + 1];
    if (next === undefined || line.text.length < leastLength || !/[，、,]$/.test(line.text)) return [];
    if (opensParagraph.test(next.text) || readMarker(next.text) !== null) return [];
    return [
      { kind: 'furniture', rawStart: line.end, rawEnd: next.start, canonical: '', rule: 'broken-line' },
    ];
  });
  return edits.length <= lines.length * mostBroken ? edits : [];
}
