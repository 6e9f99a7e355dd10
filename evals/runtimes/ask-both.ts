import type { Answer } from '../../src/answer/types.ts';
import { answerSchema } from '../../src/http/chat-schema.ts';
import { steadyFetch } from '../../test/http/support/steady-fetch.ts';
import type { Question } from '../question.ts';
import { type Difference, differencesBetween } from './compare-answers.ts';

/** A question with the document that it is about. */
export interface AskedQuestion extends Pick<Question, 'id' | 'split' | 'question' | 'history'> {
  readonly documentId: string;
}

/** What two servers said to a question, and how long each took, in milliseconds. */
export interface Compared {
  readonly asked: AskedQuestion;
  readonly answers: readonly [Answer, Answer];
  readonly ms: readonly [number, number];
  readonly differences: readonly Difference[];
}

/** Asks two servers the same questions, in turns, so that whatever else the machine does hits both alike. */
export async function askBoth(
  urls: readonly [string, string],
  questions: readonly AskedQuestion[],
): Promise<Compared[]> {
  const compared: Compared[] = [];
  for (const asked of questions) {
    const [one, oneMs] = await ask(urls[0], asked);
    const [other, otherMs] = await ask(urls[1], asked);
    compared.push({
      asked,
      answers: [one, other],
      ms: [oneMs, otherMs],
      differences: differencesBetween(one, other),
    });
  }
  return compared;
}

async function ask(url: string, { question, history, documentId }: AskedQuestion): Promise<[Answer, number]> {
  const started = performance.now();
  const response = await steadyFetch(`${url}/api/chat`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ message: question, history, documents: [documentId], stream: false }),
  });
  const body: unknown = await response.json();
  const ms = performance.now() - started;
  if (!response.ok) throw new Error(`${response.status} to ${question}: ${JSON.stringify(body)}`);
  return [answerSchema.parse(body), ms];
}
