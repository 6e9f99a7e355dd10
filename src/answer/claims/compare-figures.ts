import { bigramsOf } from '../../retrieval/terms.ts';
import { areCountersAlike } from '../../text/counters.ts';
import { findEnglishAmounts } from '../../text/english-amounts.ts';
import { isPartOfWord, type Quantity } from '../../text/quantities.ts';
import { claimQuantities } from './claim-figures.ts';
import { boundOf, withBounds } from './figure-bounds.ts';

/** What a text makes of a figure that somebody states. */
export type FigureComparison =
  /** It stands there, said of what it is stated of and bounded alike. */
  | { readonly kind: 'same' }
  /** It has none in that place, or several, or one that is bounded otherwise. */
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
 * @param isSaidOf whether a stretch of the text is about what the claim is about
 */
export function compareFigures(
  proposition: string,
  text: string,
  context: string,
  isSaidOf: (stretch: string) => boolean,
): FigureComparison[] {
  const english = findEnglishAmounts(proposition);
  const figures = english.length > 0 ? english : claimQuantities(proposition).filter(isFigure);
  return figures.map((claimed): FigureComparison => {
    const around = surroundings(proposition, claimed);
    // 全国6大厂商里占了5家: what the claim gives itself stands in no other figure's place.
    const others = figures.filter((figure) => figure !== claimed);
    const own = rivals(claimed, around, text).filter(
      ({ quantity }) =>
        isSaidOf(stretchOf(text, quantity)) &&
        !others.some((other) => other.unit === quantity.unit && isSameFigure(quantity, other)),
    );
    const [best, ...rest] = own;
    if (best === undefined || (best.shared < leastShared && !best.isSame)) return { kind: 'absent' };
    if (best.isSame) return compareBounds(proposition, claimed, text, best.quantity);
    const elsewhere = rivals(claimed, around, context).filter(({ quantity }) =>
      isSaidOf(stretchOf(context, quantity)),
    );
    const isContested = [...rest, ...elsewhere].some(
      ({ quantity, shared }) => shared >= best.shared && quantity.value !== best.quantity.value,
    );
    return isContested ? { kind: 'absent' } : otherFigure(claimed, text, best.quantity);
  });
}

export function otherFigure(
  claimed: Quantity,
  text: string,
  stated: Quantity,
): Extract<FigureComparison, { kind: 'other-figure' }> {
  return { kind: 'other-figure', stated: withBounds(text, stated), claimed: claimed.text };
}

/** 不超过50项 is not 50项以上; 50项 is nearly, so nothing is said of it. */
export function compareBounds(
  proposition: string,
  claimed: Quantity,
  text: string,
  stated: Quantity,
): FigureComparison {
  const [ours, theirs] = [boundOf(proposition, claimed), boundOf(text, stated)];
  if (ours === theirs) return { kind: 'same' };
  if (ours === 'exact' || theirs === 'exact') return { kind: 'absent' };
  return {
    kind: 'other-figure',
    stated: withBounds(text, stated),
    claimed: withBounds(proposition, claimed),
  };
}

/** What a figure is said of: its stretch between semicolons and stops, up to its own comma. */
function stretchOf(text: string, { start, end }: Quantity): string {
  const from = Math.max(...[';', '；', '。', '\n'].map((mark) => text.lastIndexOf(mark, start - 1))) + 1;
  const to = text.slice(end).search(/[,，;；。\n]/);
  return text.slice(from, to < 0 ? text.length : end + to);
}

interface Rival {
  readonly quantity: Quantity;
  readonly shared: number;
  readonly isSame: boolean;
}

/** Figures of a text that could stand where the claimed one does, the most likely first. */
function rivals(claimed: Quantity, around: ReadonlySet<string>, text: string): Rival[] {
  return claimQuantities(text)
    .filter((quantity) => areComparable(quantity, claimed) && !isPartOfWord(quantity, text))
    .map((quantity) => ({
      quantity,
      shared: [...surroundings(text, quantity)].filter((bigram) => around.has(bigram)).length,
      isSame: isSameFigure(quantity, claimed),
    }))
    .sort((a, b) => b.shared - a.shared || Number(b.isSame) - Number(a.isSame));
}

/** A year is no figure to be corrected here, 一个 no number, 百强 a name, 5000亿 an amount even without its unit. */
export function isFigure({ kind, text, value }: Quantity): boolean {
  if (kind === 'date' || (value === 1 && /^一/.test(text)) || /强$/.test(text)) return false;
  return kind !== 'plain' || /[亿万]$/.test(text);
}

/** A formula, 日常监测(60%)+实地调研(20%), sets its parts beside one another like a list. */
const parting = /[,，;；。、\n+＋=＝]/;

function surroundings(text: string, { start, end }: Quantity): Set<string> {
  const before = text.slice(0, start).split(parting).at(-1) ?? '';
  const behind = text.slice(end, end + 10).split(parting)[0] ?? '';
  return new Set([...bigramsOf(before), ...bigramsOf(behind)]);
}

export function areComparable(stated: Quantity, claimed: Quantity): boolean {
  if (claimed.kind === 'plain')
    return (
      stated.kind === 'amount' || stated.kind === 'count' || (stated.kind === 'plain' && isFigure(stated))
    );
  // 城区常住人口300万以下 leaves out the unit of what it has named.
  if (stated.kind === 'plain' && isFigure(stated))
    return claimed.kind === 'count' && areOfPeople(claimed.unit);
  if (stated.kind !== claimed.kind) return false;
  // 全国首个 is no first place.
  if (stated.kind === 'rank') return stated.unit === claimed.unit;
  if (stated.kind !== 'count' || areCountersAlike(stated.unit, claimed.unit)) return true;
  // 院士有7个 is said of 7名.
  return areOfPeople(stated.unit) && (claimed.unit === '个' || areOfPeople(claimed.unit));
}

function areOfPeople(unit: string): boolean {
  return unit !== '' && '人名位'.includes(unit);
}

/** 3家 is not 3-5家. */
export function isSameFigure(stated: Quantity, claimed: Quantity): boolean {
  if (stated.value === null || claimed.value === null) return stated.text === claimed.text;
  return stated.value === claimed.value && stated.upTo === claimed.upTo;
}
