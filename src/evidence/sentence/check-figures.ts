import type { Quantity } from '../../text/quantities.ts';
import { unsupportedNumbers } from '../supported-numbers.ts';
import { boundOfFigure, isBoundWithin } from './figure-bound.ts';
import { cutStretches, likeness, type Stretch, surroundingsOf } from './stretches.ts';
import type { CitedSentence, SentenceLanguage, SentenceProblem } from './types.ts';

/** A figure of a text with where it stands. */
interface Placed {
  readonly quantity: Quantity;
  readonly stretches: readonly Stretch[];
  readonly at: number;
}

/**
 * Numbers that no cited quote has; figures that a quote has, but of something else or of another year; bounds that it does not set. A
 * year of the question may be repeated where the cited quotes name none: that the quotes are of that year was found out before.
 */
export function checkFigures(sentence: CitedSentence, language: SentenceLanguage): SentenceProblem[] {
  const quotes = sentence.cited.map(({ quote }) => quote);
  const structural = sentence.cited.flatMap((evidence) => evidence.structural);
  const yearsAsked = quotes.some((quote) => year.test(quote)) ? [] : (sentence.question.match(years) ?? []);
  // A label supports its own number and no other: the 2 of 二、2 does not make a 5G a 2G.
  const text = structural
    .filter((name) => name.length > 2)
    .reduce((rest, name) => rest.replaceAll(name, ' '), sentence.text);
  const missing = unsupportedNumbers(text, { quotes, question: '', derived: [], structural: yearsAsked });
  if (missing.length > 0) return missing.map((text) => ({ kind: 'number', text }));
  const given = quotes.flatMap((quote) => placedIn(cutStretches(quote, language)));
  return placedIn(cutStretches(sentence.text, language)).flatMap((said) => checkPlace(said, given));
}

const year = /(?:19|20)\d{2}年/;
const years = /(?:19|20)\d{2}年底?/g;

function placedIn(stretches: readonly Stretch[]): Placed[] {
  return stretches.flatMap((stretch, at) =>
    stretch.quantities.map((quantity) => ({ quantity, stretches, at })),
  );
}

function checkPlace(said: Placed, given: readonly Placed[]): SentenceProblem[] {
  const { quantity } = said;
  const homes = given.filter((one) => isSame(one.quantity, quantity));
  // It stands in a label, a title or the question.
  if (homes.length === 0) return [];
  const nearness = (one: Placed) => likenessOf(said, one);
  const best = Math.max(...homes.map(nearness));
  const rivals = given.filter((one) => isRival(one.quantity, quantity));
  if (rivals.some((one) => nearness(one) > best)) return [{ kind: 'misplaced', text: quantity.text }];
  if (quantity.kind !== 'date' && homes.every((one) => isOfAnotherYear(said, one)))
    return [{ kind: 'misplaced', text: quantity.text }];
  const bound = boundOfFigure(plainOf(said), quantity);
  if (homes.some((one) => isBoundWithin(bound, boundOfFigure(plainOf(one), one.quantity)))) return [];
  return [{ kind: 'bound', text: quantity.text }];
}

function isSame(one: Quantity, other: Quantity): boolean {
  if (one.text === other.text) return true;
  return one.upTo !== null && one.unit === other.unit && one.text.includes(other.text.replace(one.unit, ''));
}

/** What could have been meant instead. */
function isRival(one: Quantity, other: Quantity): boolean {
  return one.kind === other.kind && !isSame(one, other);
}

function likenessOf(one: Placed, other: Placed): number {
  return likeness(
    surroundingsOf(one.stretches, one.at, one.quantity),
    surroundingsOf(other.stretches, other.at, other.quantity),
  );
}

/** Both are dated, and differently. */
function isOfAnotherYear(one: Placed, other: Placed): boolean {
  const [own, others] = [yearsOf(one), yearsOf(other)];
  return own.length > 0 && others.length > 0 && !own.some((date) => others.includes(date));
}

/** The years of its stretch, or the last ones named before it. */
function yearsOf({ stretches, at }: Placed): readonly string[] {
  for (let before = at; before >= 0; before -= 1) {
    const found = stretches[before]?.plain.match(/(?:19|20)\d{2}(?=年)/g);
    if (found) return found;
  }
  return [];
}

function plainOf({ stretches, at }: Placed): string {
  return stretches[at]?.plain ?? '';
}
