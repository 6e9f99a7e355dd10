import { AppError } from '../../errors.ts';

/**
 * The embedding model at Workers AI: many languages, Chinese among them
 * (https://developers.cloudflare.com/workers-ai/models/bge-m3/).
 */
export const workersAiEmbeddingModel = '@cf/baai/bge-m3';
export const workersAiDimension = 1024;

/** Most texts of one request, by the model's schema. */
export const textsPerRequest = 100;

/**
 * The same behind the binding and over REST, so that vectors of a build and of a question may meet. Cloudflare names no version of a
 * model's weights: should it exchange them, the fingerprint does not show it.
 */
export const workersAiFingerprint = `workers-ai ${workersAiEmbeddingModel} dimension=${workersAiDimension} query="" document="" casing=kept`;

/** A text as it is sent: the model refuses an empty one, which a question may be once its words are translated. */
export function textToSend(text: string): string {
  return text === '' ? ' ' : text;
}

/**
 * Reads the vectors of a reply, `{ shape, data, pooling }`.
 *
 * @returns one vector of unit length per text, exact in 32 bits
 * @throws AppError `unavailable` for another number of vectors, another dimension, or numbers that are not finite
 */
export function readWorkersAiVectors(data: unknown, texts: number): number[][] {
  if (!Array.isArray(data) || data.length !== texts) {
    throw new AppError(
      'unavailable',
      `Workers AI gave ${Array.isArray(data) ? data.length : 'no'} vectors for ${texts} texts.`,
    );
  }
  return data.map(toUnitLength);
}

function toUnitLength(vector: unknown): number[] {
  if (!Array.isArray(vector) || vector.length !== workersAiDimension) {
    throw new AppError(
      'unavailable',
      `Workers AI gave a vector of ${Array.isArray(vector) ? vector.length : 'no'} numbers, ${workersAiEmbeddingModel} has ${workersAiDimension}.`,
    );
  }
  const numbers: unknown[] = vector;
  let squares = 0;
  for (const value of numbers) squares += typeof value === 'number' ? value * value : Number.NaN;
  const length = Math.sqrt(squares);
  // Written so that NaN, which compares false with everything, is refused too.
  if (!(length > 0 && length < Number.POSITIVE_INFINITY)) {
    throw new AppError('unavailable', 'Workers AI gave a vector that is not finite, or without a length.');
  }
  return numbers.map((value) => Math.fround(Number(value) / length));
}
