import type { Answer, AnswerLanguage } from '../answer/types.ts';
import type { StoredConversation, StoredTurn } from '../ports.ts';
import { type Block, type Inline, parseAnswer } from '../text/answer-markdown.ts';
import { isSameWording } from '../text/same-wording.ts';
import { shorten } from '../text/shorten.ts';
import { type ExportWords, exportWords } from './export-words.ts';
import { printable } from './printable.ts';

/** A conversation as a document, whatever the format; all of its text is plain. */
export interface ExportDocument {
  readonly language: AnswerLanguage;
  readonly title: string;
  /** What this is, in a sentence or two. */
  readonly about: string;
  readonly turns: readonly ExportTurn[];
  /** In the order of their first appearance, numbered from 1. */
  readonly footnotes: readonly Footnote[];
}

export interface ExportTurn {
  readonly heading: string;
  /** The whole question where the heading had to cut it. */
  readonly question: string | null;
  /** How the question was understood, where that is not how it was asked. */
  readonly understood: string | null;
  /** When it was asked, and what came of it. */
  readonly status: string;
  /** The answer; the number of a marker is that of its footnote. */
  readonly blocks: readonly Block[];
  readonly notices: readonly string[];
  /** Clauses offered beside a refusal, each with its wording. */
  readonly nearest: { readonly heading: string; readonly clauses: readonly string[] } | null;
}

/** A clause and its wording: `《…》三、(三)第2段：“…”`. */
export interface Footnote {
  readonly number: number;
  readonly text: string;
}

export interface ExportOptions {
  readonly language: AnswerLanguage;
  /** A document's title; its id where there is no such document any more. */
  readonly titleOf: (documentId: string) => string;
}

/** Longest question that is a heading whole. */
const headingCharacters = 80;

/** Lays a conversation out as a document. */
export function exportDocument(
  conversation: Pick<StoredConversation<Answer>, 'title' | 'turns'>,
  { language, titleOf }: ExportOptions,
): ExportDocument {
  const words = exportWords[language];
  const footnotes: Footnote[] = [];
  const clause: ClauseText = ({ documentId, label, quote }) =>
    printable(`《${titleOf(documentId)}》${label}${words.colon}“${oneLine(quote)}”`);
  const turns = conversation.turns.map((turn, index) => ({
    ...headOf(turn, index + 1, words),
    ...bodyOf(turn.answer, words, clause, footnotes),
  }));
  return {
    language,
    title: oneLine(printable(conversation.title)),
    about: words.about(turns.length),
    turns,
    footnotes,
  };
}

type ClauseText = (of: { documentId: string; label: string; quote: string }) => string;

type HeadPart = 'heading' | 'question' | 'understood' | 'status';

function headOf(
  { question, answer, askedAt }: StoredTurn<Answer>,
  number: number,
  words: ExportWords,
): Pick<ExportTurn, HeadPart> {
  const asked = printable(question).trim();
  const short = shorten(asked, headingCharacters);
  const outcome = answer === null ? words.unanswered : words.outcomes[answer.outcome];
  // An answer that was stored by an earlier version does not say how it was understood.
  const understood = (answer as Partial<Answer> | null)?.question?.text ?? question;
  return {
    heading: `${number}. ${short}`,
    question: short === asked ? null : asked,
    understood: isSameWording(understood, question)
      ? null
      : oneLine(printable(words.understood + understood)),
    status: `${localTime(askedAt)} · ${outcome}`,
  };
}

function bodyOf(
  answer: Answer | null,
  words: ExportWords,
  clause: ClauseText,
  footnotes: Footnote[],
): Omit<ExportTurn, HeadPart> {
  if (answer === null) return { blocks: [], notices: [], nearest: null };
  const numbers = new Map<number, number>();
  const footnoteOf = (n: number): number | null => {
    const known = numbers.get(n);
    const citation = answer.citations.find((one) => one.n === n);
    if (known !== undefined || !citation) return known ?? null;
    const number = footnotes.length + 1;
    footnotes.push({ number, text: clause(citation) });
    numbers.set(n, number);
    return number;
  };
  return {
    blocks: parseAnswer(printable(answer.answer)).map((block) => withFootnotes(block, footnoteOf)),
    notices: answer.notices.map(({ text }) => oneLine(printable(`${words.notice}${text}`))),
    nearest:
      answer.nearest.length === 0
        ? null
        : { heading: words.nearest, clauses: answer.nearest.map((nearest) => clause(nearest)) },
  };
}

/** Numbers markers by their footnotes; a marker without a citation is text. */
function withFootnotes(block: Block, footnoteOf: (n: number) => number | null): Block {
  const inline = (one: Inline): Inline => {
    if (one.type === 'strong') return { ...one, children: one.children.map(inline) };
    if (one.type !== 'marker') return one;
    const number = footnoteOf(one.n);
    return number === null ? { type: 'text', text: `[${one.n}]` } : { type: 'marker', n: number };
  };
  const line = (inlines: readonly Inline[]) => inlines.map(inline);
  switch (block.type) {
    case 'paragraph':
    case 'quote':
      return { ...block, children: line(block.children) };
    case 'list':
      return { ...block, items: block.items.map(line) };
    case 'table':
      return { ...block, header: block.header.map(line), rows: block.rows.map((row) => row.map(line)) };
  }
}

function oneLine(text: string): string {
  return text.replace(/\s*\n\s*/g, ' ').trim();
}

/** `2026-11-25 10:45 (UTC+08:00)`: the server's own time, said so. */
function localTime(date: Date): string {
  const minutes = -date.getTimezoneOffset();
  const local = new Date(date.getTime() + minutes * 60_000).toISOString();
  const pad = (value: number) => String(value).padStart(2, '0');
  const offset = `${pad(Math.floor(Math.abs(minutes) / 60))}:${pad(Math.abs(minutes) % 60)}`;
  return `${local.slice(0, 10)} ${local.slice(11, 16)} (UTC${minutes < 0 ? '-' : '+'}${offset})`;
}
