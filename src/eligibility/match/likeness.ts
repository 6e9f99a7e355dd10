import { foldForSearch } from '../../text/fold.ts';

/** Share of a name's pairs of characters that must stand in the other's. */
export const sameThing = 0.4;

/** How far two names speak of the same thing: the share of the shorter one's pairs of characters in the other, 0–1. */
export function likeness(one: string, other: string): number {
  const [left, right] = [pairsOf(one), pairsOf(other)];
  const [short, long] = left.size <= right.size ? [left, right] : [right, left];
  if (short.size === 0) return 0;
  return [...short].filter((pair) => long.has(pair)).length / short.size;
}

/** Pairs of neighbouring characters of a text, folded, without marks and particles. */
export function pairsOf(text: string): Set<string> {
  const plain = foldForSearch(text).replace(/[\s\p{P}的了]/gu, '');
  return new Set(Array.from({ length: Math.max(0, plain.length - 1) }, (_, at) => plain.slice(at, at + 2)));
}
