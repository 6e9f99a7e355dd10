import type { Answer, AnswerEvent, Citation } from '../src/answer/types.ts';
import type { ChatRequest, ChatService } from '../src/chat/types.ts';
import type { Clause, OutlineNode, PolicyDocument } from '../src/corpus/types.ts';
import type { RetrievalHit, Retriever } from '../src/retrieval/types.ts';
import type { Question } from './question.ts';
import { createSectionIndex } from './section-index.ts';

/** A plan of three clauses, small enough to be checked by eye. */
const lines = [
  '一、发展目标',
  '1.产业规模。到2025年,产值突破3000亿元,平均增速超过9%。',
  '2.企业培育。打造4家年收入超百亿元企业,新建技术中心3-5家。',
  '二、保障措施',
  '(一)拓宽融资渠道。鼓励金融机构对人工智能项目予以信贷支持。',
] as const;
const text = lines.join('\n');

function node(
  id: string,
  label: string,
  heading: readonly string[],
  children: readonly OutlineNode[],
  line: number,
) {
  const own = lines[line] ?? '';
  const start = text.indexOf(own);
  const end = Math.max(start + own.length, ...children.map((child) => child.end));
  const title = heading.at(-1) ?? '';
  return { id, label, title, heading, start, end, body: { start, end: start + own.length }, children };
}

const outline: readonly OutlineNode[] = [
  node(
    '1',
    '一',
    ['发展目标'],
    [
      node('1.1', '一、1', ['发展目标', '产业规模'], [], 1),
      node('1.2', '一、2', ['发展目标', '企业培育'], [], 2),
    ],
    0,
  ),
  node('2', '二', ['保障措施'], [node('2.1', '二、(一)', ['保障措施', '拓宽融资渠道'], [], 4)], 3),
];

const clauses = outline.flatMap((chapter) =>
  chapter.children.map(
    ({ id, label, title, heading, start, end }): Clause => ({
      documentId: 'plan',
      id,
      label,
      title,
      heading,
      start,
      end,
      text: text.slice(start, end),
    }),
  ),
);

export const plan: PolicyDocument = {
  metadata: {
    id: 'plan',
    title: '《某市产业发展“十四五”规划》',
    titleSource: 'supplied',
    issuer: null,
    period: { from: 2021, to: 2025 },
    statedStatus: null,
    script: 'simplified',
  },
  source: { name: 'source.txt', sha256: 'hash', text },
  text,
  repairs: [],
  outline,
  clauses,
  findings: [],
  findingAid: new Map(),
};
export const planIndex = createSectionIndex(plan);

/** A question with whatever matters to the test. */
export function question(change: Partial<Question> = {}): Question {
  return {
    id: 'figure-001',
    kind: 'figure',
    difficulty: 'plain',
    split: 'dev',
    question: '产值目标是多少?',
    outcome: 'answered',
    gold: ['1.1'],
    acceptable: [],
    facts: ['3000亿元'],
    reason: 'the target of output value',
    ...change,
  };
}

/** A literal citation of words that stand in the plan. */
export function cite(n: number, quote: string, change: Partial<Citation> = {}): Citation {
  const start = plan.text.indexOf(quote);
  const clause = clauses.find((candidate) => candidate.start <= start && start < candidate.end);
  if (start === -1 || clause === undefined) throw new Error(`${quote} stands in no clause`);
  const { id, label, heading } = clause;
  return {
    n,
    documentId: 'plan',
    sectionId: id,
    label,
    heading,
    quote,
    start,
    end: start + quote.length,
    url: `/documents/plan#${id}`,
    ...change,
  };
}

/** A finished answer with whatever matters to the test. */
export function answerOf(change: Partial<Answer> = {}): Answer {
  return {
    id: 'a',
    conversationId: 'c',
    outcome: 'answered',
    answer: '产值突破3000亿元。[1]',
    citations: [cite(1, '产值突破3000亿元')],
    nearest: [],
    notices: [],
    suggestions: [],
    question: { text: '产值目标', language: 'zh', kind: 'figure', asksFor: 'quantity' },
    verification: { quotesLiteral: true, numbersSupported: true, unsupported: [], derived: [] },
    mode: 'extractive',
    timings: { understandMs: 0, retrieveMs: 0, composeMs: 0, verifyMs: 0 },
    ...change,
  };
}

export const refusal = answerOf({ outcome: 'not_in_document', answer: '规划没有提到。', citations: [] });

/** The events by which a well-behaved service sends an answer. */
export function eventsOf(answer: Answer, understood = ''): readonly AnswerEvent[] {
  return [
    { type: 'meta', id: 'a', conversationId: 'c', mode: 'extractive', question: understood },
    ...answer.citations.map((citation) => ({ type: 'citation', citation }) as const),
    { type: 'text-delta', text: answer.answer },
    { type: 'answer-end', answer },
  ];
}

/** A chat service that answers by script and records what it was asked. */
export function scriptedChat(
  script: (request: ChatRequest) => Answer,
): ChatService & { requests: ChatRequest[] } {
  const requests: ChatRequest[] = [];
  return {
    requests,
    async *turn(request) {
      requests.push(request);
      yield* eventsOf(script(request), `understood: ${request.message}`);
    },
  };
}

/** A retriever that always ranks the clauses like this, and records its queries. */
export function scriptedRetriever(...ids: readonly string[]): Retriever & { queries: string[] } {
  const queries: string[] = [];
  return {
    queries,
    analyse: () => [],
    mentions: () => false,
    everyday: async () => 0,
    async retrieve({ query }) {
      queries.push(query);
      return ids.map((id) => hit(id));
    },
  };
}

/** A hit on one of the plan's clauses. */
export function hit(id: string): RetrievalHit {
  const clause = clauses.find((candidate) => candidate.id === id);
  if (clause === undefined) throw new Error(`no clause ${id}`);
  const signals = {
    words: 0,
    bigrams: 0,
    heading: 0,
    reference: 0,
    phrase: 0,
    clauseVector: 0,
    sentenceVector: 0,
    askedWords: 0,
    askedVector: 0,
    entryVector: 0,
  };
  return {
    clause,
    score: 0,
    signals,
    coverage: 0,
    similarity: 0,
    adaptedSimilarity: 0,
    askedSimilarity: null,
    entrySimilarity: null,
    sentences: [],
  };
}
