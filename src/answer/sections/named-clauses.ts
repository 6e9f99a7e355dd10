import { allNodes } from '../../corpus/outline/all-nodes.ts';
import { isReferredTo } from '../../corpus/outline/clause-reference.ts';
import type { Clause, PolicyDocument } from '../../corpus/types.ts';
import type { UnderstoodQuestion } from '../../question/understand-question.ts';
import { foldForSearch } from '../../text/fold.ts';

/** A chapter named as a whole is shown up to this many clauses; a longer one is a job for the reader page. */
const mostClauses = 6;

/** The clauses that a question names by number, when it is their wording that is asked for. */
export function clausesNamed(
  question: UnderstoodQuestion,
  documents: ReadonlyMap<string, PolicyDocument>,
): readonly Clause[] {
  const { reference } = question;
  if (question.kind === 'list') return [];
  if (reference === null) return question.kind === 'wording' ? clausesTitled(question, documents) : [];
  for (const document of documents.values()) {
    const clauses = document.clauses.filter((clause) => isReferredTo(clause, reference));
    if (clauses.length > 0 && clauses.length <= mostClauses) return clauses;
  }
  return [];
}

/** The clauses under a heading that a question for wording names in full: 畅通产业内外循环的原文. */
function clausesTitled(
  question: UnderstoodQuestion,
  documents: ReadonlyMap<string, PolicyDocument>,
): readonly Clause[] {
  const folded = foldForSearch(question.query);
  for (const document of documents.values()) {
    const titled = allNodes(document.outline)
      .flatMap((node) => node.title.split(/[,，]/).map((title) => ({ node, title: foldForSearch(title) })))
      .filter(({ title }) => title.length >= shortestTitle && folded.includes(title))
      .sort((a, b) => b.title.length - a.title.length)[0];
    if (titled === undefined) continue;
    const { start, end } = titled.node;
    const clauses = document.clauses.filter((clause) => clause.start >= start && clause.end <= end);
    if (clauses.length > 0 && clauses.length <= mostClauses) return clauses;
  }
  return [];
}

/** Shorter titles are words like any others. */
const shortestTitle = 6;
