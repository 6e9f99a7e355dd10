import { checkFigures } from './check-figures.ts';
import { checkPlanned } from './check-planned.ts';
import { checkPolarity } from './check-polarity.ts';
import { checkQuotations } from './check-quotations.ts';
import { checkStrength } from './check-strength.ts';
import { checkWords } from './check-words.ts';
import { cutStretches } from './stretches.ts';
import type { CitedSentence, SentenceEvidence, SentenceLanguage, SentenceProblem } from './types.ts';

/**
 * Whether the quotes that a sentence cites support it. It is strict: a sentence may leave out and reorder, and say with the words of
 * {@link frameWords} that a policy says so; every other word, figure and name must stand in a cited quote, there of the same thing, and
 * nothing may bind more than it does there. Only Chinese can be verified.
 *
 * @returns what is wrong; empty when the sentence may be sent
 */
export function verifySentence(sentence: CitedSentence, language: SentenceLanguage): SentenceProblem[] {
  if (sentence.cited.length === 0) return [{ kind: 'citation', text: '' }];
  const problems = [
    ...checkQuotations(sentence),
    ...checkFigures(sentence, language),
    ...checkWords(sentence, language),
    ...checkStrength(sentence, language),
    ...checkPolarity(sentence, language),
    ...checkPlanned(sentence, language),
  ];
  return problems.length > 0 ? problems : checkCitations(sentence, language);
}

/** A citation that shares nothing with the sentence, or less than one that was left out, is a wrong one. */
function checkCitations(sentence: CitedSentence, language: SentenceLanguage): SentenceProblem[] {
  const said = tokensOf(sentence.text, language);
  const shared = (evidence: readonly SentenceEvidence[]) => {
    const given = tokensOf(evidence.map(({ quote }) => quote).join('\n'), language);
    return [...said].filter((token) => given.has(token)).length;
  };
  const own = shared(sentence.cited);
  const isIdle = sentence.cited.some((one) => shared([one]) === 0);
  const isBeaten = sentence.others.some((one) => shared([one]) > own);
  // Headings may help out, but what is said must for the most part stand in the quote.
  const isBeside = own * 2 < said.size;
  return own === 0 || isIdle || isBeaten || isBeside ? [{ kind: 'citation', text: '' }] : [];
}

/** Content words and figures. */
function tokensOf(text: string, language: SentenceLanguage): ReadonlySet<string> {
  const stretches = cutStretches(text, language);
  return new Set(
    stretches.flatMap(({ content, quantities }) => [
      ...content,
      ...quantities.map((quantity) => quantity.text),
    ]),
  );
}
