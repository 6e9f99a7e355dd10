/**
 * A run of text, or one mark of punctuation with the way it is set: drawn as wide as the characters around
 * it, or with a space behind it (fonts centre the full-width forms of `: ; ? !` as Japanese does).
 */
export interface SetRun {
  readonly text: string;
  readonly set: 'wide' | 'spaced' | null;
}

const ideographic = /[\u3000-\u30ff\u3400-\u9fff\uff00-\uffef“”‘’…—·]/;
const narrow = /[,;:?!()]/g;

/**
 * Finds the ASCII punctuation that stands among Chinese characters in `text.slice(start, end)`. It is only
 * shown wider, as Chinese is set; the characters, and what is copied, stay as they are in the text.
 */
export function cutAtPunctuation(text: string, start = 0, end = text.length): SetRun[] {
  const runs: SetRun[] = [];
  let written = start;
  const add = (to: number, set: SetRun['set']) => {
    if (to > written) runs.push({ text: text.slice(written, to), set });
    written = to;
  };
  for (const match of text.slice(start, end).matchAll(narrow)) {
    const at = start + match.index;
    if (!ideographic.test(text[at - 1] ?? '') && !ideographic.test(text[at + 1] ?? '')) continue;
    add(at, null);
    add(at + 1, ',()'.includes(match[0]) ? 'wide' : 'spaced');
  }
  add(end, null);
  return runs;
}
