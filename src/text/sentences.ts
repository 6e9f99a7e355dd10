import type { Span } from './span.ts';

const closers = '”’」』）)》】"\'';
const terminators = '。！？!?；;';
const hardTerminators = '。！？!?';

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
    } else if (marks.includes(character) && !isInsideTitle(text, start, index)) {
      index += 1;
      while (index < text.length && (closers + marks).includes(text[index] ?? '')) index += 1;
      close(index);
    } else {
      index += 1;
    }
  }
  close(text.length);
  return spans;
}

/** A question mark inside 《…》 belongs to a title. */
function isInsideTitle(text: string, start: number, index: number): boolean {
  return (
    text.lastIndexOf('《', index) >= start && text.lastIndexOf('《', index) > text.lastIndexOf('》', index)
  );
}
