import type { Clause } from '../corpus/types.ts';
import type { Statement } from './answerability/statements.ts';
import type { Passage } from './draft.ts';

/** A clause for tests whose text starts the document. */
export function clauseOf(id: string, text: string): Clause {
  return { documentId: 'plan', id, label: id, title: '', heading: [], start: 0, end: text.length, text };
}

/** A stretch of a clause. */
export function passageOf(clause: Clause, start: number, end: number): Passage {
  return { clause, start, end };
}

/** A passage as a sentence of the evidence. */
export function statementOf(passage: Passage): Statement {
  const { clause, start, end } = passage;
  const sentence = clause.text.slice(start, end);
  return {
    ...passage,
    rank: 0,
    sentence,
    heading: '',
    parts: [],
    yearBefore: null,
    sentenceBefore: '',
    nearness: 0,
  };
}
