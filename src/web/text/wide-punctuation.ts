/**
 * A run of text, or one character with the way it is set. `wide`: drawn as wide as the characters around it.
 * `spaced`: with a space behind it (fonts centre the full-width forms of `: ; ? !` as Japanese does).
 * `control`: a control of writing direction, shut in by itself so that it turns nothing around.
 */
export interface SetRun {
  readonly text: string;
  readonly set: 'wide' | 'spaced' | 'control' | null;
}

const ideographic = /[\u3000-\u30ff\u3400-\u9fff\uff00-\uffef“”‘’…—·]/;
const special = /[,;:?!()\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;
const control = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/;

/**
 * Finds what is to be set in a way of its own in `text.slice(start, end)`: ASCII punctuation among Chinese
 * characters, and controls of direction. It is only shown so; the characters, and what is copied, stay as they
 * are in the text.
 *
 * @param isPlain - leaves the punctuation as it is.
 */
export function cutAtPunctuation(text: string, start = 0, end = text.length, isPlain = false): SetRun[] {
  const runs: SetRun[] = [];
  let written = start;
  const add = (to: number, set: SetRun['set']) => {
    if (to > written) runs.push({ text: text.slice(written, to), set });
    written = to;
  };
  for (const match of text.slice(start, end).matchAll(special)) {
    const at = start + match.index;
    const isControl = control.test(match[0]);
    const isAmongChinese = ideographic.test(text[at - 1] ?? '') || ideographic.test(text[at + 1] ?? '');
    if (!isControl && (isPlain || !isAmongChinese)) continue;
    add(at, null);
    add(at + 1, isControl ? 'control' : ',()'.includes(match[0]) ? 'wide' : 'spaced');
  }
  add(end, null);
  return runs;
}
