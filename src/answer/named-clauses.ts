import { isReferredTo } from '../corpus/outline/clause-reference.ts';
import type { Clause, PolicyDocument } from '../corpus/types.ts';
import type { UnderstoodQuestion } from '../question/understand-question.ts';

/** A chapter named as a whole is shown up to this many clauses; a longer one is a job for the reader page. */
const mostClauses = 6;

/** The clauses that a question names by number, when it is their wording that is asked for. */
export function clausesNamed(
  question: UnderstoodQuestion,
  documents: ReadonlyMap<string, PolicyDocument>,
): readonly Clause[] {
  const { reference } = question;
  if (reference === null || question.kind === 'list') return [];
  for (const document of documents.values()) {
    const clauses = document.clauses.filter((clause) => isReferredTo(clause, reference));
    if (clauses.length > 0 && clauses.length <= mostClauses) return clauses;
  }
  return [];
}
