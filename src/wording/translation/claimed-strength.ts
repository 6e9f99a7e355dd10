import { findStrengthWords, type Strength } from '../../evidence/strength-words.ts';
import { foldForSearch } from '../../text/fold.ts';
import type { WordingChange } from '../types.ts';

/** English words that bind, those that forbid, and those that only invite, with what a Chinese text has to have for them. */
const claims: readonly (readonly [RegExp, readonly Strength[]])[] = [
  [
    /\b(?:(?:plan|policy|document|measures?|notice|government|city|county|province|municipality|it|that) (?:requires?|mandates?|compels?|obliges?|forces?)|(?:is|are|be|was|were) (?:required|obliged|compelled|forced) to|must(?! not)|mandatory|compulsory)\b/i,
    ['duty', 'prohibition', 'assurance'],
  ],
  [
    /\b(?:(?:bans?|prohibits?|forbids?)|(?:is|are|be) (?:banned|prohibited|forbidden|not allowed)|must not|may not)\b/i,
    ['prohibition'],
  ],
];
/** What invites or helps, and binds nobody. */
const inviting: ReadonlySet<Strength> = new Set([
  'priority',
  'support',
  'encouragement',
  'effort',
  'exploration',
]);

/**
 * What an English statement claims more strongly than the text says it: `requires` where the text has 鼓励. How strong a text is shows only
 * where it has a word that invites and none that binds.
 *
 * @param quote the Chinese words that the statement is held against
 */
export function overstatedStrength(statement: string, quote: string): WordingChange | null {
  const own = findStrengthWords(foldForSearch(quote));
  const invitation = own.find(({ strength }) => inviting.has(strength));
  if (invitation === undefined) return null;
  for (const [pattern, needed] of claims) {
    const claim = pattern.exec(statement)?.[0];
    if (claim !== undefined && !own.some(({ strength }) => needed.includes(strength)))
      return { kind: 'strength', canonical: invitation.word, draft: claim };
  }
  return null;
}

/** Words that say how strongly something is meant, and not what: they lead to no clause. */
export const modal =
  /^(?:requires?|required|mandates?|mandatory|compulsory|must|obliges?|obliged|compels?|asks?|calls? (?:for|on)|bans?|banned|prohibits?|prohibited|forbids?|forbidden|encourages?|encouraged|supports?|supported|promotes?|promoted|guides?|guided|allows?|allowed|urges?|according|accordance)$/i;
