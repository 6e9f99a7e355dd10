import { readdir, readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { AutoTokenizer, env } from '@xenova/transformers';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { bundledModelId } from '../embedding-models.ts';
import { createTokenizer } from './wordpiece.ts';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const folder = join(root, 'embeddings', bundledModelId);

let tokenize: (text: string) => BigInt64Array;
let onNode: (text: string) => bigint[];
beforeAll(async () => {
  const read = async (file: string) => JSON.parse(await readFile(join(folder, file), 'utf8')) as unknown;
  tokenize = createTokenizer({
    tokenizer: await read('tokenizer.json'),
    configuration: await read('tokenizer_config.json'),
  });
  env.allowRemoteModels = false;
  env.localModelPath = dirname(folder);
  const tokenizer = await AutoTokenizer.from_pretrained(bundledModelId);
  onNode = (text) => [...tokenizer(text, { truncation: true }).input_ids.data];
});

const maximum = 512;
/** Like Node's own, but for the closing token of texts that are cut off. */
const isLikeNode = (text: string) => {
  const [ids, expected] = [[...tokenize(text)], onNode(text)];
  if (expected.length === maximum) expected[maximum - 1] = 102n;
  return ids.length === expected.length && ids.every((id, i) => id === expected[i]);
};

describe('token ids are those of transformers.js on Node', () => {
  it('for every question of the evaluation', async () => {
    const datasets = join(root, 'evals/datasets');
    const files = (await readdir(datasets, { recursive: true })).filter((file) => file.endsWith('.jsonl'));
    const lines = (await Promise.all(files.map((file) => readFile(join(datasets, file), 'utf8')))).flatMap(
      (content) => content.split('\n').filter((line) => line !== ''),
    );
    // Counted, never shown: the test split is not to be read. A whole line holds more than its question.
    expect(lines.length).toBeGreaterThan(500);
    expect(lines.filter((line) => !isLikeNode(line)).length).toBe(0);
    const questions = lines.map((line) =>
      String((JSON.parse(line) as { question?: unknown }).question ?? ''),
    );
    expect(questions.filter((text) => !isLikeNode(text)).length).toBe(0);
  });

  it('for any text', () => {
    const piece = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.string({ unit: 'grapheme' }),
      fc.constantFrom(
        '集成电路',
        'agv',
        'AGV',
        '[SEP]',
        '[CLS]',
        '［ＭＡＳＫ］',
        '𠮷',
        'é',
        '\u0000',
        '\ufffd',
        '，',
        '%',
      ),
    );
    fc.assert(fc.property(fc.array(piece), (pieces) => isLikeNode(pieces.join(''))));
  });

  it('for texts of about 512 tokens, which keep their closing token', () => {
    for (const length of [509, 510, 511, 512, 600]) {
      const ids = tokenize('业'.repeat(length));
      expect(ids).toHaveLength(Math.min(length + 2, maximum));
      expect(ids.at(-1)).toBe(102n);
      expect(isLikeNode('业'.repeat(length))).toBe(true);
    }
  });
});
