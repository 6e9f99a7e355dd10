const words = new Intl.Segmenter('zh', { granularity: 'word' });
/** Characters on either side that are looked at. */
const around = 24;

/**
 * Where a stretch that was taken in up to `at` may begin without tearing a word: at the next word, or, where that one holds `inner`, at its
 * beginning.
 *
 * @param inner where the words begin that have to stay whole
 */
export function wordStart(text: string, at: number, inner: number): number {
  const edges = edgesOf(text, at, inner);
  return edges.find((edge) => edge >= at && edge <= inner) ?? edges.findLast((edge) => edge <= at) ?? at;
}

/** The same for the end of a stretch. */
export function wordEnd(text: string, at: number, inner: number): number {
  const edges = edgesOf(text, inner, at);
  return edges.findLast((edge) => edge <= at && edge >= inner) ?? edges.find((edge) => edge >= at) ?? at;
}

function edgesOf(text: string, start: number, end: number): number[] {
  const from = lineStart(text, start);
  const to = Math.min(text.length, end + around);
  return [...words.segment(text.slice(from, to))].map(({ index }) => from + index).concat(to);
}

/** A line's beginning, or a mark's end, as words are cut from there on. */
function lineStart(text: string, at: number): number {
  const before = text.slice(Math.max(0, at - around), at);
  const mark = /[\p{P}\s](?=[^\p{P}\s]*$)/u.exec(before);
  return mark === null ? at - before.length : at - before.length + mark.index + 1;
}
