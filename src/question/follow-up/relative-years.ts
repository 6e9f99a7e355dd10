import { foldForSearch } from '../../text/fold.ts';
import type { Span } from '../../text/span.ts';
import type { QuestionFrame } from './question-frame.ts';

const earlier =
  /^(?:再)?(?:往)?(?:前|上|头)(?:面)?一?年(?:度)?$|^一年(?:之|以)?前$|^(?:the )?(?:year before|previous year|preceding year|year earlier)$/;
const later =
  /^(?:再)?(?:往)?(?:后|下|第二|次|转)(?:面)?一?年(?:度)?$|^一年(?:之|以)?后$|^(?:the )?(?:year after|next year|following year|year later)$/;
/** Years that are told from now, the earliest first. */
const named: readonly (readonly string[])[] = [
  ['前年', '去年', '今年', '明年', '后年'],
  ['the year before last', 'last year', 'this year', 'next year', 'the year after next'],
];

/** Whether a fragment is a year told from another: 前一年, the year before. */
export function isRelativeYear(text: string): boolean {
  const folded = foldForSearch(text).trim();
  return earlier.test(folded) || later.test(folded);
}

/**
 * The year that a fragment tells from the year of the previous question, and where that stands: 2024 for the year before, 2025 in the
 * question. `null` when the question has no year to count from.
 */
export function yearFrom(
  text: string,
  { text: question }: QuestionFrame,
): { span: Span; year: string } | null {
  const step = earlier.test(foldForSearch(text).trim()) ? -1 : 1;
  const folded = foldForSearch(question);
  const digits = /(?:19|20)\d{2}(?!\d)/.exec(folded);
  if (digits !== null) {
    const span = { start: digits.index, end: digits.index + digits[0].length };
    return { span, year: String(Number(digits[0]) + step) };
  }
  for (const years of named)
    for (const [index, word] of years.entries()) {
      const start = folded.search(new RegExp(/[a-z]/.test(word) ? `\\b${word}\\b` : word));
      const year = years[index + step];
      if (start >= 0 && year !== undefined) return { span: { start, end: start + word.length }, year };
    }
  return null;
}
