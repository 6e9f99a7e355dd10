import { basename, dirname } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { LRUCache } from 'lru-cache';
import type { InferenceSession, Tensor } from 'onnxruntime-node';
import type { EvidenceReader } from '../ports.ts';
import type { EvidenceReaderModel } from './packed-evidence-reader.ts';
import { loadTokenizer, type Tokenizer } from './transformers-library.ts';

/** In characters: no question that it learnt from is as long. */
const longestQuestion = 60;

/** Readings are asked for again by suggestions and by questions put twice; 4,096 take some 2 MB. */
const rememberedReadings = 4096;

/** A network in memory, ready to read. */
interface LoadedReader {
  readonly session: InferenceSession;
  readonly tokenizer: Tokenizer;
  readonly newTensor: (data: BigInt64Array, dims: readonly number[]) => Tensor;
  readonly head: Pick<EvidenceReaderModel, 'weights' | 'bias'>;
}

/**
 * Loads an evidence reader on ONNX Runtime's native build.
 *
 * @param folder absolute path of the embedding model's folder, whose tokenizer is used
 * @throws Error of ONNX Runtime or transformers.js when these are no files that they can run
 */
export async function loadEvidenceReader(
  folder: string,
  { onnx, ...head }: EvidenceReaderModel,
): Promise<EvidenceReader> {
  const imported = await import('onnxruntime-node');
  // CommonJS: plain Node has its names in the default export alone, a loader like tsx beside none.
  const runtime = imported.default ?? imported;
  const loaded: LoadedReader = {
    session: await runtime.InferenceSession.create(onnx),
    tokenizer: await loadTokenizer(dirname(folder), basename(folder)),
    newTensor: (data, dims) => new runtime.Tensor('int64', data, dims),
    head,
  };
  const remembered = new LRUCache<string, number>({ max: rememberedReadings });
  return {
    async read(question, passages) {
      const readings: number[] = [];
      // One at a time: int8 scales are taken per batch, so neighbours would change the reading.
      for (const passage of passages) {
        const key = `${question}\n\n${passage}`;
        const known = remembered.get(key);
        const reading = known ?? (await readPassage(loaded, question, passage));
        remembered.set(key, reading);
        readings.push(reading);
        // The runtime works between ticks; without this a question keeps the process from answering anything else.
        if (known === undefined) await setImmediate();
      }
      return readings;
    },
  };
}

async function readPassage(
  { session, tokenizer, newTensor, head }: LoadedReader,
  question: string,
  passage: string,
): Promise<number> {
  const encoded = tokenizer(asLearnt(question.slice(0, longestQuestion)), {
    text_pair: asLearnt(passage),
    padding: false,
    truncation: true,
  });
  const feeds: Record<string, Tensor> = {};
  for (const name of session.inputNames) {
    const tensor = encoded[name as keyof typeof encoded];
    if (tensor === undefined) throw new Error(`The tokenizer gives no ${name}`);
    feeds[name] = newTensor(tensor.data, tensor.dims);
  }
  const output = (await session.run(feeds))[session.outputNames[0] ?? ''];
  if (output === undefined) throw new Error('The model gives no token vectors');
  const values = output.data as Float32Array;
  // The first token stands for the pair.
  return head.weights.reduce((sum, weight, i) => sum + weight * (values[i] ?? 0), head.bias);
}

/** Halfwidth and lower case, as the texts were that it learnt from. */
function asLearnt(text: string): string {
  return text.normalize('NFKC').toLowerCase();
}
