import type { UnderstoodQuestion } from '../question/understand-question.ts';
import { containsTerm } from '../text/contains-term.ts';
import { foldForSearch } from '../text/fold.ts';
import { splitSentences } from '../text/sentences.ts';
import { asAsked } from './as-asked.ts';
import type { Claim, DraftAnswer } from './draft.ts';
import type { Ambiguity } from './find-ambiguity.ts';
import { messagesFor } from './messages.ts';

/** Asks back which of several things is meant, with the sentence that speaks of each and a question to choose for it. */
export function clarify(question: UnderstoodQuestion, { word, hits }: Ambiguity): DraftAnswer {
  const messages = messagesFor(question.language);
  const claims = hits.map(({ clause }): Claim => {
    const sentences = splitSentences(clause.text, clause.start);
    const speaking = sentences.find(({ start, end }) =>
      containsTerm(foldForSearch(clause.text.slice(start - clause.start, end - clause.start)), word),
    );
    return { lead: '', passages: [{ clause, ...(speaking ?? { start: clause.start, end: clause.end }) }] };
  });
  return {
    outcome: 'needs_clarification',
    frame: messages.whichOne(asAsked(question, word)),
    claims,
    nearest: [],
    choices: hits.map(({ clause }) => messages.inClause(clause.label, question.text)),
  };
}
