import type { ClosingToken } from './encoder-embeddings.ts';

/** The parts of transformers.js used here; its own declarations are mostly `any`. */
export interface TransformersLibrary {
  readonly env: {
    allowRemoteModels: boolean;
    allowLocalModels: boolean;
    useFSCache: boolean;
    useBrowserCache: boolean;
    localModelPath: string;
  };
  readonly AutoTokenizer: { from_pretrained(id: string): Promise<Tokenizer> };
  readonly AutoModel: { from_pretrained(id: string, options: { quantized: boolean }): Promise<EncoderModel> };
}

/** Token numbers of one text, as the network takes them. */
export interface TokenTensor {
  readonly data: BigInt64Array;
  readonly dims: readonly number[];
}

/** What the tokenizer gives and the network takes; token types tell a question from the passage behind it. */
export type ModelInputs = Readonly<
  Record<'input_ids' | 'attention_mask', TokenTensor> & { token_type_ids?: TokenTensor }
>;

/** Cuts a text, or a text and another behind it, into tokens. */
export interface Tokenizer extends ClosingToken {
  (text: string, options: { text_pair?: string; padding: boolean; truncation: boolean }): ModelInputs;
}

/** A loaded network: one vector per token. */
export type EncoderModel = (inputs: ModelInputs) => Promise<{
  readonly last_hidden_state?: { readonly data: Float32Array; readonly dims: readonly number[] };
}>;

/** The library's settings are global to the process: one load at a time, each with its own. */
let previousLoad: Promise<unknown> = Promise.resolve();

/** Loads something with transformers.js from a local folder, whose parent it names; the network is never used. */
export function loadLocally<T>(
  modelsFolder: string,
  load: (library: TransformersLibrary) => Promise<T>,
): Promise<T> {
  const loading = previousLoad.then(async () => {
    // Imported here because it takes .3 s, which a server need not wait for before it listens.
    const library = (await import('@xenova/transformers')) as unknown as TransformersLibrary;
    library.env.allowRemoteModels = false;
    library.env.allowLocalModels = true;
    library.env.useFSCache = false;
    library.env.useBrowserCache = false;
    library.env.localModelPath = modelsFolder;
    return load(library);
  });
  previousLoad = loading.catch(() => undefined);
  return loading;
}

/** The tokenizer of a model in a local folder. */
export function loadTokenizer(modelsFolder: string, id: string): Promise<Tokenizer> {
  return loadLocally(modelsFolder, ({ AutoTokenizer }) => AutoTokenizer.from_pretrained(id));
}
