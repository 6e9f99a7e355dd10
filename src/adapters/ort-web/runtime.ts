import start from 'onnxruntime-web/lib/wasm/binding/ort-wasm-simd.js';

/** The functions of ONNX Runtime's WebAssembly build that are used here: addresses and handles are numbers. */
export interface OnnxRuntime {
  /** Views of the memory as it is now: it may be another one after every call that allocates. */
  readonly HEAPU8: Uint8Array<ArrayBuffer>;
  readonly HEAPU32: Uint32Array<ArrayBuffer>;
  readonly HEAPF32: Float32Array<ArrayBuffer>;
  _malloc(bytes: number): number;
  _free(address: number): void;
  stackSave(): number;
  stackRestore(stack: number): void;
  stackAlloc(bytes: number): number;
  UTF8ToString(address: number): string;
  lengthBytesUTF8(text: string): number;
  stringToUTF8(text: string, address: number, bytes: number): void;
  _OrtInit(threads: number, logLevel: number): number;
  _OrtCreateSessionOptions(
    optimization: number,
    arena: boolean,
    memoryPattern: boolean,
    executionMode: number,
    profiling: boolean,
    profilePrefix: number,
    logId: number,
    logSeverity: number,
    logVerbosity: number,
  ): number;
  _OrtAddSessionConfigEntry(options: number, key: number, value: number): number;
  _OrtReleaseSessionOptions(options: number): void;
  _OrtCreateSession(model: number, bytes: number, options: number): number;
  _OrtReleaseSession(session: number): void;
  _OrtGetInputCount(session: number): number;
  _OrtGetInputName(session: number, index: number): number;
  _OrtGetOutputName(session: number, index: number): number;
  _OrtFree(address: number): void;
  _OrtCreateTensor(type: number, data: number, bytes: number, dimensions: number, rank: number): number;
  _OrtGetTensorData(tensor: number, type: number, data: number, dimensions: number, rank: number): number;
  _OrtReleaseTensor(tensor: number): void;
  _OrtRun(
    session: number,
    inputNames: number,
    inputs: number,
    inputCount: number,
    outputNames: number,
    outputCount: number,
    outputs: number,
    runOptions: number,
  ): number;
}

/** What Emscripten's start function asks back. */
export interface StartOptions {
  instantiateWasm(
    imports: Record<string, Record<string, WebAssembly.ImportValue>>,
    done: (instance: WebAssembly.Instance) => void,
  ): WebAssembly.Exports;
  print(line: string): void;
  printErr(line: string): void;
}

/** The function that ONNX Runtime Web's script gives: it starts one instance. */
export type StartOnnxRuntime = (options: StartOptions) => Promise<OnnxRuntime>;

/** An instance with what it printed: its functions say *that* they failed, the lines say why. */
export interface StartedRuntime {
  readonly runtime: OnnxRuntime;
  /** @returns the lines printed since the last call, as one text. */
  readonly takeLog: () => string;
}

/**
 * Starts an instance of ONNX Runtime with one thread.
 *
 * @param compiled `ort-wasm-simd.wasm` of the same package; compiled beforehand, as workerd compiles nothing at run time
 */
export async function startRuntime(compiled: WebAssembly.Module): Promise<StartedRuntime> {
  const lines: string[] = [];
  const print = (line: string) => {
    lines.push(line);
  };
  const runtime = await start({
    print,
    printErr: print,
    instantiateWasm(imports, done) {
      const instance = new WebAssembly.Instance(compiled, imports);
      done(instance);
      return instance.exports;
    },
  });
  const takeLog = () => lines.splice(0).join('\n');
  const warnings = 2;
  if (runtime._OrtInit(1, warnings) !== 0) throw new Error(`ONNX Runtime does not start: ${takeLog()}`);
  return { runtime, takeLog };
}
