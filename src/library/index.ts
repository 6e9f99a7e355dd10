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
export type { ReportWithNotices as EligibilityReport } from '../chat/eligibility/report-for.ts';
export type { SectionView } from '../corpus/outline/section-view.ts';
export type { Profile, ProfileFigure } from '../eligibility/profile/types.ts';
export type { ReportedMeasure } from '../eligibility/report-types.ts';
export type { Measure, MeasureCondition } from '../eligibility/types.ts';
export { AppError, type ErrorCode } from '../errors.ts';
export type { Logger } from '../log.ts';
export type { ConversationMessage } from '../ports.ts';
export type { Concordance, Occurrence } from '../wording/concordance.ts';
export type { Verdict, WordingChange, WordingCheck, WordingSegment } from '../wording/types.ts';
export type { CewenOptions } from './cewen-options.ts';
export {
  type AskOptions,
  type Cewen,
  type CheckOptions,
  createCewen,
  type DocumentInfo,
  type FoundClause,
  type MatchOptions,
  type SearchOptions,
} from './create-cewen.ts';
