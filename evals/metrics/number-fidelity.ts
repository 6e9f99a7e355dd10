import type { DerivedNumber } from '../../src/answer/types.ts';
import { literalPattern } from '../../src/text/literal-pattern.ts';
import { numberTokens } from './number-tokens.ts';
import { plainAnswer } from './plain-answer.ts';

/** Where the numbers of an answer may come from (the promise: quoted, echoed, derived, structural). */
export interface NumberSources {
  /** Literal quotes that the answer cites. */
  readonly quotes: readonly string[];
  /** The asker's own words: the question and their earlier turns. */
  readonly asked: readonly string[];
  readonly derived: readonly DerivedNumber[];
  /** Numbers of existing citations, whose `[n]` may stand in the answer. */
  readonly markers: readonly number[];
  /** Clause labels of the document's outline. */
  readonly labels: readonly string[];
  /** The document's title, its period's years, and the headings of the cited clauses. */
  readonly structural: readonly string[];
}

/**
 * The numbers of an answer that nothing supports. A number counts as a whole, with its magnitude
 * and percent sign: 3000亿 is not supported by 3000万, nor 9% by 9.
 *
 * @param answer Markdown.
 * @returns the numbers as they stand in the answer; empty when the answer is faithful.
 */
export function unsupportedNumbers(answer: string, sources: NumberSources): readonly string[] {
  const supported = new Set<string>();
  const support = (text: string) => {
    for (const token of numberTokens(text, 'supporting')) supported.add(token.key);
  };
  for (const text of [...sources.quotes, ...sources.asked, ...sources.structural]) support(text);
  const given: Given = { keys: new Set(supported), texts: [...sources.quotes, ...sources.asked] };
  for (const derived of sources.derived) if (isDerivable(derived, given)) support(derived.text);
  const text = withoutLabels(plainAnswer(answer, new Set(sources.markers)), sources.labels);
  return numberTokens(text, 'said')
    .filter((token) => !supported.has(token.key))
    .map((token) => token.text);
}

interface Given {
  readonly keys: ReadonlySet<string>;
  readonly texts: readonly string[];
}

/**
 * A derived number stands only on what is given itself: numbers that are supported, or words that
 * stand in a quote or in the question. From words alone nothing but their count can be derived,
 * and a currency gloss keeps the value.
 */
function isDerivable(derived: DerivedNumber, given: Given): boolean {
  if (derived.inputs.length === 0) return false;
  const inputs = derived.inputs.map((input) => ({ input, tokens: numberTokens(input, 'supporting') }));
  const isGiven = inputs.every(({ input, tokens }) =>
    tokens.length > 0
      ? tokens.every((token) => given.keys.has(token.key))
      : given.texts.some((text) => text.includes(input)),
  );
  if (!isGiven) return false;
  const derivedKeys = numberTokens(derived.text, 'supporting').map((token) => token.key);
  const inputKeys = inputs.flatMap(({ tokens }) => tokens.map((token) => token.key));
  if (inputKeys.length === 0) return derivedKeys.every((key) => key === `number:${inputs.length}`);
  return derived.rule !== 'currency-gloss' || derivedKeys.every((key) => inputKeys.includes(key));
}

/** Labels of one or two characters (四) are left: they would take numerals out of ordinary words. */
function withoutLabels(text: string, labels: readonly string[]): string {
  const narrow = (value: string) => value.replace(/（/g, '(').replace(/）/g, ')');
  const patterns = labels
    .filter((label) => label.length > 2)
    .sort((left, right) => right.length - left.length)
    .map((label) => literalPattern(narrow(label)));
  if (patterns.length === 0) return text;
  return narrow(text).replace(new RegExp(`(?:${patterns.join('|')})(?![\\d.%十百千万亿])`, 'g'), ' ');
}
