import { basename, dirname } from 'node:path';
import type { EmbeddingModelFiles } from './embedding-model-files.ts';
import { type ClosingToken, restoreClosingToken, type TextEncoder } from './encoder-embeddings.ts';

/** The parts of transformers.js used here; its own declarations are mostly `any`. */
interface TransformersLibrary {
  readonly env: {
    allowRemoteModels: boolean;
    allowLocalModels: boolean;
    useFSCache: boolean;
    useBrowserCache: boolean;
    localModelPath: string;
  };
  readonly AutoTokenizer: { from_pretrained(id: string): Promise<Tokenizer> };
  readonly AutoModel: { from_pretrained(id: string, options: { quantized: boolean }): Promise<Model> };
}
interface TokenTensor {
  readonly data: BigInt64Array;
  readonly dims: readonly number[];
}
type ModelInputs = Readonly<Record<'input_ids' | 'attention_mask', TokenTensor>>;
interface Tokenizer extends ClosingToken {
  (text: string, options: { padding: boolean; truncation: boolean }): ModelInputs;
}
type Model = (inputs: ModelInputs) => Promise<{
  readonly last_hidden_state?: { readonly data: Float32Array; readonly dims: readonly number[] };
}>;

/** The library's settings are global to the process: one load at a time, each with its own. */
let previousLoad: Promise<unknown> = Promise.resolve();

/**
 * Loads tokenizer and weights from a local folder; the network is never used.
 *
 * @throws Error of transformers.js or ONNX Runtime when the files are no model it can run.
 */
export function loadEncoder(files: EmbeddingModelFiles): Promise<TextEncoder> {
  const load = previousLoad.then(() => loadAlone(files));
  previousLoad = load.catch(() => undefined);
  return load;
}

async function loadAlone(files: EmbeddingModelFiles): Promise<TextEncoder> {
  // Imported here because it takes .3 s, which a server need not wait for before it listens.
  const { env, AutoTokenizer, AutoModel } = (await import(
    '@xenova/transformers'
  )) as unknown as TransformersLibrary;
  env.allowRemoteModels = false;
  env.allowLocalModels = true;
  env.useFSCache = false;
  env.useBrowserCache = false;
  env.localModelPath = dirname(files.folder);
  const id = basename(files.folder);
  const tokenizer = await AutoTokenizer.from_pretrained(id);
  const model = await AutoModel.from_pretrained(id, { quantized: files.quantized });

  return async (text) => {
    const inputs = tokenizer(text, { padding: false, truncation: true });
    restoreClosingToken(inputs.input_ids.data, tokenizer);
    const output = (await model(inputs)).last_hidden_state;
    const [, tokens = 0, dimension = 0] = output?.dims ?? [];
    if (output === undefined || tokens === 0) throw new Error('The model gives no token vectors');
    return { values: output.data, tokens, dimension };
  };
}
