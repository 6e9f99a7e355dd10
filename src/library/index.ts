export type { ClauseMetadata, ClauseRetriever } from '../adapters/clause-retriever.ts';
export { withFootnotes } from '../answer/footnotes.ts';
export type {
  Answer,
  AnswerEvent,
  AnswerLanguage,
  Citation,
  NearestClause,
  Notice,
  Outcome,
} from '../answer/types.ts';
export type { SectionView } from '../corpus/outline/section-view.ts';
export { AppError, type ErrorCode } from '../errors.ts';
export type { Logger } from '../log.ts';
export type { ConversationMessage } from '../ports.ts';
export {
  type AskOptions,
  type Cewen,
  type CewenOptions,
  createCewen,
  type DocumentInfo,
  type FoundClause,
  type SearchOptions,
} from './create-cewen.ts';
