import { z } from 'zod';
import type { DocumentSource } from '../../corpus/build-document.ts';
import { documentDescriptionSchema } from '../../corpus/document-description.ts';
import { findingAidSchema } from '../../corpus/finding-aid.ts';
import { erratumSchema } from '../../corpus/repair/errata.ts';
import { leadFiles } from '../language-services.ts';

/**
 * What `npm run build:worker` writes beside the page and a Worker loads when it is first asked, one file each. Nobody else can fetch
 * them: every address but `/assets/*` is answered by the Worker.
 */
export const dataFiles = {
  /** {@link corpusDataSchema}: documents as received, with descriptions, errata, finding aids and synonyms. */
  corpus: 'data/corpus.json',
  /** The dictionary, packed. */
  dictionary: 'data/dictionary.bin',
  /** The lexical index of the clauses, packed. */
  postings: 'data/postings.bin',
  /** The vectors of chunks and exemplars with their manifest, packed; absent without an embedding model. */
  vectors: 'data/vectors.bin',
  /** {@link promptsSchema}. */
  prompts: 'data/prompts.json',
  /** The report of the released version. */
  evalReport: 'data/eval-report.json',
  /** {@link modelDescriptionSchema}. */
  modelDescription: 'data/model.json',
  /** The bundled embedding model in the form that is opened in place. */
  model: 'data/model.ort',
  /** What was fitted to the bundled model: {@link openQueryAdapter}. */
  queryAdapter: 'data/query-adapter.bin',
  tokenizer: 'data/tokenizer.json',
  tokenizerConfiguration: 'data/tokenizer-config.json',
} as const;

/** Word lists that the services read; files of their own, since one of them is large, and text need not be parsed. */
export const lexiconFiles = [
  'english-glossary.txt',
  'english-policy-terms.txt',
  'everyday-questions.txt',
  'industries.txt',
  'places.txt',
  ...leadFiles,
] as const;

/** Where a word list lies. */
export const lexiconFile = (name: string) => `data/lexicon/${name}`;

const sourceSchema = z.object({
  id: z.string(),
  fileName: z.string(),
  text: z.string(),
  description: documentDescriptionSchema.nullable(),
  errata: z.array(erratumSchema),
  findingAid: findingAidSchema,
});

export interface CorpusData {
  readonly sources: readonly DocumentSource[];
  readonly synonyms: string;
}

export const corpusDataSchema = z.object({
  sources: z.array(sourceSchema),
  synonyms: z.string(),
}) satisfies z.ZodType<CorpusData>;

const promptSchema = z.object({
  name: z.string(),
  hash: z.string(),
  variables: z.array(z.string()),
  system: z.string(),
  user: z.string(),
});
export const promptsSchema = z.object({ answer: promptSchema, repair: promptSchema, rewrite: promptSchema });

/** What is known of the model before it is loaded. */
export const modelDescriptionSchema = z.object({
  /** Name that `chooseEmbeddingModel` knows: it says how texts are put to the model. */
  id: z.string(),
  /** That of the model on Node, which computes the documents' vectors. */
  fingerprint: z.string(),
  dimension: z.int().positive(),
  byteLength: z.int().positive(),
  /** SHA-256 of the model's bytes, hexadecimal. */
  sha256: z.string(),
});
export type WorkerModelDescription = z.infer<typeof modelDescriptionSchema>;
