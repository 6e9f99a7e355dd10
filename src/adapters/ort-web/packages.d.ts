/** The files of two packages that are imported by their path; neither package declares their types. */

declare module 'onnxruntime-web/lib/wasm/binding/ort-wasm-simd.js' {
  const startOnnxRuntime: import('./runtime.ts').StartOnnxRuntime;
  export default startOnnxRuntime;
}

declare module '@xenova/transformers/src/tokenizers.js' {
  /** A function with members: the constructor returns it. */
  interface Tokenizer {
    (text: string, options: { truncation: true; return_tensor: false }): { readonly input_ids: number[] };
    readonly model_max_length: number;
    readonly sep_token_id?: number;
  }
  export const BertTokenizer: new (tokenizer: unknown, configuration: unknown) => Tokenizer;
}

declare module 'onnxruntime-web/dist/ort-wasm-simd.wasm' {
  const compiled: WebAssembly.Module;
  export default compiled;
}
