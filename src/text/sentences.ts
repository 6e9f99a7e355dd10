import type { Span } from './span.ts';

const closers = '”’」』）)》】';
const terminators = '。！？!?；;';
const hardTerminators = '。！？!?';
/** A 《 that no 》 follows within this many characters opens no title; the longest title met has 38. */
const longestTitle = 80;

/**
 * Splits text into sentences by 。！？ with closing quotes and brackets, and at line breaks. Spans leave out
 * surrounding white space, never overlap and stand in order; everything between them is white space.
 *
 * @param base added to every offset, for text that is a slice of a longer one
 */
export function splitSentences(text: string, base = 0): Span[] {
  return split(text, base, hardTerminators);
}

/** Splits a sentence further at ；; (parts of an enumeration, goals set side by side). */
export function splitSubsentences(text: string, base = 0): Span[] {
  return split(text, base, terminators);
}

function split(text: string, base: number, marks: string): Span[] {
  const spans: Span[] = [];
  let start = 0;
  let index = 0;
  /** Straight quotation marks open in this sentence; such a mark ends a sentence only when one is. */
  const open = new Set<string>();
  const close = (end: number) => {
    const raw = text.slice(start, end);
    const trimmed = raw.trim();
    if (trimmed !== '') {
      const from = start + raw.indexOf(trimmed);
      spans.push({ start: base + from, end: base + from + trimmed.length });
    }
    start = end;
    open.clear();
  };
  const belongsToEnd = (character: string) =>
    (closers + marks).includes(character) || (isStraightQuote(character) && open.delete(character));
  while (index < text.length) {
    const character = text[index] ?? '';
    if (character === '\n') {
      close(index);
      index += 1;
    } else if (character === '《') {
      index = titleEnd(text, index);
    } else if (marks.includes(character)) {
      index += 1;
      while (index < text.length && belongsToEnd(text[index] ?? '')) index += 1;
      close(index);
    } else {
      if (isStraightQuote(character) && !open.delete(character)) open.add(character);
      index += 1;
    }
  }
  close(text.length);
  return spans;
}

function isStraightQuote(character: string): boolean {
  return character === '"' || character === "'";
}

/** Offset behind a title in 《…》, whose marks end no sentence; behind the 《 where it opens none. */
function titleEnd(text: string, open: number): number {
  const title = text.slice(open + 1, open + longestTitle);
  const length = title.search(/[《》\n]/);
  return length >= 0 && title[length] === '》' ? open + length + 2 : open + 1;
}
