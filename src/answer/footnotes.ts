import type { Answer, Citation, NearestClause } from './types.ts';

/** What an answer says beside its text. */
export type FootnotedAnswer = Pick<Answer, 'answer' | 'citations' | 'nearest' | 'notices'>;

/** A rule of Markdown, between an answer and its notes; no answer has one of its own. */
const rule = '\n\n---\n\n';

/**
 * An answer as one text for programs that show nothing else: below the answer its numbered sources with their wording, the clauses
 * offered beside a refusal, and notices.
 */
export function withFootnotes(answer: FootnotedAnswer): string {
  return answer.answer + footnotesOf(answer);
}

/** What {@link withFootnotes} adds, the rule included; empty when there is nothing to add. */
export function footnotesOf({ citations, nearest, notices }: Omit<FootnotedAnswer, 'answer'>): string {
  const blocks = [
    citations.map((citation) => `[${citation.n}] ${sourceLine(citation)}`),
    nearest.map((clause) => `- ${sourceLine(clause)}`),
    notices.map(({ text }) => text),
  ];
  const lines = blocks.filter((block) => block.length > 0).map((block) => block.join('\n'));
  return lines.length === 0 ? '' : `${rule}${lines.join('\n\n')}`;
}

/** The answer alone, of a text that may have footnotes: what a conversation goes on from. */
export function withoutFootnotes(text: string): string {
  const end = text.indexOf(rule);
  return end < 0 ? text : text.slice(0, end);
}

function sourceLine({ label, quote }: Citation | NearestClause): string {
  return `${label}:“${quote.trim().replace(/\s*\n\s*/g, ' ')}”`;
}
