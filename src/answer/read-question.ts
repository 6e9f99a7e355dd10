import type { ConversationMessage } from '../ports.ts';
import { asQuestion, findClaim } from '../question/claim.ts';
import {
  type FollowUp,
  type FollowUpContext,
  type FollowUpKind,
  resolveFollowUp,
} from '../question/follow-up.ts';
import { withoutWrapping } from '../question/plain-asking.ts';
import { type UnderstoodQuestion, understandQuestion } from '../question/understand-question.ts';
import { foldForSearch } from '../text/fold.ts';
import { type AnswerLanguage, detectLanguage } from '../text/language.ts';
import type { UnderstoodAs } from './types.ts';

/** What a question is read from. */
export interface ReadRequest {
  readonly message: string;
  /** The conversation so far, oldest first. */
  readonly history?: readonly ConversationMessage[] | undefined;
  readonly language?: AnswerLanguage | undefined;
}

/** Understands a message, with the help of the conversation when it does not stand alone. */
export function readQuestion(
  request: ReadRequest,
  context: FollowUpContext,
): { question: UnderstoodQuestion; kind: FollowUpKind } {
  const { history = [] } = request;
  const message = withoutWrapping(request.message);
  if (history.length === 0) {
    return { question: understandQuestion(message, request.language), kind: 'standalone' };
  }
  const followUp = resolveFollowUp(message, history, context);
  const carriesClaim =
    followUp.carried.length > 0 &&
    findClaim(foldForSearch(message)) === null &&
    findClaim(foldForSearch(followUp.query)) !== null;
  const query = carriesClaim ? asQuestion(followUp.query) : followUp.query;
  // The frame follows the message: "and Beichen?" behind a Chinese question is answered in English.
  const language = request.language ?? followUp.language ?? languageAfter(message, history, followUp);
  const own = understandQuestion(message, language);
  return {
    question: own.digression === null ? understandQuestion(query, language) : own,
    kind: followUp.kind,
  };
}

/** 那人工智慧呢 may hold no character that tells its script: what leans on a question in traditional script is in it too. */
function languageAfter(
  message: string,
  history: readonly ConversationMessage[],
  { carried }: FollowUp,
): AnswerLanguage {
  const own = detectLanguage(message);
  const before = history.findLast(({ role }) => role === 'user')?.content ?? '';
  const isUndecided = own === 'zh' && carried.length > 0 && message.length <= undecidedLength;
  return isUndecided && detectLanguage(before) === 'zh-Hant' ? 'zh-Hant' : own;
}

const undecidedLength = 12;

/** What was understood of a question, for whoever wants to see it. */
export function describeQuestion({ query, language, kind, slot, claim }: UnderstoodQuestion): UnderstoodAs {
  return { text: query, language, kind: claim === null ? kind : 'claim', asksFor: slot?.name ?? null };
}
