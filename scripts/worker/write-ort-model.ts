import { createHash } from 'node:crypto';
import { createContext, runInContext } from 'node:vm';
import type { OnnxRuntime, StartOnnxRuntime, StartOptions } from '../../src/adapters/ort-web/runtime.ts';
import { copyText } from '../../src/adapters/ort-web/session.ts';
import { readRuntimeFile, runtimeScript, runtimeWasm } from './onnxruntime-web-package.ts';

/** A model in ONNX Runtime's own form: optimised beforehand, and laid out so that it can be used where it lies. */
export interface OrtModel {
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** Hexadecimal. */
  readonly sha256: string;
}

/** All optimisations that do not depend on the processor. */
const extendedOptimizations = 2;
const warnings = 2;
/** Name of `fd_write` among the minified imports of this very version. */
const fileWrite = 'P';
/** Standard output and standard error; the number of every other file is that of the model. */
const standardStreams: readonly number[] = [1, 2];

/**
 * Turns an `.onnx` model into the `.ort` form with ONNX Runtime Web itself: the version that will read it writes it.
 *
 * The same bytes come out on every machine: neither its language nor its time zone gets into the instance.
 *
 * @param onnx the model
 * @throws Error with ONNX Runtime's words when it cannot, or when the package is not the one expected.
 */
export async function writeOrtModel(onnx: Uint8Array): Promise<OrtModel> {
  const written: Uint8Array[] = [];
  const log: string[] = [];
  const runtime = await startWritingRuntime(written, log);
  const options = writingOptions(runtime);
  const model = runtime._malloc(onnx.byteLength);
  runtime.HEAPU8.set(onnx, model);
  const session = runtime._OrtCreateSession(model, onnx.byteLength, options);
  const bytes = new Uint8Array(Buffer.concat(written));
  if (session === 0 || !isOrtModel(bytes)) {
    throw new Error(`ONNX Runtime Web did not write the model in its .ort form: ${log.join('\n')}`);
  }
  return { bytes, sha256: createHash('sha256').update(bytes).digest('hex') };
}

/** Whether the bytes begin as a file of ONNX Runtime's form does: a flatbuffer's offset, then its name. */
function isOrtModel(bytes: Uint8Array): boolean {
  return new TextDecoder().decode(bytes.subarray(4, 8)) === 'ORTM';
}

/** An instance whose writing to files, which the package has left out, adds to `written`. */
async function startWritingRuntime(written: Uint8Array[], log: string[]): Promise<OnnxRuntime> {
  const compiled = new WebAssembly.Module(await readRuntimeFile(runtimeWasm));
  const script = new TextDecoder().decode(await readRuntimeFile(runtimeScript));
  // Globals of its own: it sees no `process`, whose exceptions it would catch, and no `navigator`, whose language it
  // would put into its environment, which moves the heap and with it the order of what it writes.
  const globals = createContext({ WebAssembly, TextDecoder, crypto, performance });
  runInContext(script, globals, { filename: runtimeScript });
  const start = globals.ortWasm as StartOnnxRuntime;
  const options: StartOptions = {
    print: (line) => log.push(line),
    printErr: (line) => log.push(line),
    instantiateWasm(imports, done) {
      const functions = Object.values(imports)[0] ?? {};
      const print = functions[fileWrite] as FileWrite;
      const write: FileWrite = (file, parts, count, total) => {
        if (standardStreams.includes(file)) return print(file, parts, count, total);
        let length = 0;
        for (let part = parts / 4; part < parts / 4 + 2 * count; part += 2) {
          const [address = 0, bytes = 0] = runtime.HEAPU32.subarray(part, part + 2);
          written.push(runtime.HEAPU8.slice(address, address + bytes));
          length += bytes;
        }
        runtime.HEAPU32[total / 4] = length;
        return 0;
      };
      functions[fileWrite] = write;
      const instance = new WebAssembly.Instance(compiled, imports);
      done(instance);
      return instance.exports;
    },
  };
  const runtime = await start(options);
  if (runtime._OrtInit(1, warnings) !== 0)
    throw new Error(`ONNX Runtime Web does not start: ${log.join('\n')}`);
  return runtime;
}

/** WASI's `fd_write`: file, address of pairs of address and length, their number, address for the sum. */
type FileWrite = (file: number, parts: number, count: number, total: number) => number;

/** Options of a session that writes its optimised model to a file. */
function writingOptions(runtime: OnnxRuntime): number {
  const options = runtime._OrtCreateSessionOptions(
    extendedOptimizations,
    false,
    true,
    0,
    false,
    0,
    0,
    warnings,
    0,
  );
  const formKey = copyText(runtime, 'session.save_model_format');
  runtime._OrtAddSessionConfigEntry(options, formKey, copyText(runtime, 'ORT'));
  setOutputFile(runtime, options, 'model.ort');
  return options;
}

/**
 * Names the file that the optimised model goes to. This version has no function for it in JavaScript, so the name is
 * put where `SessionOptions::optimized_model_filepath` lies: after two enumerations and `enable_profiling`, before
 * `enable_mem_pattern`, `enable_mem_reuse` and `enable_cpu_mem_arena`, in libc++'s form for up to ten characters.
 *
 * @throws Error when the options do not look like that.
 */
function setOutputFile(runtime: OnnxRuntime, options: number, name: string): void {
  const field = runtime.HEAPU8.subarray(options + 12, options + 24);
  const following = runtime.HEAPU8.subarray(options + 24, options + 27);
  if (field.some((byte) => byte !== 0) || following.join() !== '1,1,0') {
    throw new Error('The options of ONNX Runtime Web do not lie in memory as in version 1.14.0.');
  }
  field.set(new TextEncoder().encode(name));
  field[11] = name.length;
}
