import { join } from 'node:path';
import { type Configuration, readConfiguration } from '../runtimes/configuration.ts';
import { projectFolder } from '../runtimes/project-folder.ts';
import type { CewenOptions } from './cewen-options.ts';

/**
 * The options as a configuration. The environment plays no part: what a program says counts.
 *
 * @throws ConfigurationError for a value that an option cannot have
 */
export function libraryConfiguration(options: CewenOptions): Configuration {
  return readConfiguration({
    CEWEN_CORPUS: options.corpusFolder ?? join(projectFolder, 'corpus'),
    CEWEN_INDEX: options.indexFolder,
    CEWEN_EMBEDDINGS: options.embeddings,
    CEWEN_MODEL_CACHE: options.modelCacheFolder,
    CEWEN_HUB_HOST: options.hubHost,
    CEWEN_OFFLINE: options.offline === undefined ? undefined : String(options.offline),
    CEWEN_RETENTION_DAYS: '0',
    CEWEN_DATABASE: ':memory:',
  });
}
