import type { AnswerServices } from '../answer/answer-question.ts';
import { finishAnswer, isSound } from '../answer/finish-answer.ts';
import { nameDocuments } from '../answer/messages.ts';
import { renderAnswer } from '../answer/render-answer.ts';
import { stopwatch } from '../answer/stopwatch.ts';
import { type UnderstoodQuestion, understandQuestion } from '../question/understand-question.ts';
import { findWordingRequest } from '../question/wording-request.ts';
import type { WordingChecker } from '../wording/check-draft.ts';
import type { Route } from './routes.ts';
import { draftWordingAnswer } from './wording-draft.ts';
import { wordingWords } from './wording-words.ts';

export interface WordingRouteServices extends Pick<AnswerServices, 'consult' | 'retriever' | 'clock'> {
  readonly wording: WordingChecker;
}

/** Clauses that are offered where no statement was found. */
const nearestOffered = 3;

/** Takes turns that want a wording held against the documents: 帮我核对这句话:…. The answer is verified as every other. */
export function wordingRoute(services: WordingRouteServices): Route {
  return async ({ message, history, documents: ids, language: wanted }) => {
    const request = findWordingRequest(message, history);
    if (request === null) return null;
    const watch = stopwatch();
    const language = wanted ?? request.language;
    const question = asWordingQuestion(message, language);
    const documents = services.consult(ids);
    const proof = {
      question,
      asked: `${message}\n${request.statement ?? ''}`,
      documents: documents.byId,
      clock: services.clock,
    };
    const understandMs = watch();
    if (request.statement === null) {
      const frame = wordingWords(language).announce;
      const draft = { outcome: 'needs_clarification', frame, claims: [], nearest: [] } as const;
      const rendered = renderAnswer(draft, language);
      const timings = { understandMs, retrieveMs: 0, composeMs: watch(), verifyMs: 0 };
      return {
        question,
        rendered,
        answer: { ...finishAnswer(draft, rendered, proof), suggestions: [], timings },
      };
    }
    const check = await services.wording.check(request.statement, ids);
    const isFound = check.segments.some(({ match }) => match !== undefined);
    const nearest = isFound
      ? []
      : await services.retriever.retrieve({
          query: request.statement,
          limit: nearestOffered,
          documents: ids,
          isStatement: true,
        });
    const retrieveMs = watch();
    const names = nameDocuments(documents.names, language);
    const checked = { check, documents: documents.byId, names, nearest, language };
    let draft = draftWordingAnswer(checked, true);
    let rendered = renderAnswer(draft, language);
    const composeMs = watch();
    let finished = finishAnswer(draft, rendered, proof);
    if (!isSound(finished.verification)) {
      draft = draftWordingAnswer(checked, false);
      rendered = renderAnswer(draft, language);
      finished = finishAnswer(draft, rendered, proof);
    }
    const timings = { understandMs, retrieveMs, composeMs, verifyMs: watch() };
    const wording = { text: request.statement, ...check };
    return { question, rendered, answer: { ...finished, suggestions: [], wording, timings } };
  };
}

/** The statement is data: nothing in it is a question, a claim of the asker's or an instruction. */
function asWordingQuestion(message: string, language: UnderstoodQuestion['language']): UnderstoodQuestion {
  const question = understandQuestion(message, language);
  const text = message.trim().replace(/\s+/g, ' ');
  return { ...question, text, query: text, kind: 'wording', slot: null, claim: null, digression: null };
}
