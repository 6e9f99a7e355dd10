import type { Edit } from '../edits.ts';

/** A line break, tab or quotation mark as a database or a program writes it: `\n`, `\"`. No path and no formula: `C:\new`, `\nu`. */
const escapes = /(?:\\r)?\\n(?![a-z])|\\[rt](?![a-z])|\\["'/](?!\w)|(?<=[=(])\\["']/g;
/** One or two may be meant so. */
const fewest = 3;

/** Turns the escapes of a text that was copied out of a database or a program's string back into what they stand for. */
export function escapeEdits(text: string): Edit[] {
  const found = [...text.matchAll(escapes)];
  if (found.length < fewest) return [];
  return found.map(({ 0: raw, index }) => ({
    kind: 'markup',
    rawStart: index,
    rawEnd: index + raw.length,
    canonical: meant(raw),
    rule: 'escape',
  }));
}

function meant(raw: string): string {
  const last = raw.at(-1) ?? '';
  return { n: '\n', r: '\n', t: ' ' }[last] ?? last;
}
