import type { OnnxRuntime } from './runtime.ts';

/** A model's bytes on their way, with what they must turn out to be. */
export interface ModelBytes {
  readonly stream: ReadableStream<Uint8Array>;
  readonly byteLength: number;
  /** SHA-256, hexadecimal. */
  readonly sha256: string;
}

/**
 * Copies a model into WebAssembly memory while it arrives, so that it is never held twice, and compares its hash.
 *
 * @returns its address; the caller frees it
 * @throws Error when there are more or fewer bytes, or others; the memory is free again then
 */
export async function copyIntoMemory(runtime: OnnxRuntime, model: ModelBytes): Promise<number> {
  const address = runtime._malloc(model.byteLength);
  if (address === 0) throw new Error(`No memory for a model of ${model.byteLength} bytes`);
  try {
    await copyAll(runtime, model, address);
    const bytes = runtime.HEAPU8.subarray(address, address + model.byteLength);
    const hash = toHexadecimal(await crypto.subtle.digest('SHA-256', bytes));
    if (hash !== model.sha256)
      throw new Error(`The model was altered (SHA-256 ${hash}, expected ${model.sha256})`);
    return address;
  } catch (error) {
    runtime._free(address);
    throw error;
  }
}

async function copyAll(runtime: OnnxRuntime, { stream, byteLength }: ModelBytes, address: number) {
  let copied = 0;
  // Leaving the loop early, by an error too, cancels the stream.
  for await (const chunk of chunksOf(stream)) {
    if (copied + chunk.byteLength > byteLength)
      throw new Error(`The model has more than ${byteLength} bytes`);
    // Asked for anew each time: memory that grew is another array.
    runtime.HEAPU8.set(chunk, address + copied);
    copied += chunk.byteLength;
  }
  if (copied !== byteLength) throw new Error(`The model ends after ${copied} of ${byteLength} bytes`);
}

async function* chunksOf(stream: ReadableStream<Uint8Array>): AsyncGenerator<Uint8Array> {
  const reader = stream.getReader();
  let ended = false;
  try {
    for (;;) {
      const { done, value } = await reader.read();
      ended = done;
      if (value === undefined) return;
      yield value;
    }
  } finally {
    if (!ended) await reader.cancel().catch(() => undefined);
  }
}

function toHexadecimal(buffer: ArrayBuffer): string {
  return Array.from(new Uint8Array(buffer), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
