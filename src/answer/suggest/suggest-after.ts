import type { ConversationMessage } from '../../ports.ts';
import type { FollowUpContext } from '../../question/follow-up.ts';
import type { UnderstoodQuestion } from '../../question/understand-question.ts';
import type { RetrievalHit } from '../../retrieval/types.ts';
import type { Asking } from '../asking.ts';
import type { DraftAnswer } from '../draft.ts';
import { draftAnswer, hitsConsidered } from '../draft-answer.ts';
import { readQuestion } from '../read-question.ts';
import { rememberTry } from './remember-tries.ts';
import { suggest } from './suggest.ts';

/** A question that has been answered. */
export interface AnsweredTurn {
  readonly message: string;
  readonly history?: readonly ConversationMessage[] | undefined;
  readonly documents?: readonly string[] | undefined;
  /** As it was understood. */
  readonly question: UnderstoodQuestion;
  readonly draft: DraftAnswer;
  /** The answer's Markdown. */
  readonly answer: string;
  readonly hits: readonly RetrievalHit[];
}

/**
 * Questions to go on with, each of which is answered when it is asked next in this conversation. There are none beside questions to
 * choose from, nor where nothing was looked for.
 */
export async function suggestAfter(
  { message, history = [], documents, question, draft, answer, hits }: AnsweredTurn,
  asking: Asking,
  followUps: FollowUpContext,
): Promise<string[]> {
  if (question.digression !== null || draft.choices !== undefined) return [];
  const { retriever, ids } = asking;
  const { language } = question;
  const now: ConversationMessage[] = [
    ...history,
    { role: 'user', content: message },
    { role: 'assistant', content: answer },
  ];
  const just = {
    question,
    terms: retriever.analyse(question.query, ids),
    said: [question.query, ...now.filter(({ role }) => role === 'user').map(({ content }) => content)],
    quoted: draft.claims.flatMap(({ passages }) => passages),
    hits,
    documents: asking.documents.byId,
  };
  return suggest(just, async (suggested) => {
    const { question: next, kind } = readQuestion({ message: suggested, history: now, language }, followUps);
    return rememberTry(retriever, JSON.stringify([ids, next.query, language]), async () => {
      const found = await retriever.retrieve({ query: next.query, limit: hitsConsidered, documents });
      const { outcome, claims } = await draftAnswer(next, kind, found, asking);
      return outcome === 'answered' ? claims.flatMap(({ passages }) => passages) : null;
    });
  });
}
