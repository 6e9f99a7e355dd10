import { writeReviewDocx } from '../adapters/docx-review-writer.ts';
import { writeDocx } from '../adapters/docx-writer.ts';
import { mammothWordReader } from '../adapters/mammoth-word-reader.ts';
import { memoryConversationArchive } from '../adapters/memory-conversation-archive.ts';
import type { Answer, AnswerEvent, Citation } from '../answer/types.ts';
import type { ChatRequest, ChatService } from '../chat/types.ts';
import type { Logger } from '../log.ts';
import type { RetrievalHit, RetrievalRequest, Retriever } from '../retrieval/types.ts';
import { createWordingChecker } from '../wording/check-draft.ts';
import { type App, type AppOptions, defaultHeartbeatMs, defaultLimits } from './app-types.ts';
import { createApp } from './create-app.ts';
import type { AppServices } from './services.ts';
import { testEligibility } from './test-eligibility.ts';
import { plan } from './test-plan.ts';

export const citation: Citation = {
  n: 1,
  documentId: 'plan',
  sectionId: '1.2',
  label: '一、2',
  heading: ['发展目标'],
  quote: '产值达到3000亿元。',
  start: plan.text.indexOf('产值达到'),
  end: plan.text.indexOf('产值达到') + 11,
  url: '/documents/plan#1.2',
};

export const answer: Answer = {
  id: 'answer-1',
  conversationId: 'conversation-1',
  outcome: 'answered',
  answer: '产值达到3000亿元。[1]',
  citations: [citation],
  nearest: [],
  notices: [{ code: 'period_ended', text: '规划期已于2025年结束。' }],
  suggestions: ['增速目标是多少?'],
  question: { text: '产值目标', language: 'zh', kind: 'figure', asksFor: 'quantity' },
  verification: { quotesLiteral: true, numbersSupported: true, unsupported: [], derived: [] },
  mode: 'extractive',
  timings: { understandMs: 1, retrieveMs: 2, composeMs: 3, verifyMs: 4 },
};

/** The events that lead to `answer`, with one reset on the way. */
export const answerEvents: readonly AnswerEvent[] = [
  {
    type: 'meta',
    id: 'answer-1',
    conversationId: 'conversation-1',
    mode: 'extractive',
    question: '产值目标',
  },
  { type: 'text-delta', text: '产值达到4000亿元。' },
  { type: 'answer-reset', reason: 'unsupported number' },
  { type: 'citation', citation },
  { type: 'text-delta', text: '产值达到' },
  { type: 'text-delta', text: '3000亿元。[1]' },
  { type: 'notice', notice: { code: 'period_ended', text: '规划期已于2025年结束。' } },
  { type: 'answer-end', answer },
];

/** A chat service that plays a script and records what it was asked. */
export interface ScriptedChat extends ChatService {
  readonly requests: ChatRequest[];
  readonly signals: AbortSignal[];
}

export function scriptedChat(
  script: (signal: AbortSignal) => AsyncIterable<AnswerEvent> | Iterable<AnswerEvent> = () => answerEvents,
): ScriptedChat {
  const requests: ChatRequest[] = [];
  const signals: AbortSignal[] = [];
  return {
    requests,
    signals,
    async *turn(request, signal = new AbortController().signal) {
      requests.push(request);
      signals.push(signal);
      yield* script(signal);
    },
  };
}

/** A retriever that finds the goal clause and records what it was asked. */
export function scriptedRetriever(): Retriever & { readonly requests: RetrievalRequest[] } {
  const requests: RetrievalRequest[] = [];
  const clause = plan.clauses.find(({ id }) => id === citation.sectionId);
  if (!clause) throw new Error('the goal clause is missing');
  const hit: RetrievalHit = {
    clause,
    score: 2.5,
    signals: {
      words: 0.4,
      bigrams: 0.6,
      heading: 0.5,
      reference: 0,
      phrase: 0,
      clauseVector: 0.9,
      sentenceVector: 0.7,
      askedWords: 0,
      askedVector: 0,
      entryVector: 0,
    },
    coverage: 0.8,
    similarity: 0.7,
    adaptedSimilarity: 0.7,
    askedSimilarity: null,
    entrySimilarity: null,
    sentences: [],
  };
  return {
    requests,
    analyse: () => [],
    mentions: () => false,
    everyday: async () => 0,
    async retrieve(request) {
      requests.push(request);
      return [hit];
    },
  };
}

/** A logger that keeps its lines. */
export function recordingLog(): Logger & { readonly lines: Record<string, unknown>[] } {
  const lines: Record<string, unknown>[] = [];
  const write = (level: string) => (message: string, fields?: Record<string, unknown>) => {
    lines.push({ level, message, ...fields });
  };
  return { lines, info: write('info'), warn: write('warn'), error: write('error') };
}

/** An app over doubles; any of them can be replaced. */
export function testApp(replaced: Partial<AppServices & AppOptions> = {}) {
  const log = recordingLog();
  const chat = scriptedChat();
  const retriever = scriptedRetriever();
  const services: AppServices = { ...testServices(), chat, retriever, ...replaced };
  const app: App = createApp(Promise.resolve(services), testOptions({ log, ...replaced }));
  return { app, log, chat, retriever };
}

/** Services over doubles, and conversations in memory. */
export function testServices(): AppServices {
  const clock = { now: () => new Date('2026-03-01T00:00:00Z') };
  const archive = memoryConversationArchive<Answer>({ maxConversations: 100, ttlMs: 3_600_000, clock });
  return {
    corpus: { documents: [plan] },
    chat: scriptedChat(),
    retriever: scriptedRetriever(),
    wording: createWordingChecker({ documents: [plan] }, scriptedRetriever()),
    wordReader: mammothWordReader(64 * 1024 * 1024),
    clock,
    eligibility: testEligibility({ documents: [plan] }, clock),
    conversations: archive,
    feedback: archive,
    keeping: { onDisk: true, retentionDays: 30, memoryHours: 24 },
    writeDocx,
    writeReviewDocx,
  };
}

export function testOptions(replaced: Partial<AppOptions> = {}): AppOptions {
  return {
    log: recordingLog(),
    assets: async (name) =>
      name === 'index.html' ? { body: '<!doctype html>', contentType: 'text/html; charset=utf-8' } : null,
    limits: defaultLimits,
    evalReports: null,
    corsOrigins: [],
    heartbeatMs: defaultHeartbeatMs,
    ...replaced,
  };
}

/** `POST /api/chat` with a JSON body. */
export function ask(app: App, body: unknown, headers: Record<string, string> = {}) {
  return app.request('/api/chat', {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });
}
