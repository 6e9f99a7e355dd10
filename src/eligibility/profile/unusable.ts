import type { KnownFigure } from './types.ts';

const foreign =
  /美元|美金|欧元|港元|港币|日元|英镑|澳元|加元|台币|卢布|\b(?:usd|us dollars?|dollars?|eur|euros?|hkd|jpy|gbp|pounds?)\b|[$€£]/i;

/** Whether words of an amount name another currency than the yuan. */
export function isForeign(words: string): boolean {
  return foreign.test(words);
}

/** More yuan than any enterprise has: a slip of the hand. */
const mostYuan = 1e14;

/** Whether a figure can be reckoned with: above zero, and not beyond all measure. */
export function isUsable({ value, kind }: Pick<KnownFigure, 'value' | 'kind'>): boolean {
  const isShare = kind === 'share';
  return Number.isFinite(value) && (value > 0 || (isShare && value === 0)) && value <= mostYuan;
}

/** Words of a number in a text that no amount or number of people can be: -500万元, 500万美元, 3.5人, 0人. */
export function unusableWords(folded: string): string[] {
  const number = String.raw`\d[\d,]*(?:\.\d+)?`;
  const unit = `(?:万|亿|千万|百万)?(?:元|人(?!民)|名|%)?`;
  const currency = '(?:美元|美金|欧元|港元|港币|日元|英镑|澳元|加元|us dollars?|usd|eur|euros?|hkd)';
  const patterns = [
    new RegExp(
      String.raw`(?<![\d\u4e00-\u9fff万元%]\s?)[-−–]\s?${number}${unit}|(?<=[\u4e00-\u9fff])[-−]${number}(?:万|亿)?(?:元|人(?!民)|名|万)|负${number}${unit}`,
      'g',
    ),
    new RegExp(
      String.raw`${number}\s*(?:万|亿|千万|百万|million|billion|thousand)?\s*${currency}|(?:usd|us\$|\$|€|£|eur)\s*${number}\s*(?:million|billion|thousand|m|k)?`,
      'g',
    ),
    /(?<![\d.])(?:0|\d+\.\d+)(?:个|名|位)?(?:人(?!民|均|次)|员工|职工)/g,
  ];
  return [...new Set(patterns.flatMap((pattern) => folded.match(pattern) ?? []))];
}
