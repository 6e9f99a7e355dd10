/** A run of text, or one mark of punctuation that is shown as wide as the characters around it. */
export interface SetRun {
  readonly text: string;
  readonly isWide: boolean;
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
  const add = (to: number, isWide: boolean) => {
    if (to > written) runs.push({ text: text.slice(written, to), isWide });
    written = to;
  };
  for (const match of text.slice(start, end).matchAll(narrow)) {
    const at = start + match.index;
    if (!ideographic.test(text[at - 1] ?? '') && !ideographic.test(text[at + 1] ?? '')) continue;
    add(at, false);
    add(at + 1, true);
  }
  add(end, false);
  return runs;
}
