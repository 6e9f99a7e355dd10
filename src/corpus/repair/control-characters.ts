import type { Edit } from './edits.ts';

/** Characters that end a line elsewhere: a lone CR, vertical tab, form feed, NEL, line and paragraph separator. */
const lineBreak = /\r(?!\n)|[\v\f\u0085\u2028\u2029]/g;
/**
 * Invisible characters: category Cc but for tab and line breaks, and category Cf (byte order mark, zero-width and bidirectional
 * controls, soft hyphen); the CR of a CRLF with them.
 */
const invisible = /(?:(?![\t\n\v\f\r\u0085])\p{Cc}|\p{Cf})+|\r(?=\n)/gu;

/** Edits that drop invisible characters and turn other line breaks into LF. */
export function controlEdits(raw: string): Edit[] {
  const edits: Edit[] = [];
  const add = (match: RegExpMatchArray, canonical: string, rule: string) => {
    const rawStart = match.index ?? 0;
    edits.push({ kind: 'control', rawStart, rawEnd: rawStart + match[0].length, canonical, rule });
  };
  for (const match of raw.matchAll(invisible)) add(match, '', 'invisible-character');
  for (const match of raw.matchAll(lineBreak)) add(match, '\n', 'line-break');
  return edits;
}
