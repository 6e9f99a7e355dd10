import type { EligibilityServices } from '../chat/eligibility/report-for.ts';
import type { ChatService } from '../chat/types.ts';
import type { Corpus } from '../corpus/types.ts';
import type { Retriever } from '../retrieval/types.ts';
import type { WordingChecker } from '../wording/check-draft.ts';

/** What the tools work with. */
export interface McpServices {
  readonly corpus: Corpus;
  readonly chat: ChatService;
  readonly retriever: Retriever;
  readonly wording: WordingChecker;
  readonly eligibility: EligibilityServices;
}
