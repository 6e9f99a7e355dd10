import type { UnderstoodQuestion } from '../../question/understand-question.ts';
import { containsTerm } from '../../text/contains-term.ts';
import { foldForSearch } from '../../text/fold.ts';
import { splitSentences } from '../../text/sentences.ts';
import { asAsked } from '../as-asked.ts';
import { answeredWith, type Claim, type DraftAnswer } from '../draft.ts';
import { messagesFor } from '../messages.ts';
import type { Ambiguity } from './find-ambiguity.ts';
import type { BareFigure } from './find-bare-figure.ts';

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

/**
 * Asks back what a number is wanted of, with the sentences that give one; a claim is told that its figure stands nowhere.
 *
 * @param isAnywhere whether a folded text stands in the documents
 */
export function clarifyFigure(
  question: UnderstoodQuestion,
  { stated, readings }: BareFigure,
  isAnywhere: (text: string) => boolean,
): DraftAnswer {
  const messages = messagesFor(question.language);
  const claims = readings.map((passage): Claim => ({ lead: '', passages: [passage] }));
  const [first, ...others] = claims;
  if (stated !== null && first !== undefined && !isAnywhere(stated))
    return answeredWith([{ ...first, lead: messages.notSaid(asAsked(question, stated)) }, ...others]);
  if (others.length === 0) return answeredWith(claims);
  return {
    outcome: 'needs_clarification',
    frame: messages.whichFigure,
    claims,
    nearest: [],
    choices: readings.map(({ clause }) => messages.inClause(clause.label, question.text)),
  };
}

/** Asks back what an ordinal counts in, where nothing was listed before. */
export function clarifyOrdinal({ language }: UnderstoodQuestion): DraftAnswer {
  return { outcome: 'needs_clarification', frame: messagesFor(language).whichList, claims: [], nearest: [] };
}
