const segments = new Intl.Segmenter('zh', { granularity: 'grapheme' });

/**
 * The beginning of a text on one line: white space is folded, and what is over the limit gives way to `…`. Characters are what a
 * reader takes for one, so that nothing is cut in half.
 *
 * @param characters - most characters of the result, the ellipsis included.
 */
export function shorten(text: string, characters: number): string {
  const line = text.replace(/\s+/gu, ' ').trim();
  if (line.length <= characters) return line;
  const kept: string[] = [];
  for (const { segment } of segments.segment(line)) {
    if (kept.length === characters) return `${kept.slice(0, -1).join('').trimEnd()}…`;
    kept.push(segment);
  }
  return line;
}
