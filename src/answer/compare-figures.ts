import { bigramsOf } from '../retrieval/terms.ts';
import { findQuantities, type Quantity } from '../text/quantities.ts';
import { withBounds } from './figure-bounds.ts';

/** What a text makes of a figure that somebody states. */
export type FigureComparison =
  | { readonly kind: 'same' }
  /** It has none in that place, or several. */
  | { readonly kind: 'absent' }
  | { readonly kind: 'other-figure'; readonly stated: string; readonly claimed: string };

/** Bigrams that the surroundings of two numbers must share to stand in each other's place. */
const leastShared = 2;

/**
 * Compares each figure of a claim with the one that the text has in its place: that whose surroundings are most alike. Where the
 * wider context has yet another figure in a place as much alike, nothing is said.
 *
 * @param text the quotes, as they stand
 * @param context the clauses around them
 */
export function compareFigures(proposition: string, text: string, context: string): FigureComparison[] {
  return findQuantities(proposition)
    .filter(isFigure)
    .map((claimed): FigureComparison => {
      const around = surroundings(proposition, claimed);
      const [best, ...rest] = rivals(claimed, around, text);
      if (best === undefined || (best.shared < leastShared && !best.isSame)) return { kind: 'absent' };
      if (best.isSame) return { kind: 'same' };
      const elsewhere = rivals(claimed, around, context);
      const isContested = [...rest, ...elsewhere].some(
        ({ quantity, shared }) => shared >= best.shared && quantity.value !== best.quantity.value,
      );
      return isContested
        ? { kind: 'absent' }
        : { kind: 'other-figure', stated: withBounds(text, best.quantity), claimed: claimed.text };
    });
}

interface Rival {
  readonly quantity: Quantity;
  readonly shared: number;
  readonly isSame: boolean;
}

/** Figures of a text that could stand where the claimed one does, the most likely first. */
function rivals(claimed: Quantity, around: ReadonlySet<string>, text: string): Rival[] {
  return findQuantities(text)
    .filter((quantity) => areComparable(quantity, claimed) && !isPartOfWord(quantity, text))
    .map((quantity) => ({
      quantity,
      shared: [...surroundings(text, quantity)].filter((bigram) => around.has(bigram)).length,
      isSame: isSameFigure(quantity, claimed),
    }))
    .sort((a, b) => b.shared - a.shared || Number(b.isSame) - Number(a.isSame));
}

/** A year is no figure to be corrected here, 一个 no number, 5000亿 an amount even without its unit. */
export function isFigure({ kind, text, value }: Quantity): boolean {
  if (kind === 'date' || (value === 1 && /^一/.test(text))) return false;
  return kind !== 'plain' || /[亿万]$/.test(text);
}

/** 第一 in 第一梯队 is no first place. */
function isPartOfWord({ kind, end }: Quantity, text: string): boolean {
  return kind === 'rank' && /^(?:梯队|方阵|阵营|产业|线|时间|批)/.test(text.slice(end));
}

function surroundings(text: string, { start, end }: Quantity): Set<string> {
  const before =
    text
      .slice(0, start)
      .split(/[,，;；。、\n]/)
      .at(-1) ?? '';
  const behind = text.slice(end, end + 10).split(/[,，;；。、\n]/)[0] ?? '';
  return new Set([...bigramsOf(before), ...bigramsOf(behind)]);
}

const generalCounters = '个家项座处种类款台';

function areComparable(stated: Quantity, claimed: Quantity): boolean {
  if (claimed.kind === 'plain') return stated.kind === 'amount' || stated.kind === 'count';
  if (stated.kind !== claimed.kind) return false;
  if (stated.kind !== 'count' || stated.unit === claimed.unit) return true;
  return generalCounters.includes(stated.unit || '-') && generalCounters.includes(claimed.unit || '-');
}

function isSameFigure(stated: Quantity, claimed: Quantity): boolean {
  if (stated.value === null || claimed.value === null) return stated.text === claimed.text;
  if (stated.value === claimed.value) return true;
  return (
    stated.upTo !== null &&
    claimed.upTo === null &&
    claimed.value >= stated.value &&
    claimed.value <= stated.upTo
  );
}
