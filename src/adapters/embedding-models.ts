import { AppError } from '../errors.ts';

/** How the token vectors of a text become one vector: the first token's, or the mean over all tokens. */
export type Pooling = 'cls' | 'mean';

/** How a model wants its text: the part of an embedding that the model's files do not say. */
export interface EmbeddingProfile {
  readonly pooling: Pooling;
  /** Put before a question. */
  readonly queryPrefix: string;
  /** Put before a text to be found. */
  readonly documentPrefix: string;
  /** Lowercase the text first: for vocabularies without capitals whose tokenizer file does not do it. */
  readonly lowercase: boolean;
}

/** Name, in the one setting that chooses the model, of the model that ships in `embeddings/`. */
export const bundledModelId = 'bge-small-zh-v1.5';

/** SHA-256 of the bundled model's files; its card tells where they come from. */
export const bundledModelHashes: Readonly<Record<string, string>> = {
  'tokenizer.json': '48cea5d44424912a6fd1ea647bf4fe50b55ab8b1e5879c3275f80e339e8fae26',
  'onnx/model_quantized.onnx': '15b717c382bcb518ba457b93ea6850ede7f4f1cd8937454aa06972366cd19bcc',
};

/** The zh models of BAAI share bert-base-chinese's vocabulary; v1.5 needs no instruction before a question. */
const bgeZh: EmbeddingProfile = { pooling: 'cls', queryPrefix: '', documentPrefix: '', lowercase: true };
const bgeM3: EmbeddingProfile = { ...bgeZh, lowercase: false };
/** The prefixes were in the training data of e5; without them it ranks worse. */
const e5: EmbeddingProfile = {
  pooling: 'mean',
  queryPrefix: 'query: ',
  documentPrefix: 'passage: ',
  lowercase: false,
};
/** What sentence-transformers does when a model says nothing else; taken for every model not in the table. */
const plain: EmbeddingProfile = { pooling: 'mean', queryPrefix: '', documentPrefix: '', lowercase: false };

/**
 * Known models by name: the last part of a hub id (`Xenova/multilingual-e5-small`) or of a folder's path.
 * Others get {@link plain}; to use one that needs more, name its folder after the model it resembles or add a row.
 */
const profiles: Readonly<Record<string, EmbeddingProfile>> = {
  'bge-small-zh-v1.5': bgeZh,
  'bge-base-zh-v1.5': bgeZh,
  'bge-large-zh-v1.5': bgeZh,
  'bge-m3': bgeM3,
  'multilingual-e5-small': e5,
  'multilingual-e5-base': e5,
  'multilingual-e5-large': e5,
  'paraphrase-multilingual-MiniLM-L12-v2': plain,
};

/** Where a model's files are, and how to use it. */
export interface EmbeddingModelChoice {
  readonly kind: 'bundled' | 'folder' | 'hub';
  /** Bundled name or hub id; for a folder its path as given. */
  readonly id: string;
  readonly profile: EmbeddingProfile;
}

const hubIdShape = /^[A-Za-z0-9][\w.-]*\/[A-Za-z0-9][\w.-]*$/;
const folderShape = /^(\.{1,2}$|\.{1,2}[\\/]|[\\/]|~[\\/]|[A-Za-z]:[\\/])/;

/**
 * Reads the one setting that chooses the embedding model.
 *
 * @param setting `bge-small-zh-v1.5` (bundled), a folder (absolute, or relative and then beginning with `./` or
 * `../`), or a hub id of the form `owner/name`.
 * @throws AppError `unavailable` when the setting is none of these.
 */
export function chooseEmbeddingModel(setting: string): EmbeddingModelChoice {
  const id = setting.trim();
  if (id === bundledModelId) return { kind: 'bundled', id, profile: bgeZh };
  const name = id.split(/[\\/]/).findLast((part) => part !== '') ?? '';
  const profile = Object.hasOwn(profiles, name) ? (profiles[name] ?? plain) : plain;
  if (folderShape.test(id)) return { kind: 'folder', id, profile };
  if (hubIdShape.test(id)) return { kind: 'hub', id, profile };
  throw new AppError(
    'unavailable',
    `Unknown embedding model "${id}": use ${bundledModelId}, a folder such as ./models/my-model, or a hub id such as Xenova/multilingual-e5-small.`,
  );
}
