import type { AnsweredQuestion } from '../answer/answer-question.ts';
import { isSound } from '../answer/finish-answer.ts';
import { rephrase, type Withdrawal } from '../answer/generate/rephrase.ts';
import type { RephraseServices } from '../answer/generate/rephrase-services.ts';
import { messagesFor } from '../answer/messages.ts';
import { noticesFor } from '../answer/notices.ts';
import type { AnswerEvent, Citation, Generation, Notice } from '../answer/types.ts';
import { verifyAnswer } from '../answer/verify-answer.ts';
import type { Clock } from '../ports.ts';

type Told = AnsweredQuestion['answer'];

/** What putting an answer into sentences needs; built once. */
export interface Rephraser extends RephraseServices {
  readonly clock: Clock;
}

/** An answer on its way to whoever asked. */
export interface Telling {
  /** How it is going to be told, as far as is known before. */
  readonly mode: Told['mode'];
  /** Citations, deltas and notices; returns the answer that they make. */
  readonly events: AsyncGenerator<AnswerEvent, Told>;
}

/**
 * Tells an answer: in a model's verified sentences where there is a model and the answer may be rephrased, otherwise, or when that fails,
 * in the quotes themselves, with a notice that says why.
 */
export function tellAnswer(
  reply: AnsweredQuestion,
  rephraser: Rephraser | undefined,
  signal?: AbortSignal,
): Telling {
  if (rephraser === undefined || !reply.rephrasable)
    return { mode: reply.answer.mode, events: tellQuotes(reply, reply.answer, signal) };
  if (rephraser.model.isResting()) {
    const answer = withNotice(reply, 'model_unavailable');
    return { mode: answer.mode, events: tellQuotes(reply, answer, signal) };
  }
  return { mode: 'llm', events: tellRephrased(reply, reply.rephrasable, rephraser, signal) };
}

async function* tellQuotes(
  { rendered }: AnsweredQuestion,
  answer: Told,
  signal: AbortSignal | undefined,
): AsyncGenerator<AnswerEvent, Told> {
  for (const piece of rendered.pieces) {
    signal?.throwIfAborted();
    for (const citation of piece.citations) yield { type: 'citation', citation };
    yield { type: 'text-delta', text: piece.text };
  }
  for (const notice of answer.notices) yield { type: 'notice', notice };
  return answer;
}

async function* tellRephrased(
  reply: AnsweredQuestion,
  rephrasable: NonNullable<AnsweredQuestion['rephrasable']>,
  rephraser: Rephraser,
  signal = new AbortController().signal,
): AsyncGenerator<AnswerEvent, Told> {
  const started = performance.now();
  const { language } = reply.question;
  const citations: Citation[] = [];
  let text = '';
  let reset: { code: Withdrawal; generation: Generation } | null = null;
  for await (const event of rephrase({ rephrasable, language }, rephraser, signal)) {
    if (event.type === 'sentence') {
      for (const citation of event.citations) yield { type: 'citation', citation };
      citations.push(...event.citations);
      text += event.text;
      yield { type: 'text-delta', text: event.text };
    } else if (event.type === 'withdrawn') reset = event;
    else {
      const closing = rephrasable.closing === '' ? '' : `\n\n${rephrasable.closing}`;
      const answer = finish(reply, text + closing, citations, event.generation, rephraser, started);
      if (isSound(answer.verification)) {
        if (closing !== '') yield { type: 'text-delta', text: closing };
        for (const notice of answer.notices) yield { type: 'notice', notice };
        return answer;
      }
      reset = { code: 'model_withdrawn', generation: event.generation };
    }
  }
  if (reset === null) throw new Error('the rephrasing had no end');
  if (text !== '') yield { type: 'answer-reset', reason: reset.code };
  const answer = withNotice(reply, reset.code);
  const timings = { ...answer.timings, generateMs: since(started) };
  return yield* tellQuotes(reply, { ...answer, generation: reset.generation, timings }, signal);
}

/** The answer in the model's sentences; its outcome was decided before the model was asked. */
function finish(
  { question, answer }: AnsweredQuestion,
  text: string,
  citations: readonly Citation[],
  generation: Generation,
  { documents, clock }: Rephraser,
  started: number,
): Told {
  const rendered = { answer: text, citations, derived: [], pieces: [] };
  return {
    ...answer,
    answer: text,
    citations,
    notices: noticesFor(citations, documents, question.language, clock.now()),
    verification: verifyAnswer(rendered, question.text, documents),
    mode: 'llm',
    generation,
    timings: { ...answer.timings, generateMs: since(started) },
  };
}

function withNotice({ question, answer }: AnsweredQuestion, code: Withdrawal): Told {
  const notice: Notice = { code, text: messagesFor(question.language).quotesInstead[code] };
  return { ...answer, notices: [...answer.notices, notice] };
}

function since(started: number): number {
  return Math.round((performance.now() - started) * 1000) / 1000;
}
