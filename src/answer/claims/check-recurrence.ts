import { parseChineseNumeral } from '../../text/chinese-numerals.ts';
import type { FigureComparison } from './compare-figures.ts';

/** How often something is done, or a ratio: measures that are no quantity with a unit. On folded text. */
interface Measure {
  readonly kind: 'recurrence' | 'ratio';
  readonly text: string;
  /** Times a year, or what comes on one. */
  readonly value: number;
}

const numeral = '[一两二三四五六七八九十]|\\d+';
const period = '年|半年|季度|季|月|周|星期|天|日';
const perYear: Readonly<Record<string, number>> = {
  年: 1,
  半年: 2,
  季度: 4,
  季: 4,
  月: 12,
  周: 52,
  星期: 52,
  天: 365,
  日: 365,
};
/** 每半年考评一次, 每两年一次, 半年一回. */
const recurrence = new RegExp(
  `(?:每(?:隔)?(?<every>${numeral})?|(?<=^|[^\\d前近上下本全这那每十一]))个?(?<period>半年|季度|${period})[^,;.。0-9]{0,8}?(?<times>${numeral})[次回遍茬]`,
  'g',
);
const ratio = /(?<![\d.])1\s*[:∶比]\s*(?<other>\d+(?:\.\d+)?)(?![\d.:])/g;

function measuresIn(folded: string): Measure[] {
  const often = [...folded.matchAll(recurrence)].map(({ 0: text, groups }): Measure => {
    const value = (numberOf(groups?.times) * (perYear[groups?.period ?? ''] ?? 1)) / numberOf(groups?.every);
    return { kind: 'recurrence', text, value };
  });
  const ratios = [...folded.matchAll(ratio)].map(
    ({ 0: text, groups }): Measure => ({ kind: 'ratio', text, value: Number(groups?.other) }),
  );
  return [...often, ...ratios];
}

function numberOf(text: string | undefined): number {
  if (text === undefined || text === '') return 1;
  return /^\d/.test(text) ? Number(text) : (parseChineseNumeral(text) ?? 1);
}

/**
 * Compares how often a claim says that something is done, or its ratio, with the only measure of that kind in what is said of the same
 * thing: 每季度一次 against 每半年考评一次.
 *
 * @param proposition folded
 * @param quotes folded
 * @param context the clauses around them, folded; where they have what is claimed, nothing is said
 * @param isSaidOf whether a stretch is about what the claim is about
 * @returns `null` when the claim gives no such measure
 */
export function compareMeasures(
  proposition: string,
  quotes: string,
  context: string,
  isSaidOf: (stretch: string, measure: string) => boolean,
): FigureComparison | null {
  const [claimed, ...others] = measuresIn(proposition);
  if (claimed === undefined || others.length > 0) return null;
  const said = quotes
    .split(/;|\.(?!\d)|\n/)
    .filter((stretch) => isSaidOf(stretch, claimed.text))
    .flatMap(measuresIn)
    .filter(({ kind }) => kind === claimed.kind);
  const [only, ...rivals] = said;
  if (only === undefined || rivals.some(({ value }) => value !== only.value)) return { kind: 'absent' };
  if (only.value === claimed.value) return { kind: 'same' };
  const isContested = measuresIn(context).some(
    ({ kind, value }) => kind === claimed.kind && value === claimed.value,
  );
  return isContested
    ? { kind: 'absent' }
    : { kind: 'other-figure', stated: only.text, claimed: claimed.text };
}
