import { basename, dirname } from 'node:path';
import { LRUCache } from 'lru-cache';
import type { InferenceSession, Tensor } from 'onnxruntime-node';
import type { EvidenceReader } from '../ports.ts';
import type { EvidenceReaderModel } from './packed-evidence-reader.ts';
import { loadTokenizer, type Tokenizer } from './transformers-library.ts';

/** Longer passages are read up to here, in characters: the sentences that it was fitted on are shorter. */
const longestPassage = 160;
const longestQuestion = 60;

/** Readings are asked for again by suggestions and by questions put twice; 4,096 take 1 MB. */
const rememberedReadings = 4096;

export interface OnnxEvidenceReaderOptions {
  /** Absolute path of the embedding model's folder, whose tokenizer is used. */
  readonly folder: string;
  /** Called once, when the first passage is read; again after a failure. */
  readonly openModel: () => Promise<EvidenceReaderModel>;
}

interface LoadedReader {
  readonly session: InferenceSession;
  readonly tokenizer: Tokenizer;
  readonly model: EvidenceReaderModel;
  readonly newTensor: (data: BigInt64Array, dims: readonly number[]) => Tensor;
}

/**
 * An evidence reader on ONNX Runtime's native build. It is loaded when it is first needed: 25 MB that a server of prepared documents
 * never takes.
 */
export function createOnnxEvidenceReader({ folder, openModel }: OnnxEvidenceReaderOptions): EvidenceReader {
  const remembered = new LRUCache<string, number>({ max: rememberedReadings });
  let loading: Promise<LoadedReader> | null = null;
  const loaded = () => {
    loading ??= load(folder, openModel).catch((error: unknown) => {
      loading = null;
      throw error;
    });
    return loading;
  };
  return {
    async read(question, passages) {
      const reader = await loaded();
      const logits: number[] = [];
      // One at a time: int8 scales are taken per batch, so neighbours would change the reading.
      for (const passage of passages) {
        const key = `${question}\n\n${passage}`;
        const logit = remembered.get(key) ?? (await readPassage(reader, question, passage));
        remembered.set(key, logit);
        logits.push(logit);
      }
      return logits;
    },
  };
}

async function load(
  folder: string,
  openModel: OnnxEvidenceReaderOptions['openModel'],
): Promise<LoadedReader> {
  const [model, tokenizer, runtime] = await Promise.all([
    openModel(),
    loadTokenizer(dirname(folder), basename(folder)),
    import('onnxruntime-node'),
  ]);
  const session = await runtime.InferenceSession.create(model.onnx);
  return {
    session,
    tokenizer,
    model: { ...model, onnx: new Uint8Array() },
    newTensor: (data, dims) => new runtime.Tensor('int64', data, dims),
  };
}

async function readPassage(
  { session, tokenizer, model, newTensor }: LoadedReader,
  question: string,
  passage: string,
): Promise<number> {
  const encoded = tokenizer(asLearnt(question, longestQuestion), {
    text_pair: asLearnt(passage, longestPassage),
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
  return model.weights.reduce((sum, weight, i) => sum + weight * (values[i] ?? 0), model.bias);
}

/** Halfwidth and lower case, as the texts were that it learnt from. */
function asLearnt(text: string, longest: number): string {
  return text.slice(0, longest).normalize('NFKC').toLowerCase();
}
