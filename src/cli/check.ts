import { readFile, writeFile } from 'node:fs/promises';
import { basename } from 'node:path';
import type { AnswerLanguage } from '../answer/types.ts';
import { knownDocuments, titlesOf } from '../corpus/known-documents.ts';
import { AppError } from '../errors.ts';
import { exportReview } from '../export/export-review.ts';
import type { RequestLimits } from '../http/app-types.ts';
import { readDraftFile } from '../http/read-draft-file.ts';
import { detectLanguage } from '../text/language.ts';
import type { WordingCheck } from '../wording/types.ts';
import { formatCheck } from './format-check.ts';
import type { CliOutput, CliServices } from './services.ts';

export interface CheckOptions {
  readonly json?: boolean;
  /** A Word file to write, with the findings as comments. */
  readonly docx?: string;
  readonly documents?: readonly string[];
  readonly lang?: AnswerLanguage;
}

/**
 * Checks the wording of a draft and prints what was found, as text or as the JSON of the API.
 *
 * @param name a .docx, .md or .txt file, or `-` for text on standard input
 * @returns the exit code: 0 when all is exact or near and every clause named is the right one, otherwise 2
 * @throws AppError for a file that cannot be read or written, or an unknown document
 */
export async function check(
  name: string,
  options: CheckOptions,
  services: CliServices,
  limits: RequestLimits,
  { input, out }: CliOutput & { readonly input: () => Promise<Uint8Array> },
): Promise<number> {
  const { corpus, wording, wordReader, writeReviewDocx } = services;
  const documents = knownDocuments(corpus, options.documents);
  const bytes = name === '-' ? await input() : await readNamed(name);
  const file = new File([new Uint8Array(bytes)], name === '-' ? 'draft.txt' : basename(name));
  const text = await readDraftFile(file, wordReader, limits);
  const checked = await wording.check(text, documents);
  const language = options.lang ?? detectLanguage(text);
  if (options.docx !== undefined) {
    const review = exportReview(text, checked, { language, titleOf: titlesOf(corpus) });
    await writeNamed(options.docx, await writeReviewDocx(review));
  }
  out(
    options.json
      ? JSON.stringify({ text, ...checked }, null, 2)
      : formatCheck(text, checked, language, titlesOf(corpus)),
  );
  return isFaultless(checked) ? 0 : 2;
}

function isFaultless({ segments }: WordingCheck): boolean {
  return segments.every(
    ({ verdict, reference }) => (verdict === 'exact' || verdict === 'near') && reference?.status !== 'wrong',
  );
}

async function readNamed(name: string): Promise<Uint8Array> {
  try {
    return await readFile(name);
  } catch (cause) {
    throw new AppError('not_found', `The file "${name}" cannot be read.`, { cause });
  }
}

async function writeNamed(name: string, bytes: Uint8Array): Promise<void> {
  try {
    await writeFile(name, bytes);
  } catch (cause) {
    throw new AppError('unavailable', `The file "${name}" cannot be written.`, { cause });
  }
}
