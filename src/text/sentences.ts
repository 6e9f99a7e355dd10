import type { Span } from './span.ts';

const closers = '”’」』）)》】"\'';
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
  const close = (end: number) => {
    const raw = text.slice(start, end);
    const trimmed = raw.trim();
    if (trimmed !== '') {
      const from = start + raw.indexOf(trimmed);
      spans.push({ start: base + from, end: base + from + trimmed.length });
    }
    start = end;
  };
  while (index < text.length) {
    const character = text[index] ?? '';
    if (character === '\n') {
      close(index);
      index += 1;
    } else if (character === '《') {
      index = titleEnd(text, index);
    } else if (marks.includes(character)) {
      index += 1;
      while (index < text.length && belongsToEnd(text, start, index, marks)) index += 1;
      close(index);
    } else {
      index += 1;
    }
  }
  close(text.length);
  return spans;
}

/** Whether a character behind a closing mark still belongs to the sentence: a further mark, a closing quote or bracket. */
function belongsToEnd(text: string, start: number, index: number, marks: string): boolean {
  const character = text[index] ?? '';
  // A straight quotation mark closes only when one is open.
  if (character === '"' || character === "'") return text.slice(start, index).split(character).length % 2 === 0;
  return (closers + marks).includes(character);
}

/** Offset behind a title in 《…》, whose marks end no sentence; behind the 《 where it opens none. */
function titleEnd(text: string, open: number): number {
  const title = text.slice(open + 1, open + longestTitle);
  const length = title.search(/[《》\n]/);
  return length >= 0 && title[length] === '》' ? open + length + 2 : open + 1;
}
