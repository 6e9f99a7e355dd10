import type { UnderstoodQuestion } from '../question/understand-question.ts';
import type { RetrievalHit } from '../retrieval/types.ts';
import { messagesFor } from './messages.ts';
import type { Citation } from './types.ts';

const mostSuggestions = 3;

/** Follow-up questions that the text can answer: titles of near clauses that the answer has not quoted. */
export function suggestionsFor(
  question: UnderstoodQuestion,
  citations: readonly Citation[],
  hits: readonly RetrievalHit[],
): string[] {
  const cited = new Set(citations.map((citation) => citation.sectionId));
  const titles = hits
    .filter((hit) => hit.clause.title !== '' && !cited.has(hit.clause.id))
    .map((hit) => hit.clause.title);
  return [...new Set(titles)].slice(0, mostSuggestions).map(messagesFor(question.language).whatSays);
}
