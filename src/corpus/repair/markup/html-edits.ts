import type { Edit } from '../edits.ts';
import { entity, readEntity } from './entities.ts';
import { tableEdits } from './html-table.ts';

/** Tags that begin or end a line of their own. */
const blockNames =
  'address|article|aside|blockquote|body|br|center|dd|div|dl|dt|fieldset|figcaption|figure|footer|form|h[1-6]|head|header|hr|html|li|main|nav|ol|option|p|section|select|title|ul|table|tbody|thead|tfoot|tr|td|th|caption|colgroup|col';
const inlineNames =
  'a|abbr|b|bdo|big|cite|code|del|em|font|i|img|input|ins|kbd|label|link|mark|meta|nobr|o:p|q|s|samp|small|span|strike|strong|sub|sup|tt|u|wbr|button|iframe|object|embed|param|center|base';
/** `<p align="left">`; other words in angle brackets are the text's. */
const tag = new RegExp(`</?(?:(${blockNames})|${inlineNames})(?:\\s[^<>]{0,600})?\\s*/?>`, 'gi');
/** What a browser never shows: from the beginning to the end of it, or a single tag. */
const hiddenBlock = /<!--|<(script|style|noscript|title)\b[^<>]{0,600}>/gi;
const hiddenTag = /<!doctype[^<>]{0,300}>|<\?xml[^<>]{0,300}>/gi;

/**
 * Takes HTML out of a text copied from a page: comments, scripts and tags go, words stay; a tag that begins a line in a browser begins
 * one here; the rows of a table are lines with their cells in reading order.
 */
export function htmlEdits(text: string): Edit[] {
  const hidden = hiddenEdits(text);
  const withTables = hidden.concat(outside(tableEdits(text), hidden));
  const tags = [...text.matchAll(tag)].map((match) => {
    const isBlock = match[1] !== undefined;
    return dropped(
      match.index,
      match[0],
      isBlock ? breakAt(text, match.index, match[0].length) : '',
      'html-tag',
    );
  });
  const withTags = withTables.concat(outside(tags, withTables));
  const characters = [...text.matchAll(entity)].flatMap((match) => {
    const character = readEntity(match[0]);
    return character === null ? [] : [dropped(match.index, match[0], character, 'html-entity')];
  });
  return withTags.concat(outside(characters, withTags));
}

function hiddenEdits(text: string): Edit[] {
  const edits = [...text.matchAll(hiddenTag)].map((match) =>
    dropped(match.index, match[0], '', 'html-hidden'),
  );
  /** Closings that the text has no more of. */
  const missing = new Set<string>();
  let position = 0;
  for (const match of text.matchAll(hiddenBlock)) {
    if (match.index < position) continue;
    const closing = match[1] === undefined ? /-->/g : new RegExp(`</${match[1].toLowerCase()}\\s*>`, 'gi');
    closing.lastIndex = match.index + match[0].length;
    const end = missing.has(closing.source) ? null : closing.exec(text);
    if (end === null) {
      missing.add(closing.source);
      continue;
    }
    position = end.index + end[0].length;
    edits.push(dropped(match.index, text.slice(match.index, position), '', 'html-hidden'));
  }
  return edits;
}

function dropped(rawStart: number, raw: string, canonical: string, rule: string): Edit {
  return { kind: 'markup', rawStart, rawEnd: rawStart + raw.length, canonical, rule };
}

/** A line break, where the tag does not stand at an end of its line anyway. */
function breakAt(text: string, at: number, length: number): string {
  const before = /[^\S\n]*$/.exec(text.slice(Math.max(0, at - 40), at))?.[0].length ?? 0;
  const behind = /^[^\S\n]*/.exec(text.slice(at + length, at + length + 40))?.[0].length ?? 0;
  const opens = at - before === 0 || text[at - before - 1] === '\n';
  const next = text[at + length + behind];
  return opens || next === undefined || next === '\n' ? '' : '\n';
}

/** The edits that touch none of those before them. */
function outside(edits: readonly Edit[], earlier: readonly Edit[]): Edit[] {
  const taken = [...earlier].sort((a, b) => a.rawStart - b.rawStart);
  let at = 0;
  return [...edits]
    .sort((a, b) => a.rawStart - b.rawStart)
    .filter(({ rawStart, rawEnd }) => {
      while (at < taken.length && (taken[at]?.rawEnd ?? 0) <= rawStart) at += 1;
      return (taken[at]?.rawStart ?? Infinity) >= rawEnd;
    });
}
