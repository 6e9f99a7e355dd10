import type { Claim, DraftAnswer, Passage } from '../answer/draft.ts';
import { escapeMarkdown } from '../answer/render-answer.ts';
import { findNode } from '../corpus/outline/find-node.ts';
import type { PolicyDocument } from '../corpus/types.ts';
import type { RetrievalHit } from '../retrieval/types.ts';
import type { AnswerLanguage } from '../text/language.ts';
import { shorten } from '../text/shorten.ts';
import { describeDifferences, describeTranslation } from '../wording/messages.ts';
import type { WordingCheck, WordingMatch, WordingSegment } from '../wording/types.ts';
import { wordingWords } from './wording-words.ts';

/** Statements that an answer speaks of; the page shows the others. */
const mostStatements = 8;
/** Characters by which a statement is told from the others. */
const beginningCharacters = 16;

export interface CheckedStatements {
  readonly check: WordingCheck;
  readonly documents: ReadonlyMap<string, PolicyDocument>;
  /** As the frame names them. */
  readonly names: string;
  /** Clauses to offer where nothing was found. */
  readonly nearest: readonly RetrievalHit[];
  readonly language: AnswerLanguage;
}

/**
 * An answer that tells of each statement its verdict, what differs and the clause's own words.
 *
 * @param withDifferences `false` leaves out what differs: the safe form, in which nothing but quotes has a number
 */
export function draftWordingAnswer(checked: CheckedStatements, withDifferences: boolean): DraftAnswer {
  const { check, documents, names, nearest, language } = checked;
  const words = wordingWords(language);
  const found = check.segments.filter(({ match }) => match !== undefined);
  const absent = check.segments.filter(({ match }) => match === undefined);
  const translated = describeTranslation(check.segments, language);
  if (found.length === 0) {
    const frame = [words.notFound(names).trim(), ...translated].join(language === 'en' ? ' ' : '');
    return { outcome: 'not_in_document', frame, claims: [], nearest };
  }
  const shown = found.slice(0, mostStatements);
  const isOneOfSeveral = check.segments.length > 1;
  const claims = shown.flatMap((segment): Claim[] => {
    const passage = passageOf(segment.match, documents);
    if (passage === null) return [];
    return [{ lead: leadOf(segment, language, { isOneOfSeveral, withDifferences }), passages: [passage] }];
  });
  const closing = [
    ...(absent.length > 0
      ? [words.someNotFound(absent.slice(0, mostStatements).map((one) => beginning(one, withDifferences)))]
      : []),
    ...(found.length > shown.length ? [words.more] : []),
    ...translated,
  ].join('\n');
  return {
    outcome: absent.length > 0 ? 'partial' : 'answered',
    frame: '',
    claims,
    ...(closing === '' ? {} : { closing }),
    nearest: [],
  };
}

interface LeadOptions {
  readonly isOneOfSeveral: boolean;
  readonly withDifferences: boolean;
}

function leadOf(
  segment: WordingSegment,
  language: AnswerLanguage,
  { isOneOfSeveral, withDifferences }: LeadOptions,
): string {
  const words = wordingWords(language);
  const { verdict } = segment;
  const said = verdict === 'not_found' ? '' : words.verdicts[verdict].trimEnd();
  const space = language === 'en' ? ' ' : '';
  const differences = withDifferences ? describeDifferences(segment, language) : [];
  return [
    isOneOfSeveral ? words.statement(beginning(segment, withDifferences)) : '',
    `**${said}**${space}`,
    differences.length > 0 ? words.differences(differences.map(escapeMarkdown)) : '',
    words.original,
  ].join('');
}

const number = /[\d零〇一二三四五六七八九十百千万亿①-⑳Ⅰ-ⅿ]/;

/** What a statement begins with, up to a mark, and before any number: half of one would be another. */
function beginning({ text }: Pick<WordingSegment, 'text'>, mayHaveNumbers: boolean): string {
  const phrase = /^[^,，;；。:：!！?？]+/.exec(text.trim())?.[0] ?? '';
  const at = phrase.search(number);
  const isWhole = phrase.length <= beginningCharacters;
  if (isWhole && (mayHaveNumbers || at < 0)) return escapeMarkdown(phrase);
  const short = shorten(at < 0 ? phrase : phrase.slice(0, at), beginningCharacters);
  return escapeMarkdown(`${short.replace(/…$/, '')}…`);
}

/** The clause of a match, or the heading that it stands in, as if it were one. */
function passageOf(
  match: WordingMatch | undefined,
  documents: ReadonlyMap<string, PolicyDocument>,
): Passage | null {
  const document = match === undefined ? undefined : documents.get(match.documentId);
  if (match === undefined || document === undefined) return null;
  const { start, end } = match;
  const clause = document.clauses.find(({ id }) => id === match.sectionId);
  if (clause !== undefined) return { clause, start, end };
  const node = findNode(document.outline, match.sectionId);
  if (node === null) return null;
  const { id, label, title, heading } = node;
  const text = document.text.slice(node.start, node.end);
  const section = { documentId: match.documentId, id, label, title, heading, text };
  return { clause: { ...section, start: node.start, end: node.end }, start, end };
}
