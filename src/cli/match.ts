import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import type { AnswerLanguage } from '../answer/types.ts';
import { formatReport } from '../chat/eligibility/format-report.ts';
import { type EligibilityServices, reportFor } from '../chat/eligibility/report-for.ts';
import { knownDocuments } from '../corpus/known-documents.ts';
import type { Corpus } from '../corpus/types.ts';
import type { Profile } from '../eligibility/profile/types.ts';
import { AppError } from '../errors.ts';
import { profileSchema } from '../http/eligibility-schema.ts';
import type { CliOutput } from './services.ts';

export interface MatchOptions {
  readonly json?: boolean;
  /** A JSON file with the fields of `profile`, see docs/http-api.md. */
  readonly profile?: string;
  readonly documents?: readonly string[];
  readonly lang?: AnswerLanguage;
}

/** Longest description, in UTF-16 code units. */
const messageCharacters = 8_000;

/**
 * Holds an enterprise against the documents and prints the measures that concern it, as text or as the JSON of the API.
 *
 * @param words the enterprise in its own words; may be empty when a file is given
 * @returns the exit code: 0 when there are measures, 2 when there are none
 * @throws AppError for a profile that says nothing, a file that is no profile, an unknown document
 */
export async function match(
  words: string,
  options: MatchOptions,
  services: { readonly corpus: Corpus; readonly eligibility: EligibilityServices },
  { out }: CliOutput,
): Promise<number> {
  const file = options.profile === undefined ? {} : await readProfileFile(options.profile);
  const text = [file.text, words.trim()].filter(Boolean).join('\n');
  const profile: Profile = { ...file, ...(text === '' ? {} : { text }) };
  if (Object.keys(profile).length === 0)
    throw new AppError('invalid_request', 'Describe the enterprise in words, or give a file with --profile.');
  const documents = knownDocuments(services.corpus, options.documents);
  const report = await reportFor(profile, documents, options.lang, services.eligibility);
  out(options.json ? JSON.stringify(report, null, 2) : formatReport(report, options.lang));
  return report.measures.some(({ status }) => status !== 'excluded') ? 0 : 2;
}

async function readProfileFile(name: string): Promise<Profile> {
  const content = await readFile(name, 'utf8').catch((cause: unknown) => {
    throw new AppError('invalid_request', `${name} cannot be read.`, { cause });
  });
  const parsed = profileSchema({ messageCharacters }).safeParse(parseJson(content));
  if (parsed.success) return parsed.data;
  throw new AppError('invalid_request', `${name} is no profile: ${z.prettifyError(parsed.error)}`);
}

function parseJson(content: string): unknown {
  try {
    return JSON.parse(content);
  } catch {
    return null;
  }
}
