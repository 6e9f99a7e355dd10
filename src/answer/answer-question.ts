import type { Clock, ConversationMessage, EvidenceReader } from '../ports.ts';
import type { FollowUpContext } from '../question/follow-up.ts';
import { asOfThis } from '../question/named-documents.ts';
import type { UnderstoodQuestion } from '../question/understand-question.ts';
import type { Retriever } from '../retrieval/types.ts';
import type { AnswerLanguage } from '../text/language.ts';
import type { Asking } from './asking.ts';
import { type ConsultedDocuments, onlyNamed } from './consulted-documents.ts';
import { draftAnswer, hitsConsidered } from './draft-answer.ts';
import { finishAnswer, isSound } from './finish-answer.ts';
import { type Rephrasable, rephrasableFrom } from './generate/rephrasable.ts';
import { nameDocuments } from './messages.ts';
import { asksForRest, notYetSaid } from './not-yet-said.ts';
import { readQuestion } from './read-question.ts';
import { refuseRest, refuseUnanswered } from './refuse.ts';
import { type RenderedAnswer, renderAnswer } from './render-answer.ts';
import { sectionsOf } from './sections/spoken-sections.ts';
import { stopwatch } from './stopwatch.ts';
import { suggestAfter } from './suggest/suggest-after.ts';
import type { Answer, Timings } from './types.ts';

/** What answering needs; built once. */
export interface AnswerServices {
  readonly consult: (ids?: readonly string[]) => ConsultedDocuments;
  readonly retriever: Retriever;
  /** Reads question and sentences together; what is answerable is judged without it where absent. */
  readonly reader?: EvidenceReader | undefined;
  readonly clock: Clock;
  /** Puts slips of the keyboard right; the message keeps its length. */
  readonly correctTypos?: ((message: string) => string) | undefined;
  /** What reading a follow-up needs to know of the corpus. */
  readonly followUps: FollowUpContext;
}

export interface AnswerRequest {
  readonly message: string;
  /** The conversation so far, oldest first. */
  readonly history?: readonly ConversationMessage[] | undefined;
  readonly documents?: readonly string[] | undefined;
  readonly language?: AnswerLanguage | undefined;
}

/** A finished answer without the ids that a conversation gives it. */
export interface AnsweredQuestion {
  readonly question: UnderstoodQuestion;
  readonly rendered: RenderedAnswer;
  readonly answer: Omit<Answer, 'id' | 'conversationId'>;
  /** What a language model may put into sentences; `null` or absent when the answer must stay as it is. */
  readonly rephrasable?: Rephrasable | null | undefined;
  /** Finds questions to go on with. That takes as long as some more answers, so it is left for when this one has been told. */
  readonly suggest?: (() => Promise<readonly string[]>) | undefined;
}

/**
 * Answers one question: understand → retrieve → select evidence and compose → verify. What fails verification is replaced by a
 * refusal; nothing unverified leaves this function.
 */
export async function answerQuestion(
  request: AnswerRequest,
  services: AnswerServices,
): Promise<AnsweredQuestion> {
  const watch = stopwatch();
  const all = services.consult(request.documents);
  const message = services.correctTypos?.(request.message) ?? request.message;
  const context = { ...services.followUps, sections: sectionsOf(all.byId.values()) };
  const { question, kind } = readQuestion({ ...request, message }, context);
  const documents = onlyNamed(question.query, all, services.consult);
  const ids = [...documents.byId.keys()];
  const wantsRest = kind === 'continuation' && asksForRest(message);
  const asked = `${request.message}\n${question.text}`;
  const names = nameDocuments(documents.names, question.language);
  const understandMs = watch();

  const hits =
    question.digression === null
      ? await services.retriever.retrieve({
          query: documents.byId.size === 1 ? asOfThis(question.query, documents.names) : question.query,
          limit: hitsConsidered,
          documents: documents === all ? request.documents : ids,
        })
      : [];
  const fresh = wantsRest ? notYetSaid(hits, request.history ?? []) : hits;
  const retrieveMs = watch();

  const asking: Asking = {
    documents,
    retriever: services.retriever,
    reader: services.reader,
    ids,
    names,
  };
  let draft =
    wantsRest && fresh.length === 0
      ? refuseRest(question, names)
      : await draftAnswer(question, kind, fresh, asking);
  let rendered = renderAnswer(draft, question.language);
  const composeMs = watch();

  const proof = { question, asked, documents: documents.byId, clock: services.clock };
  let finished = finishAnswer(draft, rendered, proof);
  if (!isSound(finished.verification)) {
    draft = refuseUnanswered(question, names, hits);
    rendered = renderAnswer(draft, question.language);
    finished = finishAnswer(draft, rendered, proof);
  }
  const timings: Timings = { understandMs, retrieveMs, composeMs, verifyMs: watch() };
  return {
    question,
    rendered,
    answer: {
      ...finished,
      suggestions: [],
      timings,
    },
    rephrasable: rephrasableFrom(question, draft, rendered),
    suggest: () =>
      // The next question is put to all documents again.
      suggestAfter(
        { ...request, question, draft, answer: rendered.answer, hits },
        { ...asking, documents: all, ids: [...all.byId.keys()] },
        context,
      ),
  };
}
