import type { Span } from '../text/span.ts';

const marked = /^#{1,6}\s/;
const numbered =
  /^(?:第?[一二三四五六七八九十]{1,3}(?:[、.．]|[章节部分]{1,2}\s?)|[(（][一二三四五六七八九十]{1,3}[)）])/;
/** Longest line that heads others, in characters. */
const longest = 40;

/** Whether a statement is a heading of the draft's own: a whole line marked as one, or a short one with a number and without a stop. */
export function isHeadingLine(draft: string, { start, end }: Span): boolean {
  const from = draft.lastIndexOf('\n', start - 1) + 1;
  const to = draft.indexOf('\n', end);
  const line = draft.slice(from, to < 0 ? draft.length : to).trim();
  if (draft.slice(end, to < 0 ? draft.length : to).trim() !== '') return false;
  return (
    marked.test(line) ||
    (line.length <= longest && numbered.test(line) && !/[。；;！!？?，,：:”"]$/.test(line))
  );
}
