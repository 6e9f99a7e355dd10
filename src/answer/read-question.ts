import type { ConversationMessage } from '../ports.ts';
import { asQuestion, findClaim } from '../question/claim.ts';
import { countInSection, onlyCounts } from '../question/follow-up/count-in-section.ts';
import {
  type FollowUp,
  type FollowUpContext,
  type FollowUpKind,
  resolveFollowUp,
} from '../question/follow-up.ts';
import { findCorrection, withoutOpening, withoutWrapping } from '../question/plain-asking.ts';
import { withoutIntroduction } from '../question/self-introduction.ts';
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
  const { sections = [] } = context;
  // 基本原则第二条 of 第二条呢 is counted in the document as well.
  const counting = (followUp: FollowUp): FollowUp => ({
    ...followUp,
    query: countInSection(followUp.query, sections)?.query ?? followUp.query,
  });
  // What is meant instead of what was understood is read in the light of what was asked.
  const unwrap = history.length === 0 ? withoutWrapping : withoutOpening;
  const own = unwrap(withoutIntroduction(unwrap(request.message), context.segment));
  const counted = countInSection(findCorrection(own) ?? own, sections);
  const message = counted?.query ?? own;
  if (history.length === 0) {
    return {
      question: understandQuestion(message, request.language),
      kind: counted === null && onlyCounts(message) ? 'uncounted' : 'standalone',
    };
  }
  const followUp: FollowUp =
    counted === null ? counting(resolveFollowUp(message, history, context)) : { ...counted, kind: 'ordinal' };
  const carriesClaim =
    followUp.carried.length > 0 &&
    findClaim(foldForSearch(message)) === null &&
    findClaim(foldForSearch(followUp.query)) !== null;
  const query = carriesClaim ? asQuestion(followUp.query) : followUp.query;
  // The frame follows the message: "and Beichen?" behind a Chinese question is answered in English.
  const language = request.language ?? followUp.language ?? languageAfter(message, history, followUp);
  const asked = understandQuestion(message, language);
  return {
    question: asked.digression === null ? understandQuestion(query, language) : asked,
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
