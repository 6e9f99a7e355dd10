import type { Corpus } from '../../corpus/types.ts';
import { AppError } from '../../errors.ts';

/** Answers from all documents. */
const everything = 'cewen';

/** The names a client may ask for: all documents, or one of them. */
export function modelNames({ documents }: Corpus): string[] {
  return [everything, ...documents.map(({ metadata }) => `${everything}/${metadata.id}`)];
}

/**
 * The documents that a model's name stands for; `undefined` means all.
 *
 * @throws AppError `not_found` for another name.
 */
export function documentsOfModel(corpus: Corpus, model: string): readonly string[] | undefined {
  if (!modelNames(corpus).includes(model))
    throw new AppError('not_found', `There is no such model. There are: ${modelNames(corpus).join(', ')}.`);
  return model === everything ? undefined : [model.slice(everything.length + 1)];
}
