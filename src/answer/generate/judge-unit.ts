import type { PolicyDocument } from '../../corpus/types.ts';
import { frameWords } from '../../evidence/sentence/frame-words.ts';
import { cutStretches } from '../../evidence/sentence/stretches.ts';
import type { SentenceEvidence, SentenceLanguage, SentenceProblem } from '../../evidence/sentence/types.ts';
import { verifySentence } from '../../evidence/sentence/verify-sentence.ts';
import type { Citation } from '../types.ts';
import type { Unit } from './cut-units.ts';
import { readTokens } from './evidence-tokens.ts';
import type { Rephrasable } from './rephrasable.ts';

/** What is thought of a unit: nothing to send, a sentence that may be sent, or one that may not. */
export type JudgedUnit =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'declined' }
  | {
      readonly kind: 'sentence';
      readonly text: string;
      readonly cited: readonly number[];
      readonly isItem: boolean;
      readonly startsLine: boolean;
      readonly problems: readonly SentenceProblem[];
    };

/** A sentence that may be sent when it has no problems. */
export type JudgedSentence = Extract<JudgedUnit, { kind: 'sentence' }>;

const item = /^\s*(?:[-*+•·]|\d{1,2}[.)、．]|[(（]\d{1,2}[)）])\s*/;
const tableRule = /^\|?[\s:|-]+\|?$/;

/** Reads one unit of a model's output and verifies it. Markup is taken away; rows of a table become sentences. */
export function judgeUnit(
  { text: raw, startsLine }: Unit,
  { evidence, question }: Rephrasable,
  documents: ReadonlyMap<string, PolicyDocument>,
  language: SentenceLanguage,
): JudgedUnit {
  const isRow = raw.startsWith('|');
  if (tableRule.test(raw)) return { kind: 'nothing' };
  const isItem = startsLine && (isRow || item.test(raw));
  const unmarked = withoutMarkup(isItem && !isRow ? raw.replace(item, '') : raw);
  const { text: said, cited, namesUnknown } = readTokens(unmarked, evidence.length);
  if (/^\W*NONE\b/.test(said)) return { kind: 'declined' };
  const text = withoutLabel(said, evidence);
  const hasWords = cutStretches(text, language).some(
    ({ content, quantities }) => content.length + quantities.length > 0,
  );
  if (text === '' || (cited.length === 0 && !namesUnknown && (!hasWords || isHead(text, isRow))))
    return { kind: 'nothing' };
  const given = evidence.map((citation) => evidenceOf(citation, documents));
  const problemsWith = (cites: readonly number[]) =>
    verifySentence(
      {
        text,
        cited: given.filter((_, at) => cites.includes(at)),
        others: given.filter((_, at) => !cites.includes(at)),
        question,
      },
      language,
    );
  const problems = namesUnknown ? [{ kind: 'citation', text: '' } as const] : problemsWith(cited);
  const needed =
    problems.length > 0 ? cited : withoutIdle(cited, (cites) => problemsWith(cites).length === 0);
  return { kind: 'sentence', text, cited: needed, isItem, startsLine, problems };
}

/** The citations that a sentence stands on: those without which it would not, the first of those that say the same. */
function withoutIdle(
  cited: readonly number[],
  stands: (cites: readonly number[]) => boolean,
): readonly number[] {
  let needed = cited;
  for (const one of cited.toReversed()) {
    const rest = needed.filter((at) => at !== one);
    if (rest.length > 0 && stands(rest)) needed = rest;
  }
  return needed;
}

/** A heading, the head of a table or a line that leads into a list claims nothing: it is left out. */
function isHead(text: string, isRow: boolean): boolean {
  return /[:：]$/.test(text) || (isRow && text.split(',').every((cell) => frameWords.has(cell.trim())));
}

/** The label of the evidence, copied in front of what it says, is no part of the sentence. */
function withoutLabel(text: string, evidence: readonly Citation[]): string {
  const label = evidence.find((citation) => text.startsWith(citation.label))?.label ?? '';
  return label === '' ? text : text.slice(label.length).replace(/^\s*[:：]\s*/, '');
}

function withoutMarkup(text: string): string {
  const cells = text.startsWith('|')
    ? text
        .split('|')
        .map((cell) => cell.trim())
        .filter((cell) => cell !== '')
        .join(',')
    : text;
  return cells
    .replace(/^\s*(?:#{1,6}|>)\s*/, '')
    .replace(/\*\*|__|`/g, '')
    .replace(/<\|[^|>]*\|>/g, '')
    .trim();
}

function evidenceOf(
  { documentId, sectionId, label, heading, quote }: Citation,
  documents: ReadonlyMap<string, PolicyDocument>,
): SentenceEvidence {
  const document = documents.get(documentId);
  const clause = document?.clauses.find(({ id }) => id === sectionId);
  return {
    quote,
    clause: clause?.text ?? quote,
    structural: [label, ...heading, ...(document === undefined ? [] : [document.metadata.title])],
  };
}
