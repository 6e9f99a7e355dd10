import { type EncoderDescription, EncoderEmbeddings, type TextEncoder } from './encoder-embeddings.ts';
import { copyIntoMemory, type ModelBytes } from './ort-web/model-memory.ts';
import { type StartedRuntime, startRuntime } from './ort-web/runtime.ts';
import { openSession } from './ort-web/session.ts';
import { createTokenizer, type TokenizerFiles } from './ort-web/wordpiece.ts';

/** A BERT model for ONNX Runtime Web: what it is, and functions that bring its parts when they are needed. */
export interface OrtWebModel
  extends Pick<EncoderDescription, 'id' | 'profile' | 'fingerprint' | 'dimension'> {
  /** `ort-wasm-simd.wasm` of onnxruntime-web, compiled. */
  readonly runtime: WebAssembly.Module;
  /** Asked for once for each try to load; the model must be in the `.ort` form. */
  readonly openModel: () => Promise<ModelBytes>;
  readonly readTokenizer: () => Promise<TokenizerFiles>;
}

/**
 * LangChain embeddings on ONNX Runtime Web, in one thread, for runtimes without native code such as workerd.
 *
 * The fingerprint is that of the same model on Node: it names the model and how texts are put to it, not the machine.
 * Vectors of both may be compared with each other; they differ by rounding, as those of two processors do
 * (ort-web-embeddings.test.ts says how much).
 */
export class OrtWebEmbeddings extends EncoderEmbeddings {
  constructor(model: OrtWebModel) {
    super({
      id: model.id,
      profile: model.profile,
      fingerprint: model.fingerprint,
      dimension: model.dimension,
      loadEncoder: createLoader(model),
      giveWay: () => new Promise((resume) => setTimeout(resume, 0)),
    });
  }
}

/** The instance outlives a failed load: another one beside it would take its 16 MB again before the first is gone. */
function createLoader(model: OrtWebModel): () => Promise<TextEncoder> {
  let started: StartedRuntime | null = null;
  return async () => {
    // One after the other: what the tokenizer's file takes while it is parsed is gone when the model arrives.
    const tokenize = createTokenizer(await model.readTokenizer());
    started ??= await startRuntime(model.runtime);
    const bytes = await model.openModel();
    const address = await copyIntoMemory(started.runtime, bytes);
    try {
      const session = openSession(started, address, bytes.byteLength);
      return async (text) => session.run(tokenize(text));
    } catch (error) {
      // After a trap nothing in the instance can be relied upon.
      if (error instanceof WebAssembly.RuntimeError) started = null;
      else started.runtime._free(address);
      throw error;
    }
  };
}
