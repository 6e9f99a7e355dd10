import type { UnderstoodQuestion } from '../../question/understand-question.ts';
import { asAsked } from '../as-asked.ts';
import type { Messages } from '../messages.ts';
import type { Verdict } from './verdict.ts';

/** What is said before the quote that answers a claim. */
export function verdictLead(verdict: Verdict, question: UnderstoodQuestion, messages: Messages): string {
  switch (verdict.kind) {
    case 'confirmed':
      return messages.confirmed;
    case 'other-figure':
      return messages.otherFigure(verdict.stated, asAsked(question, verdict.claimed));
    case 'denied':
      return messages.denied;
    case 'not-said':
      return messages.notSaid(asAsked(question, verdict.word));
    case 'open':
      return messages.textSays;
  }
}
