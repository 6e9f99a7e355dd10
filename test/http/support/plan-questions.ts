import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { type Question, questionSchema } from '../../../evals/question.ts';

const folder = resolve(import.meta.dirname, '../../../evals/datasets/tianjin-it-145');

/** The question that the project is shown with. */
export const figureQuestion = '到2025年电子信息制造业产值目标是多少?';

/** The first so many development questions of some kinds, as they are asked. */
export async function planQuestions(
  kinds: readonly string[],
  each: number,
): Promise<Pick<Question, 'id' | 'question' | 'history'>[]> {
  const files = await Promise.all(kinds.map((kind) => readFile(`${folder}/${kind}.jsonl`, 'utf8')));
  return files.flatMap((file) =>
    file
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => questionSchema.parse(JSON.parse(line)))
      .filter(({ split }) => split === 'dev')
      .slice(0, each),
  );
}

/** A question as the body of a request. */
export function requestOf({ question, history }: Pick<Question, 'question' | 'history'>) {
  return { message: question, ...(history ? { history } : {}) };
}
