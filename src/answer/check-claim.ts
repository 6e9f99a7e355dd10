import type { StatedClaim } from '../question/claim.ts';
import type { QuestionTerm } from '../retrieval/types.ts';
import { bigramsOf } from '../retrieval/terms.ts';
import { containsTerm } from '../text/contains-term.ts';
import { foldForSearch } from '../text/fold.ts';
import { findQuantities, type Quantity } from '../text/quantities.ts';
import { withBounds } from './figure-bounds.ts';

/** What the quoted words make of a claim. Only what is plain is said; the rest is left to the reader of the quote. */
export type Verdict =
  /** Every number, or nearly every word, of the claim stands there. */
  | { readonly kind: 'confirmed' }
  /** The text has another figure in that place. */
  | { readonly kind: 'other-figure'; readonly stated: string; readonly claimed: string }
  /** The text does not have a word that the claim rests on: a place, a name, an absolute. */
  | { readonly kind: 'not-said'; readonly word: string }
  | { readonly kind: 'open' };

/** Share of the claim's words, by rarity, that must stand in the quotes to call it confirmed. */
const nearlyAll = 0.75;
const negation = /不(?!断|少|同|仅|但|止)|没|无(?!人|线|接触)|非(?!常|公有)|\bnot\b|n't/;

/**
 * Holds a claim against the words that answer it.
 *
 * @param quoted the quotes, best first, as they stand
 */
export function checkClaim(
  claim: StatedClaim,
  terms: readonly QuestionTerm[],
  quoted: readonly string[],
): Verdict {
  const text = quoted.join('\n');
  const folded = foldForSearch(text);
  const figures = compareFigures(claim.proposition, text);
  const wrong = figures.find((figure) => figure.kind === 'other-figure');
  if (wrong !== undefined) return wrong;
  const place = terms.find((term) => (term.isPlace || (term.isProper && !term.known)) && !says(folded, term));
  if (place !== undefined) return { kind: 'not-said', word: place.word };
  const absolute = claim.absolutes.find((word) => !folded.includes(word));
  if (absolute !== undefined) return { kind: 'not-said', word: absolute };
  if (negation.test(claim.proposition) !== negation.test(folded)) return { kind: 'open' };
  const total = terms.reduce((sum, term) => sum + term.weight, 0);
  const said = terms.reduce((sum, term) => sum + (says(folded, term) ? term.weight : 0), 0);
  const numbersHold = figures.length > 0 && figures.every((figure) => figure.kind === 'same');
  return numbersHold || (figures.length === 0 && total > 0 && said / total >= nearlyAll)
    ? { kind: 'confirmed' }
    : { kind: 'open' };
}

function says(folded: string, { word, synonyms }: QuestionTerm): boolean {
  return containsTerm(folded, word) || synonyms.some((synonym) => containsTerm(folded, synonym));
}

type Comparison = { readonly kind: 'same' | 'absent' } | Extract<Verdict, { kind: 'other-figure' }>;

/** Compares each number of a claim with the number that the text has in its place: the one whose surroundings are most alike. */
function compareFigures(proposition: string, text: string): Comparison[] {
  const stated = findQuantities(text);
  return findQuantities(proposition)
    .filter(({ kind }) => kind !== 'plain')
    .map((claimed): Comparison => {
      const around = surroundings(proposition, claimed);
      const rivals = stated
        .filter((quantity) => quantity.kind === claimed.kind && areComparable(quantity, claimed))
        .map((quantity) => ({
          quantity,
          shared: shared(around, surroundings(text, quantity)),
          isSame: isSameFigure(quantity, claimed),
        }))
        .sort((a, b) => b.shared - a.shared || Number(b.isSame) - Number(a.isSame));
      const best = rivals[0];
      if (best === undefined || (best.shared < leastShared && !best.isSame)) return { kind: 'absent' };
      if (best.isSame) return { kind: 'same' };
      return { kind: 'other-figure', stated: withBounds(text, best.quantity), claimed: claimed.text };
    });
}

/** Bigrams that the surroundings of two numbers must share to stand in each other's place. */
const leastShared = 2;

function surroundings(text: string, { start, end }: Quantity): Set<string> {
  const before = text.slice(0, start).split(/[,，;；。、\n]/).at(-1) ?? '';
  const behind = text.slice(end, end + 10).split(/[,，;；。、\n]/)[0] ?? '';
  return new Set([...bigramsOf(before), ...bigramsOf(behind)]);
}

function shared(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  return [...one].filter((bigram) => other.has(bigram)).length;
}

function areComparable(one: Quantity, other: Quantity): boolean {
  return one.kind !== 'count' || one.unit === other.unit || '个家项座处种类款台'.includes(one.unit || '-');
}

function isSameFigure(stated: Quantity, claimed: Quantity): boolean {
  if (stated.value === null || claimed.value === null) return stated.text === claimed.text;
  return (
    stated.value === claimed.value ||
    (stated.upTo !== null && claimed.value >= stated.value && claimed.value <= stated.upTo && claimed.upTo === null)
  );
}
