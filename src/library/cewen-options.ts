import type { Logger } from '../log.ts';

/** Where things lie, and how they are searched. All have defaults: the corpus and the model that come with the package. */
export interface CewenOptions {
  /** Folder of documents, a folder or a text file each. */
  readonly corpusFolder?: string;
  /** Where the index is built and kept; `.cewen/index` below the working directory when absent. */
  readonly indexFolder?: string;
  /** The bundled model by its name, `none`, a folder in the layout of transformers.js, or a hub id. */
  readonly embeddings?: string;
  /** Where models named by a hub id are kept; `.cewen/models` below the working directory when absent. */
  readonly modelCacheFolder?: string;
  /** Where models named by a hub id are fetched from. */
  readonly hubHost?: string;
  /** `false` lets a model named by a hub id be fetched. Nothing else ever uses the network. */
  readonly offline?: boolean;
  /** Receives warnings and errors; nobody does when absent. */
  readonly log?: Logger;
}
