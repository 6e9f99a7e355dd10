import { foldForSearch } from '../../text/fold.ts';
import { findStrengthWords } from '../strength-words.ts';
import { frameWords } from './frame-words.ts';
import { cutStretches, likeness, surroundingsOf } from './stretches.ts';
import type { CitedSentence, SentenceLanguage, SentenceProblem } from './types.ts';

const latin = /^[a-z]/;
const digits = /^\d/;

/**
 * Names and words that the cited quotes do not have, and names that stand where the quote has another. A name may also stand in the
 * headings or the title. Another word may also be one of the question that the cited clause has, or one of those with which anybody
 * reports.
 */
export function checkWords(sentence: CitedSentence, language: SentenceLanguage): SentenceProblem[] {
  const quotes = foldForSearch(sentence.cited.map(({ quote }) => quote).join('\n'));
  const structural = foldForSearch(sentence.cited.flatMap((one) => one.structural).join('\n'));
  const clauses = foldForSearch(sentence.cited.map(({ clause }) => clause).join('\n'));
  const question = foldForSearch(sentence.question);
  const problems: SentenceProblem[] = [];
  const text = foldForSearch(sentence.text);
  const strength = new Set(findStrengthWords(text).map(({ word }) => word));
  for (const { text: word } of language.segment(text)) {
    // Figures and strength words are looked at by themselves.
    if (digits.test(word) || strength.has(word)) continue;
    if (contains(quotes, word) || contains(structural, word)) continue;
    if (latin.test(word) || language.isName(word)) {
      problems.push({ kind: 'name', text: word });
      continue;
    }
    if (frameWords.has(word) || language.isFunctionWord(word)) continue;
    if (word.length > 1 && question.includes(word) && clauses.includes(word)) continue;
    problems.push({ kind: 'word', text: word });
  }
  // All words of a long name may stand there without the name.
  for (const name of language.longNames) {
    if (text.includes(name) && !quotes.includes(name) && !structural.includes(name))
      problems.push({ kind: 'name', text: name });
  }
  return problems.length > 0 ? problems : misplacedNames(sentence, language);
}

/** A name of which the quote says something else, where it says this of another name. */
function misplacedNames(sentence: CitedSentence, language: SentenceLanguage): SentenceProblem[] {
  const given = sentence.cited.flatMap(({ quote }) => namesIn(quote, language));
  const said = namesIn(sentence.text, language);
  const mentioned = new Set(said.map(({ name }) => name));
  return said.flatMap(({ name, around }): SentenceProblem[] => {
    const nearness = (one: { around: typeof around }) => likeness(around, one.around);
    const homes = given.filter((one) => one.name === name);
    if (homes.length === 0) return [];
    const best = Math.max(...homes.map(nearness));
    const rivals = given.filter((one) => !mentioned.has(one.name));
    return rivals.some((one) => nearness(one) > best + nameMargin) ? [{ kind: 'misplaced', text: name }] : [];
  });
}

/** A name may be passed over when others are told of: one shared word in a stretch is no proof. Not tuned. */
const nameMargin = 2;

function namesIn(text: string, language: SentenceLanguage) {
  const stretches = cutStretches(text, language);
  return stretches.flatMap((stretch, at) =>
    stretch.tokens
      .filter((token) => language.isName(token.text))
      .map((token) => ({ name: token.text, around: surroundingsOf(stretches, at, token) })),
  );
}

/** Latin words stand by themselves: it is not in digital. */
function contains(text: string, word: string): boolean {
  if (!latin.test(word)) return text.includes(word);
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
    if (!/[a-z]/.test(text[at - 1] ?? '') && !/[a-z]/.test(text[at + word.length] ?? '')) return true;
  }
  return false;
}
