import type { Quantity } from '../text/quantities.ts';

/** A figure with the words that bound it: 突破3000亿元, 50项以上. */
export function withBounds(text: string, { start, end }: Pick<Quantity, 'start' | 'end'>): string {
  const before =
    /(?:超过|突破|达到|不少于|不低于|不超过|至少|最高|约|近|超)$/.exec(text.slice(0, start))?.[0] ?? '';
  const behind = /^(?:以上|以下|以内|左右)/.exec(text.slice(end))?.[0] ?? '';
  return text.slice(start - before.length, end + behind.length);
}
