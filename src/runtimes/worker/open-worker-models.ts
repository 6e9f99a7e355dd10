import { budgetedChatModel } from '../../adapters/budgeted-chat-model.ts';
import { type AssetsBinding, fetchAsset } from '../../adapters/cloudflare/bound-assets.ts';
import { workersAiChatModel } from '../../adapters/cloudflare/workers-ai-chat-model.ts';
import { workersAiEmbeddingModel } from '../../adapters/cloudflare/workers-ai-vectors.ts';
import { bundledModelId, chooseEmbeddingModel } from '../../adapters/embedding-models.ts';
import { OrtWebEmbeddings } from '../../adapters/ort-web-embeddings.ts';
import { restingChatModel, restingDefaults } from '../../adapters/resting-chat-model.ts';
import { AppError, ConfigurationError } from '../../errors.ts';
import type { Logger } from '../../log.ts';
import type { ChatModel, Clock, EmbeddingModel } from '../../ports.ts';
import { openQueryAdapter } from '../../retrieval/packed-query-adapter.ts';
import type { QueryAdapter } from '../../retrieval/query-adapter.ts';
import type { Configuration } from '../configuration.ts';
import type { LanguageModel } from '../create-services.ts';
import type { WorkerEnvironment } from './environment.ts';
import { dataFiles, modelDescriptionSchema, promptsSchema } from './worker-data.ts';

/** For the embedding of one question. */
const embeddingTimeoutMs = 10_000;

/** Models of Workers AI begin so. */
const workersAiName = /^@(?:cf|hf)\//;

/** A model whose weights, where they are here, can be loaded before the first text. */
export interface LoadedEmbeddings extends EmbeddingModel {
  load?(): Promise<void>;
}

/**
 * The embedding model as configured; its weights are loaded with the first text.
 *
 * @param runtime - ONNX Runtime's WebAssembly
 * @returns `null` for lexical search alone
 * @throws ConfigurationError for a model that does not run here, or whose binding is missing
 */
export async function openWorkerEmbeddings(
  { embeddings }: Configuration,
  { ASSETS, AI }: WorkerEnvironment,
  runtime: WebAssembly.Module,
): Promise<LoadedEmbeddings | null> {
  if (embeddings === 'none') return null;
  if (embeddings === workersAiEmbeddingModel) {
    if (AI === undefined) throw missingAi('CEWEN_EMBEDDINGS', embeddings);
    // Clients take memory that few have use for: none is evaluated before it is chosen.
    const { WorkersAiEmbeddings } = await import('../../adapters/cloudflare/workers-ai-embeddings.ts');
    return new WorkersAiEmbeddings({ binding: AI, timeoutMs: embeddingTimeoutMs });
  }
  const file = await fetchAsset(ASSETS, dataFiles.modelDescription);
  const description = modelDescriptionSchema.parse(await file.json());
  if (embeddings !== description.id) {
    const allowed = `a Worker runs ${description.id}, ${workersAiEmbeddingModel} or none.`;
    throw new ConfigurationError(
      `CEWEN_EMBEDDINGS is "${embeddings}"; ${allowed}`,
      `CEWEN_EMBEDDINGS has a value that it cannot have; ${allowed}`,
    );
  }
  return bundledEmbeddings(description, ASSETS, runtime);
}

/**
 * The query adapter of the bundled model. None beside another model, and none with Vectorize, which would be asked twice for each
 * question: for what lies near to it as it is, and as it was moved.
 *
 * @throws AppError `unavailable` when it was fitted to another state of the model
 */
export async function openWorkerQueryAdapter(
  { embeddings: name }: Configuration,
  { ASSETS, VECTORIZE }: WorkerEnvironment,
  embeddings: EmbeddingModel | null,
): Promise<QueryAdapter | undefined> {
  if (embeddings === null || name !== bundledModelId || VECTORIZE !== undefined) return undefined;
  const file = await fetchAsset(ASSETS, dataFiles.queryAdapter);
  return openQueryAdapter(new Uint8Array(await file.arrayBuffer()), embeddings);
}

function bundledEmbeddings(
  { id, fingerprint, dimension, byteLength, sha256 }: ReturnType<typeof modelDescriptionSchema.parse>,
  assets: AssetsBinding,
  runtime: WebAssembly.Module,
): LoadedEmbeddings {
  const json = async (name: string): Promise<unknown> => (await fetchAsset(assets, name)).json();
  return new OrtWebEmbeddings({
    id,
    profile: chooseEmbeddingModel(id).profile,
    fingerprint,
    dimension,
    runtime,
    readTokenizer: async () => ({
      tokenizer: await json(dataFiles.tokenizer),
      configuration: await json(dataFiles.tokenizerConfiguration),
    }),
    openModel: async () => {
      const { body } = await fetchAsset(assets, dataFiles.model);
      if (body === null) throw new AppError('unavailable', `${dataFiles.model} is empty.`);
      return { stream: body, byteLength, sha256 };
    },
  });
}

/**
 * The language model as configured, behind its breaker: an OpenAI-compatible endpoint where there is an address, otherwise the model of
 * Workers AI that `CEWEN_LLM_MODEL` names. A budget counts for an isolate alone.
 *
 * @returns `null` when none is configured
 * @throws ConfigurationError when the binding is missing
 */
export async function openWorkerLanguageModel(
  configuration: Configuration,
  { ASSETS, AI }: WorkerEnvironment,
  { log, clock }: { readonly log: Logger; readonly clock: Clock },
): Promise<LanguageModel | null> {
  const endpoint = await endpointOf(configuration, AI);
  if (endpoint === null) return null;
  const resting = restingChatModel(endpoint, { clock, log, ...restingDefaults });
  const { answer, repair, rewrite } = promptsSchema.parse(
    await (await fetchAsset(ASSETS, dataFiles.prompts)).json(),
  );
  return {
    model: budgetedChatModel(resting, configuration.modelDailyTokens, clock),
    prompts: { answer, repair },
    rewritePrompt: configuration.modelRewrite ? rewrite : undefined,
    timeoutMs: configuration.modelTimeoutMs,
  };
}

async function endpointOf(
  configuration: Configuration,
  AI: WorkerEnvironment['AI'],
): Promise<ChatModel | null> {
  const { modelBaseUrl, model } = configuration;
  const limits = {
    model,
    timeoutMs: configuration.modelTimeoutMs,
    silenceMs: configuration.modelSilenceMs,
    maxTokens: configuration.modelMaxTokens,
  };
  if (modelBaseUrl !== '') {
    const { openAiChatModel } = await import('../../adapters/openai-chat-model.ts');
    const apiKey = configuration.modelApiKey === '' ? null : configuration.modelApiKey;
    return openAiChatModel({ baseUrl: modelBaseUrl.replace(/\/+$/, ''), apiKey, ...limits });
  }
  if (!workersAiName.test(model)) return null;
  if (AI === undefined) throw missingAi('CEWEN_LLM_MODEL', model);
  return workersAiChatModel({ binding: AI, ...limits });
}

function missingAi(variable: string, value: string): ConfigurationError {
  const remedy = 'it needs the binding AI: add it to wrangler.toml.';
  return new ConfigurationError(
    `${variable} is "${value}"; ${remedy}`,
    `${variable} names a model of Workers AI; ${remedy}`,
  );
}
