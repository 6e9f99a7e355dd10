import type { AnswerLanguage, Outcome } from '../answer/types.ts';
import { finalAnswer } from '../chat/final-answer.ts';
import type { ChatService } from '../chat/types.ts';
import type { Corpus } from '../corpus/types.ts';
import { AppError } from '../errors.ts';
import { formatAnswer } from './format-answer.ts';
import type { CliOutput } from './services.ts';

export interface AskOptions {
  readonly json?: boolean;
  readonly documents?: readonly string[];
  readonly lang?: AnswerLanguage;
}

/** Exit code for each outcome; 1 is left to errors. */
export const exitCodes: Readonly<Record<Outcome, number>> = {
  answered: 0,
  partial: 0,
  not_in_document: 2,
  needs_clarification: 2,
  out_of_scope: 2,
};

/**
 * Answers one question and prints the answer, as text or as the JSON of the API.
 *
 * @returns the exit code.
 * @throws AppError for an empty question or an unknown document.
 */
export async function ask(
  question: string,
  options: AskOptions,
  services: { readonly chat: ChatService; readonly corpus: Corpus },
  { out }: CliOutput,
): Promise<number> {
  const message = question.trim();
  if (message === '') throw new AppError('invalid_request', 'The question is empty.');
  const known = new Set(services.corpus.documents.map(({ metadata }) => metadata.id));
  for (const id of options.documents ?? []) {
    if (!known.has(id)) throw new AppError('not_found', `There is no document "${id}".`);
  }
  const answer = await finalAnswer(
    services.chat.turn({ message, documents: options.documents, language: options.lang }),
  );
  out(options.json ? JSON.stringify(answer, null, 2) : formatAnswer(answer));
  return exitCodes[answer.outcome];
}
