import type { Answer } from '../answer/types.ts';
import type { EligibilityServices } from '../chat/eligibility/report-for.ts';
import type { ChatService } from '../chat/types.ts';
import type { Corpus } from '../corpus/types.ts';
import { AppError, ConfigurationError } from '../errors.ts';
import type { ExportDocument } from '../export/export-document.ts';
import type { ReviewDocument } from '../export/export-review.ts';
import type { Logger } from '../log.ts';
import type { Clock, FeedbackStore, OwnedConversations, WordReader } from '../ports.ts';
import type { Retriever } from '../retrieval/types.ts';
import type { WordingChecker } from '../wording/check-draft.ts';

/** What the routes need once everything is loaded. */
export interface AppServices {
  readonly corpus: Corpus;
  readonly chat: ChatService;
  readonly retriever: Retriever;
  readonly wording: WordingChecker;
  /** Reads drafts that come as Word files. */
  readonly wordReader: WordReader;
  readonly clock: Clock;
  /** Holds firms against what the documents offer. */
  readonly eligibility: EligibilityServices;
  readonly conversations: OwnedConversations<Answer>;
  readonly feedback: FeedbackStore;
  readonly keeping: Keeping;
  /** Writes an Office Open XML file with footnotes. */
  readonly writeDocx: (document: ExportDocument) => Promise<Uint8Array<ArrayBuffer>>;
  /** The same with comments. */
  readonly writeReviewDocx: (document: ReviewDocument) => Promise<Uint8Array<ArrayBuffer>>;
}

/** How long conversations are kept, and where. */
export interface Keeping {
  readonly onDisk: boolean;
  /** Days after its last question at which a conversation is deleted from disk; 0 when none is there. */
  readonly retentionDays: number;
  /** Hours after its last use at which a conversation is forgotten that is in memory only. */
  readonly memoryHours: number;
}

/** The services while they are on their way. */
export interface Readiness {
  state(): 'starting' | 'ready' | 'failed';
  /**
   * Waits for the services.
   *
   * @throws AppError `unavailable` when they could not be built; it names the setting that is wrong, where that is why.
   */
  services(): Promise<AppServices>;
}

/** Follows a start that is under way; a failure is logged once and never left unhandled. */
export function followStart(starting: Promise<AppServices>, log: Logger): Readiness {
  let state: ReturnType<Readiness['state']> = 'starting';
  const settled = starting.then(
    (services) => {
      state = 'ready';
      return services;
    },
    (error: unknown) => {
      state = 'failed';
      log.error('start failed', { error: error instanceof Error ? error.message : String(error) });
      return unavailableFor(error);
    },
  );
  return {
    state: () => state,
    async services() {
      const services = await settled;
      if (services instanceof AppError) throw services;
      return services;
    },
  };
}

/** What clients are told of a start that failed: a reason may hold paths and addresses, so that most stay in the log. */
function unavailableFor(error: unknown): AppError {
  const reason =
    error instanceof ConfigurationError
      ? error.withoutValues
      : 'The server could not start; its log says why.';
  return new AppError('unavailable', reason, { cause: error });
}
