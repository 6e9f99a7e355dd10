import type { Answer } from '../answer/types.ts';
import type { StoredConversation } from '../ports.ts';

const citation = {
  documentId: 'plan',
  sectionId: '3.3.p2',
  label: '三、(三)第2段',
  heading: ['总体要求', '发展目标'],
  start: 0,
  end: 9,
  url: '/documents/plan#3.3.p2',
};

export function exportedAnswer(parts: Partial<Answer>): Answer {
  return {
    id: 'answer',
    conversationId: 'conversation',
    outcome: 'answered',
    answer: '',
    citations: [],
    nearest: [],
    notices: [],
    suggestions: [],
    question: { text: '产值目标?', language: 'zh', kind: 'figure', asksFor: 'quantity' },
    verification: { quotesLiteral: true, numbersSupported: true, unsupported: [], derived: [] },
    mode: 'extractive',
    timings: { understandMs: 0, retrieveMs: 0, composeMs: 0, verifyMs: 0 },
    ...parts,
  };
}

const askedAt = new Date('2026-11-25T02:45:00Z');

/** Two answers that share no numbering, a refusal, and a question without an answer. */
export const exportedConversation: StoredConversation<Answer> = {
  id: 'conversation',
  title: '产值目标?',
  createdAt: askedAt,
  updatedAt: askedAt,
  turns: [
    {
      question: '产值目标?',
      askedAt,
      feedback: null,
      answer: exportedAnswer({
        answer:
          '**3000亿元**:产值突破3000亿元。[1]\n\n- 增速超过9%[2]\n\n| 指标 | 值 |\n|---|---|\n| 产值 | 3000亿元[1] |\n| 无 |',
        citations: [
          { ...citation, n: 1, quote: '产值突破3000亿元。' },
          { ...citation, n: 2, quote: '增速\n超过9%' },
        ],
        notices: [{ code: 'period_ended', text: '规划期已经结束。' }],
      }),
    },
    {
      question: `${'长'.repeat(90)}\n第二行`,
      askedAt,
      feedback: null,
      answer: exportedAnswer({
        question: { text: '第二行的\n编号?', language: 'zh', kind: 'figure', asksFor: null },
        answer: '2. 编号[1]又[7]',
        citations: [{ ...citation, documentId: 'gone', n: 1, quote: '编号' }],
      }),
    },
    {
      question: '商业航天?',
      askedAt,
      feedback: null,
      answer: exportedAnswer({
        outcome: 'not_in_document',
        question: { text: '商业 航天', language: 'zh', kind: 'figure', asksFor: null },
        answer: '没有提到“商业航天”。',
        nearest: [{ ...citation, quote: '航空航天' }],
      }),
    },
    { question: '停下', askedAt, feedback: null, answer: null },
  ],
};

/** What a page, a reader or a word processor could take for something else than text. */
export const hostileText =
  '<img src=x onerror=alert(1)> **粗** [链](javascript:x) `码` # 题 | 格 & &lt; [^1] \u0000\u0001\u000b\ud800\uffff\u202e尾';
