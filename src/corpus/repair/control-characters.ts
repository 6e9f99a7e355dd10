import type { Edit } from './edits.ts';

/**
 * Invisible characters: category Cc but for tab, LF and CR, and category Cf (byte order mark, zero-width and bidirectional
 * controls, soft hyphen); the CR of a CRLF with them.
 */
const invisible = /(?:(?![\t\n\r])\p{Cc}|\p{Cf})+|\r(?=\n)/gu;

/** Edits that drop invisible characters; a lone CR becomes a line break. */
export function controlEdits(raw: string): Edit[] {
  const edits: Edit[] = [];
  const add = (rawStart: number, rawEnd: number, canonical: string) =>
    edits.push({ kind: 'control', rawStart, rawEnd, canonical, rule: 'invisible-character' });
  for (const match of raw.matchAll(invisible)) add(match.index, match.index + match[0].length, '');
  for (const match of raw.matchAll(/\r(?!\n)/g)) add(match.index, match.index + 1, '\n');
  return edits;
}
