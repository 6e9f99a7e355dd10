import { findStrengthWords, isStronger, type StrengthWord } from '../strength-words.ts';
import { cutStretches, type Stretch } from './stretches.ts';
import type { CitedSentence, SentenceLanguage, SentenceProblem } from './types.ts';

/**
 * Words of strength that bind more than what they stand for: 支持 where the quote says 鼓励, or 给予 where it says nothing of the kind.
 * A word that the quote's own stretch does not have must stand for one there that is at least as strong.
 */
export function checkStrength(sentence: CitedSentence, language: SentenceLanguage): SentenceProblem[] {
  const given = sentence.cited.flatMap(({ quote }) => cutStretches(quote, language));
  return cutStretches(sentence.text, language).flatMap((stretch) => {
    const said = findStrengthWords(stretch.text);
    if (said.length === 0) return [];
    const homes = closestTo(stretch, given);
    // What is told of one stretch may be told together with what leads into it.
    const options = homes.map((home) => findStrengthWords(withLead(home, given)));
    const raised = options.map((words) => raisedAgainst(said, words));
    const least = raised.sort((one, other) => one.length - other.length)[0] ?? said;
    return least.map(({ word }): SentenceProblem => ({ kind: 'strength', text: word }));
  });
}

/** Stretches of the quotes that have most of a stretch's words. */
export function closestTo(stretch: Stretch, given: readonly Stretch[]): readonly Stretch[] {
  const own = new Set(stretch.content);
  const shared = (one: Stretch) => new Set(one.content.filter((word) => own.has(word))).size;
  const most = Math.max(0, ...given.map(shared));
  return most === 0 ? given : given.filter((one) => shared(one) === most);
}

/** A stretch without a word of strength is governed by the one before it. */
function withLead(home: Stretch, given: readonly Stretch[]): string {
  if (findStrengthWords(home.text).length > 0) return home.text;
  const at = given.indexOf(home);
  const lead = given
    .slice(0, at)
    .findLast(({ text, group }) => group === home.group && findStrengthWords(text).length > 0);
  return `${lead?.text ?? ''},${home.text}`;
}

function raisedAgainst(
  said: readonly StrengthWord[],
  given: readonly StrengthWord[],
): readonly StrengthWord[] {
  const unsaid = given.filter(({ word }) => !said.some((one) => one.word === word));
  const added = said.filter(({ word }) => !given.some((one) => one.word === word));
  return added.filter((one) => !unsaid.some((other) => !isStronger(one.strength, other.strength)));
}
