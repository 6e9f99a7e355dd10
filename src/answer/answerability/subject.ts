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
  return [...titles].some((title) => {
    const behind = title.replace(beforePlace, '');
    return behind.startsWith(stem) && behind.length > word.length;
  });
}

/** What may stand before the place in a title: 2026年天津市政府工作报告. */
const beforePlace = /^(?:<|关于(?:印发)?|中共|\d{4}年)+/;
