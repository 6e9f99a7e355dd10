import { z } from 'zod';
import { ConfigurationError } from '../errors.ts';
import { modelSettings } from './model-settings.ts';
import { choice, flag, integer, list, text } from './setting.ts';

/** The bundled embedding model. */
export const bundledEmbeddings = 'bge-small-zh-v1.5';

/** Where documents are looked for unless something is set; the ones that come with Cewen stand in for a folder that is not there. */
export const defaultCorpusFolder = 'corpus';

/** Every setting: name in the code, environment variable, default, what is allowed, what it does. */
export const configurationSchema = z.object({
  host: text({
    variable: 'HOST',
    fallback: '127.0.0.1',
    allowed: 'an address or host name',
    description: 'Address to listen on. Anything but loopback makes the server reachable by others.',
  }),
  port: integer({
    variable: 'PORT',
    fallback: 8787,
    range: [0, 65535],
    description: 'Port to listen on; `0` takes any free one.',
  }),
  corpusFolder: text({
    variable: 'CEWEN_CORPUS',
    fallback: defaultCorpusFolder,
    allowed: 'a folder',
    description:
      'Folder with the documents and `synonyms.txt`, relative to the working directory. Where nothing is set and ' +
      'there is no such folder, the documents that come with Cewen. The server does not start with a folder that cannot be ' +
      'read or holds no document.',
  }),
  indexFolder: text({
    variable: 'CEWEN_INDEX',
    fallback: '.cewen/index',
    allowed: 'a folder',
    description: 'Folder in which the index is built. It can be deleted at any time and is rebuilt at start.',
  }),
  embeddings: text({
    variable: 'CEWEN_EMBEDDINGS',
    fallback: bundledEmbeddings,
    allowed: `\`${bundledEmbeddings}\`, \`none\`, a folder, or a hub id`,
    description:
      'Embedding model: the bundled one, `none` for lexical search alone, a local folder in the layout ' +
      'of transformers.js, or a hub id such as `Xenova/multilingual-e5-small`.',
  }),
  hubHost: text({
    variable: 'CEWEN_HUB_HOST',
    fallback: 'https://huggingface.co',
    pattern: /^https?:\/\/[^\s/]+(\/[^\s]*)?$/,
    allowed: 'an http(s) address',
    description: 'Where models named by a hub id are fetched from, for networks with a mirror.',
  }),
  offline: flag({
    variable: 'CEWEN_OFFLINE',
    fallback: true,
    description: 'Never use the network. Set it to `false` to fetch a model named by a hub id.',
  }),
  modelCacheFolder: text({
    variable: 'CEWEN_MODEL_CACHE',
    fallback: '.cewen/models',
    allowed: 'a folder',
    description: 'Folder in which fetched models are kept.',
  }),
  vectorStore: choice({
    variable: 'CEWEN_VECTOR_STORE',
    fallback: 'auto',
    options: ['auto', 'hnsw', 'exact'],
    description:
      'Vector search: `hnsw` needs hnswlib-node, `exact` compares every vector, `auto` takes `hnsw` ' +
      'where it could be installed and `exact` otherwise. The answers are the same.',
  }),
  logLevel: choice({
    variable: 'CEWEN_LOG_LEVEL',
    fallback: 'info',
    options: ['debug', 'info', 'warn', 'error', 'silent'],
    description: 'Least important log lines to write. Questions are never logged.',
  }),
  corsOrigins: list({
    variable: 'CEWEN_CORS_ORIGINS',
    pattern: /^https?:\/\/[^\s/?#]+$/,
    allowed: 'origins such as `https://portal.example.cn`, separated by commas',
    description: 'Web origins whose pages may call the API. None by default.',
  }),
  messageCharacters: integer({
    variable: 'CEWEN_MESSAGE_CHARACTERS',
    fallback: 8_000,
    range: [1, 1_000_000],
    description: 'Longest question, in UTF-16 code units.',
  }),
  historyTurns: integer({
    variable: 'CEWEN_HISTORY_TURNS',
    fallback: 50,
    range: [0, 10_000],
    description: 'Most messages in the `history` of a request.',
  }),
  historyBytes: integer({
    variable: 'CEWEN_HISTORY_BYTES',
    fallback: 64 * 1024,
    range: [0, 64 * 1024 * 1024],
    description: 'Size of the `history` of a request in all, in bytes of UTF-8.',
  }),
  bodyBytes: integer({
    variable: 'CEWEN_BODY_BYTES',
    fallback: 256 * 1024,
    range: [1_024, 256 * 1024 * 1024],
    description: 'Largest request body in bytes.',
  }),
  draftBytes: integer({
    variable: 'CEWEN_DRAFT_BYTES',
    fallback: 1024 * 1024,
    range: [1_024, 64 * 1024 * 1024],
    description: 'Largest draft for the wording check, in bytes: the request body, or the text of a file.',
  }),
  fileBytes: integer({
    variable: 'CEWEN_FILE_BYTES',
    fallback: 5 * 1024 * 1024,
    range: [1_024, 256 * 1024 * 1024],
    description: 'Largest file with a draft for the wording check, in bytes.',
  }),
  database: text({
    variable: 'CEWEN_DATABASE',
    fallback: '.cewen/conversations.db',
    allowed: 'a file, or `:memory:`',
    description:
      'SQLite file for conversations and feedback; `:memory:` keeps them in memory only. When the file cannot ' +
      'be used, they are kept in memory too, and the log says why.',
  }),
  retentionDays: integer({
    variable: 'CEWEN_RETENTION_DAYS',
    fallback: 30,
    range: [0, 36_500],
    description:
      'Days after its last question at which a conversation is deleted from the database, with its answers ' +
      'and feedback; `0` keeps conversations in memory only.',
  }),
  storedConversations: integer({
    variable: 'CEWEN_STORED_CONVERSATIONS',
    fallback: 100_000,
    range: [1, 100_000_000],
    description:
      'Conversations kept in the database; beyond that those not used for longest are deleted, once a day.',
  }),
  conversations: integer({
    variable: 'CEWEN_CONVERSATIONS',
    fallback: 10_000,
    range: [1, 10_000_000],
    description: 'Conversations kept in memory; beyond that the least recently used is forgotten.',
  }),
  conversationHours: integer({
    variable: 'CEWEN_CONVERSATION_HOURS',
    fallback: 24,
    range: [1, 8_760],
    description: 'Hours after its last use at which a conversation in memory is forgotten.',
  }),
  evalsPage: flag({
    variable: 'CEWEN_EVALS_PAGE',
    fallback: true,
    description: 'Whether the page `/evals` and the reports behind it are served.',
  }),
  shutdownSeconds: integer({
    variable: 'CEWEN_SHUTDOWN_SECONDS',
    fallback: 30,
    range: [0, 3_600],
    description: 'How long a server that was told to stop lets running answers finish.',
  }),
  ...modelSettings,
});

/** Everything that can be set, parsed once at start. */
export type Configuration = Readonly<z.infer<typeof configurationSchema>>;

/** What the reference and the parser know of one setting. */
export interface SettingDescription {
  readonly key: keyof Configuration;
  readonly variable: string;
  readonly allowed: string;
  readonly description: string;
}

/** All settings in the order of the schema. */
export function describeSettings(): SettingDescription[] {
  return configurationSchema.keyof().options.map((key) => {
    const meta = configurationSchema.shape[key].meta();
    return {
      key,
      variable: String(meta?.variable),
      allowed: String(meta?.allowed),
      description: String(meta?.description),
    };
  });
}

/**
 * Reads the configuration from environment variables; an empty variable counts as unset.
 *
 * @throws ConfigurationError with one line for each wrong value.
 */
export function readConfiguration(environment: Record<string, string | undefined>): Configuration {
  const settings = describeSettings();
  const values = Object.fromEntries(
    settings.map(({ key, variable }) => [key, environment[variable]?.trim() || undefined]),
  );
  const result = configurationSchema.safeParse(values);
  if (result.success) {
    if (result.data.modelBaseUrl !== '' && result.data.model === '') {
      const missing = 'CEWEN_LLM_BASE_URL is set; it needs CEWEN_LLM_MODEL.';
      throw new ConfigurationError(missing, missing);
    }
    return result.data;
  }
  const wrong = new Set(result.error.issues.map((issue) => issue.path[0]));
  const faults = settings
    .filter(({ key }) => wrong.has(key))
    .map(({ key, variable, allowed }) => ({
      said: `${variable} is "${values[key]}"`,
      unsaid: `${variable} has a value that it cannot have`,
      allowed: `allowed: ${allowed.replaceAll('`', '')}.`,
    }));
  throw new ConfigurationError(
    faults.map(({ said, allowed }) => `${said}; ${allowed}`).join('\n'),
    faults.map(({ unsaid, allowed }) => `${unsaid}; ${allowed}`).join('\n'),
  );
}
