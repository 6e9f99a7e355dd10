import type { QuestionTerm } from '../../retrieval/types.ts';

/** Whether a word is something an answer must be tied to: a place, a name, or what a clause is titled by. */
export function isSubject(term: QuestionTerm, titles: ReadonlySet<string>): boolean {
  if (term.isPlace) return !isOwnPlace(term, titles);
  return term.isName || term.isProper || [term.word, ...term.synonyms].some((word) => titles.has(word));
}

/** The place that a plan is of stands in front of its title and is taken for granted in its clauses. */
export function isOwnPlace({ word, isPlace }: QuestionTerm, titles: ReadonlySet<string>): boolean {
  if (!isPlace) return false;
  const stem = word.replace(/[市省区县]$/, '');
  return [...titles].some((title) => title.startsWith(stem) && title.length > word.length);
}
