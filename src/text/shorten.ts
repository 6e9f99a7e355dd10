const segments = new Intl.Segmenter('zh', { granularity: 'grapheme' });

/** A character may be made of several code units, as families and flags are; a pile of accents is cut off all the same. */
const unitsForCharacter = 8;

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
  let units = 0;
  for (const { segment } of segments.segment(line)) {
    const full = kept.length === characters || units + segment.length > characters * unitsForCharacter;
    if (full)
      return `${kept
        .slice(0, characters - 1)
        .join('')
        .trimEnd()}…`;
    kept.push(segment);
    units += segment.length;
  }
  return line;
}
