import type { SentenceEvidence } from '../../src/evidence/sentence/types.ts';
import { findStrengthWords, isStronger, strengths } from '../../src/evidence/strength-words.ts';
import { findQuantities } from '../../src/text/quantities.ts';

/** A sentence that says something else than the quote it cites. */
export interface AlteredSentence {
  readonly rule: 'number' | 'other-figure' | 'year' | 'name' | 'strength' | 'citation';
  readonly text: string;
  readonly cited: SentenceEvidence;
}

/** Numbers from 0 to below 1, the same for the same seed (Lehmer, 1951). */
export function seededRandom(seed: number): () => number {
  let state = seed % 2147483647 || 1;
  return () => {
    state = (state * 48271) % 2147483647;
    return state / 2147483647;
  };
}

type Alter = (evidence: SentenceEvidence, all: readonly SentenceEvidence[]) => string | null;

/**
 * Alters each sentence by every rule that applies to it, one change at a time.
 *
 * @param names names that the corpus has
 */
export function alterSentences(
  all: readonly SentenceEvidence[],
  names: readonly string[],
  random: () => number,
): AlteredSentence[] {
  const pick = <Value>(values: readonly Value[]): Value | undefined =>
    values[Math.floor(random() * values.length)];
  const replace = (text: string, at: number, old: string, by: string) =>
    `${text.slice(0, at)}${by}${text.slice(at + old.length)}`;

  const rules: Readonly<Record<Exclude<AlteredSentence['rule'], 'citation'>, Alter>> = {
    number: ({ quote }) => {
      const found = pick(
        [...quote.matchAll(/\d+(?:\.\d+)?/g)].filter(([digits]) => !/^20\d\d$/.test(digits)),
      );
      if (found === undefined) return null;
      const [digits] = found;
      const other = digits.replace(/\d/g, (digit) =>
        String((Number(digit) + 1 + Math.floor(random() * 8)) % 10),
      );
      return replace(quote, found.index, digits, other);
    },
    'other-figure': ({ quote }) => {
      const figures = findQuantities(quote).filter(({ kind }) => kind !== 'date');
      const one = pick(figures);
      const other = pick(figures.filter(({ kind, text }) => kind === one?.kind && text !== one.text));
      return one === undefined || other === undefined
        ? null
        : replace(quote, one.start, one.text, other.text);
    },
    year: ({ quote }) => {
      const found = pick([...quote.matchAll(/20\d\d(?=年)/g)]);
      if (found === undefined) return null;
      const other = Number(found[0]) + (random() < 0.5 ? -1 : 1) * (1 + Math.floor(random() * 6));
      return replace(quote, found.index, found[0], String(other));
    },
    name: ({ quote }) => {
      const own = pick(names.filter((name) => quote.includes(name)));
      const other = pick(names.filter((name) => !quote.includes(name)));
      return own === undefined || other === undefined ? null : replace(quote, quote.indexOf(own), own, other);
    },
    strength: ({ quote }) => {
      const found = pick(findStrengthWords(quote).filter(({ strength }) => strength !== 'prohibition'));
      if (found === undefined) return null;
      const stronger = strengths.filter((strength) => isStronger(strength, found.strength));
      const other = pick(
        strongWords.filter(({ strength, word }) => stronger.includes(strength) && !quote.includes(word)),
      );
      return other === undefined ? null : replace(quote, found.start, found.word, other.word);
    },
  };

  return all.flatMap((cited) => {
    const altered: AlteredSentence[] = [];
    for (const [rule, alter] of Object.entries(rules)) {
      const text = alter(cited, all);
      if (text !== null && text !== cited.quote)
        altered.push({ rule: rule as AlteredSentence['rule'], text, cited });
    }
    const other = pick(all.filter(({ quote }) => !quote.includes(cited.quote)));
    if (other !== undefined) altered.push({ rule: 'citation', text: cited.quote, cited: other });
    return altered;
  });
}

const strongWords = findStrengthWords(
  '严禁,必须,应当,确保,保证,给予,奖励,补贴,优先,重点支持,大力支持,支持,推动,加快,鼓励,引导',
);
