import { foldForSearch } from '../text/fold.ts';

/** A text without what may differ between a quotation and its original. */
export interface NormalText {
  readonly text: string;
  /** For each UTF-16 code unit its offset in the original. */
  readonly offsets: readonly number[];
}

/** Marks that belong to a number: 4.7%, 3-5家, 2021~2023年. */
const inNumber = new Set(['.', '-', '~', '/', '+']);
const unsaid = /[\s\p{P}\p{Z}\p{C}]/u;

/** Folds width, case and script and drops white space and punctuation, but for the marks of numbers. */
export function normalise(original: string): NormalText {
  const folded = foldForSearch(original);
  let text = '';
  const offsets: number[] = [];
  for (let index = 0; index < folded.length; index += 1) {
    const unit = folded[index] ?? '';
    if (unit !== '%' && unsaid.test(unit) && !(inNumber.has(unit) && isBesideDigit(folded, index))) continue;
    text += unit;
    offsets.push(index);
  }
  return { text, offsets };
}

function isBesideDigit(text: string, index: number): boolean {
  return /\d/.test(text[index - 1] ?? '') && /\d/.test(text[index + 1] ?? '');
}

/** The stretch of the original that a stretch of the normal text stands for. */
export function originalSpan(
  { offsets }: NormalText,
  from: number,
  to: number,
): { start: number; end: number } {
  const start = offsets[from] ?? 0;
  return { start, end: to > from ? (offsets[to - 1] ?? start) + 1 : start };
}
