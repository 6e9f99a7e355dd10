import type { EncodedText } from '../encoder-embeddings.ts';
import type { OnnxRuntime, StartedRuntime } from './runtime.ts';

/** A model opened by ONNX Runtime. */
export interface EncoderSession {
  /**
   * Runs one text; the call takes as long as the computation.
   *
   * @param ids token ids
   * @throws Error of ONNX Runtime
   */
  run(ids: BigInt64Array): EncodedText;
}

/**
 * The model stays where it is and its weights are read there, which saves a second copy of them. Both need the `.ort`
 * form; an `.onnx` is refused by the first.
 */
const readWeightsInPlace = {
  'session.load_model_format': 'ORT',
  'session.use_ort_model_bytes_directly': '1',
  'session.use_ort_model_bytes_for_initializers': '1',
};
const allOptimizations = 99;
const sequential = 0;
const warnings = 2;
/** Numbers of ONNX's element types. */
const float32 = 1;
const int64 = 7;
const outputName = 'last_hidden_state';

/**
 * Opens an `.ort` model that lies in WebAssembly memory, where it must stay as long as the session is used.
 *
 * @param address,byteLength where it lies
 * @throws Error with ONNX Runtime's own words when it is no model that it can run
 */
export function openSession(started: StartedRuntime, address: number, byteLength: number): EncoderSession {
  const { runtime, takeLog } = started;
  // The arena would keep the largest text's memory for ever; the pattern is of use with the arena only.
  const [arena, memoryPattern, profiling] = [false, false, false];
  const options = runtime._OrtCreateSessionOptions(
    allOptimizations,
    arena,
    memoryPattern,
    sequential,
    profiling,
    0,
    0,
    warnings,
    0,
  );
  try {
    for (const [key, value] of Object.entries(readWeightsInPlace)) {
      setOption(runtime, options, key, value);
    }
    const session = runtime._OrtCreateSession(address, byteLength, options);
    if (session === 0) throw new Error(`ONNX Runtime cannot open the model: ${takeLog()}`);
    try {
      return new OpenSession(started, session);
    } catch (error) {
      runtime._OrtReleaseSession(session);
      throw error;
    }
  } finally {
    runtime._OrtReleaseSessionOptions(options);
  }
}

function setOption(runtime: OnnxRuntime, options: number, key: string, value: string): void {
  const [keyAddress, valueAddress] = [copyText(runtime, key), copyText(runtime, value)];
  const status = runtime._OrtAddSessionConfigEntry(options, keyAddress, valueAddress);
  runtime._free(keyAddress);
  runtime._free(valueAddress);
  if (status !== 0) throw new Error(`ONNX Runtime does not take the setting ${key}=${value}`);
}

/** @returns the address of a text that ends in zero; the caller frees it. */
export function copyText(runtime: OnnxRuntime, text: string): number {
  const bytes = runtime.lengthBytesUTF8(text) + 1;
  const address = runtime._malloc(bytes);
  runtime.stringToUTF8(text, address, bytes);
  return address;
}

class OpenSession implements EncoderSession {
  readonly #runtime: OnnxRuntime;
  readonly #takeLog: () => string;
  readonly #session: number;
  /** Name's address, and what every element of the input is; `null` for the token ids themselves. */
  readonly #inputs: readonly { readonly name: number; readonly fill: bigint | null }[];
  readonly #output: number;

  constructor({ runtime, takeLog }: StartedRuntime, session: number) {
    this.#runtime = runtime;
    this.#takeLog = takeLog;
    this.#session = session;
    this.#inputs = Array.from({ length: runtime._OrtGetInputCount(session) }, (_, index) => {
      const name = runtime._OrtGetInputName(session, index);
      return { name, fill: fillOf(runtime.UTF8ToString(name)) };
    });
    this.#output = runtime._OrtGetOutputName(session, 0);
    if (runtime.UTF8ToString(this.#output) !== outputName)
      throw new Error(`The model gives ${runtime.UTF8ToString(this.#output)}, not ${outputName}`);
  }

  run(ids: BigInt64Array): EncodedText {
    const runtime = this.#runtime;
    const count = this.#inputs.length;
    const stack = runtime.stackSave();
    const data: number[] = [];
    const tensors: number[] = [];
    try {
      const [dimensions, names, inputs] = [8, 4 * count, 4 * count].map((bytes) => runtime.stackAlloc(bytes));
      const [outputNames, outputs] = [runtime.stackAlloc(4), runtime.stackAlloc(4)];
      if (dimensions === undefined || names === undefined || inputs === undefined)
        throw new Error('No stack');
      this.#write(dimensions, [1, ids.length]);
      for (const { fill } of this.#inputs) {
        const address = runtime._malloc(ids.byteLength);
        data.push(address);
        const view = new BigInt64Array(runtime.HEAPU8.buffer, address, ids.length);
        if (fill === null) view.set(ids);
        else view.fill(fill);
        tensors.push(runtime._OrtCreateTensor(int64, address, ids.byteLength, dimensions, 2));
      }
      this.#write(
        names,
        this.#inputs.map(({ name }) => name),
      );
      this.#write(inputs, tensors);
      this.#write(outputNames, [this.#output]);
      this.#write(outputs, [0]);
      const status = runtime._OrtRun(this.#session, names, inputs, count, outputNames, 1, outputs, 0);
      if (status !== 0) throw new Error(`ONNX Runtime fails on a text: ${this.#takeLog()}`);
      const tensor = this.#read(outputs);
      tensors.push(tensor);
      return this.#readOutput(tensor);
    } finally {
      for (const tensor of tensors) runtime._OrtReleaseTensor(tensor);
      for (const address of data) runtime._free(address);
      runtime.stackRestore(stack);
    }
  }

  #readOutput(tensor: number): EncodedText {
    const runtime = this.#runtime;
    const result = runtime.stackAlloc(16);
    const status = runtime._OrtGetTensorData(tensor, result, result + 4, result + 8, result + 12);
    if (status !== 0 || this.#read(result) !== float32 || this.#read(result + 12) !== 3)
      throw new Error('The model gives no token vectors');
    const [address, shape] = [this.#read(result + 4), this.#read(result + 8)];
    const [tokens, dimension] = [this.#read(shape + 4), this.#read(shape + 8)];
    runtime._OrtFree(shape);
    const values = runtime.HEAPF32.slice(address / 4, address / 4 + tokens * dimension);
    return { values, tokens, dimension };
  }

  #write(address: number, values: readonly number[]): void {
    this.#runtime.HEAPU32.set(values, address / 4);
  }

  #read(address: number): number {
    return this.#runtime.HEAPU32[address / 4] ?? 0;
  }
}

/** One text has no padding, so its mask is all ones, and it is the first segment throughout. */
function fillOf(input: string): bigint | null {
  if (input === 'input_ids') return null;
  if (input === 'attention_mask') return 1n;
  if (input === 'token_type_ids') return 0n;
  throw new Error(`The model asks for ${input}, which a text does not have`);
}
