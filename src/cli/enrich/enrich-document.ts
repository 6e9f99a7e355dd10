import { dirname, join } from 'node:path';
import { readPrompt } from '../../adapters/folder-prompts.ts';
import { AppError } from '../../errors.ts';
import type { Configuration } from '../../runtimes/configuration.ts';
import { promptsFolder } from '../../runtimes/open-model.ts';
import { corpusFolderOf } from '../../runtimes/project-folder.ts';
import type { Progress } from '../index-command.ts';
import type { CliOutput, CliServices } from '../services.ts';
import { enrich } from './enrich.ts';

/**
 * Drafts the finding aid of one document.
 *
 * @returns the exit code
 * @throws AppError `not_found` for an unknown document, `unavailable` without a language model
 */
export async function enrichDocument(
  id: string,
  { logFile }: { readonly logFile: string | undefined },
  configuration: Configuration,
  { corpus, retriever, model }: CliServices,
  output: CliOutput,
  progress: Progress,
): Promise<number> {
  const document = corpus.documents.find(({ metadata }) => metadata.id === id);
  if (document === undefined) throw new AppError('not_found', `There is no document "${id}".`);
  if (!model)
    throw new AppError(
      'unavailable',
      'No language model is configured: set CEWEN_LLM_BASE_URL and CEWEN_LLM_MODEL.',
    );
  const parts = {
    document,
    model,
    retriever,
    prompt: await readPrompt(promptsFolder, 'enrich'),
    corpusFolder: await corpusFolderOf(configuration),
    logFile: logFile ?? join(dirname(configuration.indexFolder), 'enrich', `${id}.jsonl`),
  };
  return enrich(parts, output, progress);
}
