import { join } from 'node:path';
import { budgetedChatModel } from '../adapters/budgeted-chat-model.ts';
import { readPrompt } from '../adapters/folder-prompts.ts';
import { restingChatModel, restingDefaults } from '../adapters/resting-chat-model.ts';
import type { Logger } from '../log.ts';
import type { ChatModel, Clock } from '../ports.ts';
import type { Configuration } from './configuration.ts';
import { projectFolder } from './project-folder.ts';

/** Where the prompts are. */
export const promptsFolder = join(projectFolder, 'prompts');

/** The language model as configured, behind its budget and its breaker; `null` when there is none. */
export async function openModel(
  configuration: Configuration,
  { log, clock }: { readonly log: Logger; readonly clock: Clock },
): Promise<ChatModel | null> {
  const { modelBaseUrl: baseUrl, model } = configuration;
  if (baseUrl === '') return null;
  // The client takes long to load: nobody waits for it who has no model.
  const { openAiChatModel } = await import('../adapters/openai-chat-model.ts');
  const endpoint = openAiChatModel({
    baseUrl: baseUrl.replace(/\/+$/, ''),
    model,
    apiKey: configuration.modelApiKey === '' ? null : configuration.modelApiKey,
    timeoutMs: configuration.modelTimeoutMs,
    silenceMs: configuration.modelSilenceMs,
    maxTokens: configuration.modelMaxTokens,
  });
  const resting = restingChatModel(endpoint, { clock, log, ...restingDefaults });
  return budgetedChatModel(resting, configuration.modelDailyTokens, clock);
}

/** The prompts that answers are made with. */
export async function readAnswerPrompts() {
  const [answer, repair] = await Promise.all([
    readPrompt(promptsFolder, 'answer'),
    readPrompt(promptsFolder, 'repair'),
  ]);
  return { answer, repair };
}

/** The prompt that questions are rewritten with. */
export function readRewritePrompt() {
  return readPrompt(promptsFolder, 'rewrite');
}
