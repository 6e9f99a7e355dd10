import { BertTokenizer } from '@xenova/transformers/src/tokenizers.js';
import { restoreClosingToken } from '../encoder-embeddings.ts';

/** The parsed `tokenizer.json` and `tokenizer_config.json` of a BERT model. */
export interface TokenizerFiles {
  readonly tokenizer: unknown;
  readonly configuration: unknown;
}

/**
 * transformers.js's own tokenizer, given its files instead of a folder: the ids are those that
 * `TransformersEmbeddings` computes with.
 *
 * @returns a function from a text to its token ids, with the opening and the closing token, 512 at most for BERT
 */
export function createTokenizer({
  tokenizer,
  configuration,
}: TokenizerFiles): (text: string) => BigInt64Array {
  const encode = new BertTokenizer(tokenizer, configuration);
  return (text) => {
    const { input_ids } = encode(text, { truncation: true, return_tensor: false });
    const ids = BigInt64Array.from(input_ids, BigInt);
    restoreClosingToken(ids, encode);
    return ids;
  };
}
