import type { EligibilityServices } from '../chat/eligibility/report-for.ts';
import type { ChatService } from '../chat/types.ts';
import type { Corpus } from '../corpus/types.ts';
import type { ReviewDocument } from '../export/export-review.ts';
import type { Logger } from '../log.ts';
import type { ChatModel, WordReader } from '../ports.ts';
import type { Retriever } from '../retrieval/types.ts';
import type { Configuration } from '../runtimes/configuration.ts';
import type { WordingChecker } from '../wording/check-draft.ts';

/** What the commands use of the services. */
export interface CliServices {
  readonly corpus: Corpus;
  readonly chat: ChatService;
  readonly retriever: Retriever;
  /** The language model; `null` when none is configured. */
  readonly model?: ChatModel | null;
  readonly eligibility: EligibilityServices;
  readonly wording: WordingChecker;
  readonly wordReader: WordReader;
  readonly writeReviewDocx: (document: ReviewDocument) => Promise<Uint8Array>;
  readonly index: {
    /** How vectors are searched, e.g. `hnsw`. */
    readonly kind: string;
    /** Why this start built it; `null` when the one on disk fits. */
    readonly rebuilt: string | null;
    readonly entries: number;
  };
}

export interface CliServiceHooks {
  readonly log: Logger;
  readonly onIndexProgress?: (done: number, total: number) => void;
  /** Build the index even when the present one fits. */
  readonly rebuildIndex?: boolean;
}

export type CreateCliServices = (
  configuration: Configuration,
  hooks: CliServiceHooks,
) => Promise<CliServices>;

/** Where a command writes: results to `out`, everything else to `err`. */
export interface CliOutput {
  out(line: string): void;
  err(line: string): void;
}

/** Warnings and errors as lines for a person; information is left out. */
export function cliLog({ err }: CliOutput): Logger {
  const write = (message: string, fields?: Record<string, unknown>) =>
    err(fields ? `${message} ${JSON.stringify(fields)}` : message);
  return { info: () => {}, warn: write, error: write };
}
