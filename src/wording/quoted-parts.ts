import type { Span } from '../text/span.ts';
import { tuning } from './tuning.ts';

const quotation = /“([^“”]+)”|「([^「」]+)」|"([^"]+)"|『([^『』]+)』/g;

/** Stretches in quotation marks long enough to claim that they are literal, without their marks. */
export function quotedParts(text: string): Span[] {
  return [...text.matchAll(quotation)].flatMap((match) => {
    const inner = match[1] ?? match[2] ?? match[3] ?? match[4] ?? '';
    const start = match.index + 1;
    return inner.length >= tuning.quotedLength ? [{ start, end: start + inner.length }] : [];
  });
}
