import { basename, dirname } from 'node:path';
import type { EmbeddingModelFiles } from './embedding-model-files.ts';
import { restoreClosingToken, type TextEncoder } from './encoder-embeddings.ts';
import { loadLocally } from './transformers-library.ts';

/**
 * Loads tokenizer and weights from a local folder; the network is never used.
 *
 * @throws Error of transformers.js or ONNX Runtime when the files are no model it can run.
 */
export function loadEncoder(files: EmbeddingModelFiles): Promise<TextEncoder> {
  const id = basename(files.folder);
  return loadLocally(dirname(files.folder), async ({ AutoTokenizer, AutoModel }) => {
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
  });
}
