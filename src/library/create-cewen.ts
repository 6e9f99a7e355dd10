import { ClauseRetriever } from '../adapters/clause-retriever.ts';
import { withoutFootnotes } from '../answer/footnotes.ts';
import type { Answer, AnswerEvent, AnswerLanguage } from '../answer/types.ts';
import { type ReportWithNotices, reportFor } from '../chat/eligibility/report-for.ts';
import { finalAnswer } from '../chat/final-answer.ts';
import type { ChatRequest } from '../chat/types.ts';
import { documentStatus } from '../corpus/document-status.ts';
import { findDocument, knownDocuments } from '../corpus/known-documents.ts';
import { type SectionView, sectionView } from '../corpus/outline/section-view.ts';
import type { DocumentStatus, Period } from '../corpus/types.ts';
import type { Profile } from '../eligibility/profile/types.ts';
import type { Measure } from '../eligibility/types.ts';
import { AppError } from '../errors.ts';
import type { Logger } from '../log.ts';
import type { ConversationMessage } from '../ports.ts';
import { createNodeServices } from '../runtimes/node-services.ts';
import { type Concordance, findConcordance } from '../wording/concordance.ts';
import type { WordingCheck } from '../wording/types.ts';
import type { CewenOptions } from './cewen-options.ts';
import { libraryConfiguration } from './library-configuration.ts';

export interface AskOptions {
  /** Ids of the documents to answer from; all when absent. */
  readonly documents?: readonly string[];
  /** Language of the frame; that of the question when absent. */
  readonly language?: AnswerLanguage;
  /** The conversation so far, oldest first. */
  readonly history?: readonly ConversationMessage[];
  readonly signal?: AbortSignal;
}

export interface CheckOptions {
  /** Ids of the documents to check against; all when absent. */
  readonly documents?: readonly string[];
  readonly signal?: AbortSignal;
}

export interface MatchOptions {
  /** Ids of the documents whose measures are meant; all when absent. */
  readonly documents?: readonly string[];
  /** Language of questions and notices; that of the profile when absent. */
  readonly language?: AnswerLanguage;
}

export interface SearchOptions {
  /** Clauses at most; 10 when absent. */
  readonly limit?: number;
  readonly documents?: readonly string[];
}

/** A clause that was found, with its literal text. */
export interface FoundClause {
  readonly documentId: string;
  readonly sectionId: string;
  readonly label: string;
  readonly heading: readonly string[];
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly score: number;
}

export interface DocumentInfo {
  readonly id: string;
  readonly title: string;
  readonly issuer: string | null;
  readonly period: Period | null;
  readonly status: DocumentStatus;
  /** Ids of its clauses in document order. */
  readonly sections: readonly string[];
}

/** The assistant in this process. */
export interface Cewen {
  readonly documents: readonly DocumentInfo[];
  /**
   * The answer to a question, verified.
   *
   * @throws AppError `invalid_request` for an empty question, `not_found` for an unknown document
   */
  ask(question: string, options?: AskOptions): Promise<Answer>;
  /** The same as it comes: `meta`, then citations, text and notices, then `answer-end`. */
  stream(question: string, options?: AskOptions): AsyncIterable<AnswerEvent>;
  /** Clauses nearest to a query, best first. */
  search(query: string, options?: SearchOptions): Promise<readonly FoundClause[]>;
  /**
   * Every statement of a draft, held against the documents: word for word, nearly so, altered, or not found.
   *
   * @throws AppError `invalid_request` for an empty draft, `not_found` for an unknown document
   */
  checkWording(draft: string, options?: CheckOptions): Promise<WordingCheck>;
  /**
   * Measures that concern an enterprise, each condition met, not met or unknown; without a fact in the profile none, and what to tell first.
   *
   * @throws AppError `not_found` for an unknown document
   */
  match(profile: Profile, options?: MatchOptions): Promise<ReportWithNotices>;
  /** What a document offers, whoever asks, in its order. @throws AppError `not_found` */
  measures(documentId: string): readonly Measure[];
  /**
   * Every occurrence of a term with its clause, and how many each chapter has.
   *
   * @throws AppError `invalid_request` for an empty term, `not_found` for an unknown document
   */
  concordance(term: string, options?: Pick<CheckOptions, 'documents'>): Concordance;
  /**
   * A clause or section, literally.
   *
   * @throws AppError `not_found`
   */
  section(documentId: string, sectionId: string): SectionView;
  /** The canonical text, to which all offsets refer. @throws AppError `not_found` */
  text(documentId: string): string;
  /** The ranking as a LangChain retriever. */
  asRetriever(options?: SearchOptions): ClauseRetriever;
}

const defaultLimit = 10;
const silent: Logger = { info: () => {}, warn: () => {}, error: () => {} };

/**
 * Opens the assistant: reads the corpus, and builds the index where there is none that fits (some seconds, once).
 *
 * @throws AppError `unprocessable_document` or `unavailable`, saying what to do
 */
export async function createCewen(options: CewenOptions = {}): Promise<Cewen> {
  const { corpus, chat, retriever, wording, eligibility, clock } = await createNodeServices(
    libraryConfiguration(options),
    {
      log: options.log ?? silent,
    },
  );
  const turn = (question: string, { documents, language, history, signal }: AskOptions = {}) => {
    const message = question.trim();
    if (message === '') throw new AppError('invalid_request', 'The question is empty.');
    const request: ChatRequest = {
      message,
      isStored: false,
      documents: knownDocuments(corpus, documents),
      language,
      history: history?.map(({ role, content }) => ({
        role,
        content: role === 'assistant' ? withoutFootnotes(content) : content,
      })),
    };
    return chat.turn(request, signal);
  };
  const rank = (query: string, { limit = defaultLimit, documents }: SearchOptions = {}) =>
    retriever.retrieve({ query, limit, documents: knownDocuments(corpus, documents) });
  return {
    documents: corpus.documents.map((document) => {
      const { id, title, issuer, period } = document.metadata;
      const status = documentStatus(document.metadata, clock.now());
      return { id, title, issuer, period, status, sections: document.clauses.map((clause) => clause.id) };
    }),
    ask: async (question, asking) => finalAnswer(turn(question, asking)),
    stream: turn,
    search: async (query, searching) =>
      (await rank(query, searching)).map(
        ({ clause: { documentId, id, label, heading, text, start, end }, score }) => ({
          documentId,
          sectionId: id,
          label,
          heading,
          text,
          start,
          end,
          score,
        }),
      ),
    checkWording: async (draft, { documents, signal } = {}) => {
      if (draft.trim() === '') throw new AppError('invalid_request', 'The draft is empty.');
      return wording.check(draft, knownDocuments(corpus, documents), signal);
    },
    match: async (profile, { documents, language } = {}) =>
      reportFor(profile, knownDocuments(corpus, documents), language, eligibility),
    measures: (documentId) => eligibility.matcher.measuresOf(findDocument(corpus, documentId)),
    concordance: (term, { documents } = {}) => {
      if (term.trim() === '') throw new AppError('invalid_request', 'The term is empty.');
      return findConcordance(corpus, term, knownDocuments(corpus, documents));
    },
    section: (documentId, sectionId) => {
      const section = sectionView(findDocument(corpus, documentId), sectionId);
      if (section === null) throw new AppError('not_found', 'There is no such section.');
      return section;
    },
    text: (documentId) => findDocument(corpus, documentId).text,
    asRetriever: (searching) => new ClauseRetriever({ rank: (query) => rank(query, searching) }),
  };
}
