import type { Answer, AnswerEvent } from '../answer/types.ts';
import { AppError } from '../errors.ts';

/**
 * The answer at the end of a turn's events.
 *
 * @throws AppError `internal` when they end without one.
 */
export async function finalAnswer(events: AsyncIterable<AnswerEvent>): Promise<Answer> {
  let answer: Answer | undefined;
  for await (const event of events) if (event.type === 'answer-end') answer = event.answer;
  if (!answer) throw new AppError('internal', 'The answer broke off.');
  return answer;
}
