import type { ConversationMessage } from '../ports.ts';
import { foldForSearch } from '../text/fold.ts';
import type { AnswerLanguage } from '../text/language.ts';
import type { Segmenter } from '../text/segment.ts';
import { askedBefore } from './asked-before.ts';
import { findDigression } from './digressions.ts';
import { withoutPointing } from './follow-up/antecedents.ts';
import { askWhich, putHead } from './follow-up/ask-which.ts';
import { onlyCounts } from './follow-up/count-in-section.ts';
import { findLanguageRequest, isContinuation, openerLength, topicChangeLength } from './follow-up/cues.ts';
import { askedOfDocument } from './follow-up/english-referent.ts';
import { findSubstitute, isNounsOnly } from './follow-up/find-substitute.ts';
import { hasOfItsKind } from './follow-up/most-like.ts';
import { askQualified } from './follow-up/qualifier.ts';
import { type QuestionFrame, readFrame, subjectText } from './follow-up/question-frame.ts';
import { replacePronoun } from './follow-up/refer-back.ts';
import { resolveOrdinal } from './follow-up/resolve-ordinal.ts';
import type { Section } from './follow-up/sections.ts';
import { isComplete, nameInFull, namesOf, putUnderSubject, sharesSubject } from './follow-up/subjectless.ts';
import { substitute } from './follow-up/substitute.ts';
import { askedOfNewTopic } from './follow-up/topic-frames.ts';
import { findCorrection } from './plain-asking.ts';

/** How a message hangs together with the conversation before it. */
export type FollowUpKind =
  | 'standalone'
  | 'ellipsis'
  | 'pronoun'
  | 'continuation'
  | 'ordinal'
  /** An ordinal with nothing before it that could be counted: 第三条展开说说. */
  | 'uncounted'
  | 'language-switch'
  | 'new-topic';

/** A message as a question that needs no history. */
export interface FollowUp {
  /** The question in full, in the asker's own words; shown in the answer's metadata. */
  readonly query: string;
  /** Words taken from earlier messages; empty when the message stands alone. */
  readonly carried: readonly string[];
  readonly kind: FollowUpKind;
  /** 1-based place in the previous answer's items, when one was asked for. */
  readonly ordinal?: number;
  /** Language that the message asks to be answered in. */
  readonly language?: AnswerLanguage;
}

/** What is known of the documents, for telling names from other words. */
export interface FollowUpContext {
  readonly segment: Segmenter;
  /** Whether a folded word occurs in the documents. */
  isKnownTerm(word: string): boolean;
  /** Names that the documents use: districts, parks, companies. */
  readonly entities?: readonly string[];
  /** Whether a folded word is a district, city or province, in the documents or not. */
  isPlace?(word: string): boolean;
  /** Sections of the documents with the parts that their text counts. */
  readonly sections?: readonly Section[];
}

/** A turn that later messages may hang on. */
interface Turn {
  readonly frame: QuestionFrame;
  readonly answer: string;
  /** Names of this and earlier questions, latest first. */
  readonly names: readonly string[];
  /** The answer whose items an ordinal counts: the list that 第三条呢 still means after 第二条展开说说. */
  readonly listed: string;
  /** This answer and those before it, latest first, as far as they are read for words. */
  readonly told: string;
  /** The question before it that it leaned on. */
  readonly thread: QuestionFrame | null;
}

/** Turns that are looked back at: a chain of 那X呢 seldom is longer, and what lies further back is another subject. */
const turnsThatMatter = 8;
/** Messages longer than this (UTF-16 units) say themselves what they are about. */
const longestFollowUp = 120;
/** Longest earlier question that is carried over; what follows a longer one stands alone. */
const longestFrame = 200;
/** How much of an answer is read for its items and names. */
const longestAnswer = 4_000;
/** 那个培训会: points to what was told before, also where it names it in full. */
const pointing = /^[那这](?:个|些|种|次|项)/;

/**
 * Rewrites a message that leans on the conversation into a question that stands alone; by rules over its words, without a model.
 * Only what earlier messages asked about is carried, never how they wanted it answered; answers of the assistant serve for
 * ordinals and for names that a pronoun refers to.
 *
 * @param history oldest first, without the message itself
 */
export function resolveFollowUp(
  message: string,
  history: readonly ConversationMessage[],
  context: FollowUpContext,
): FollowUp {
  let last: Turn | null = null;
  for (const { question, answer } of turnsOf(history).slice(-turnsThatMatter)) {
    if (findDigression(foldForSearch(question)) !== null) continue;
    const text = askedBefore(tidy(question), context.segment);
    if (text === '') continue;
    if (text.length > longestFrame) {
      last = null;
      continue;
    }
    const resolved: FollowUp = resolveTurn(text, last, context);
    const frame = readFrame(resolved.query, context.segment);
    if (subjectText(frame) === '') continue;
    const readable = isRefusalText(answer) ? '' : answer.slice(0, longestAnswer);
    const listed: string = resolved.kind === 'ordinal' && last !== null ? last.listed : readable;
    const earlier: readonly string[] = resolved.kind === 'new-topic' || last === null ? [] : last.names;
    const leans = resolved.carried.length > 0 || pointing.test(foldForSearch(text));
    const thread: QuestionFrame | null = leans && last !== null ? last.frame : null;
    const told: string = `${readable}\n${last?.told ?? ''}`.slice(0, longestAnswer);
    last = { frame, answer: readable, listed, names: [...namesOf(frame), ...earlier], told, thread };
  }
  return resolveTurn(tidy(message), last, context);
}

/** A refusal has no items to count and no names to refer to. */
function isRefusalText(answer: string): boolean {
  return (
    !/\[\d+\]/.test(answer) &&
    /没有(?:提到|给出|回答)|沒有(?:提到|給出|回答)|does not (?:mention|give|answer)/.test(answer)
  );
}

function tidy(message: string): string {
  return message
    .replace(/[\p{Cf}\p{Cc}]+/gu, (run) => (/[\n\t]/.test(run) ? ' ' : ''))
    .replace(/\s+/g, ' ')
    .trim();
}

function turnsOf(history: readonly ConversationMessage[]): { question: string; answer: string }[] {
  const turns: { question: string; answer: string }[] = [];
  for (const { role, content } of history) {
    const last = turns.at(-1);
    if (role === 'user') turns.push({ question: content, answer: '' });
    else if (last !== undefined) last.answer = last.answer === '' ? content : `${last.answer}\n${content}`;
  }
  return turns;
}

const alone = (query: string, kind: FollowUpKind = 'standalone'): FollowUp => ({ query, carried: [], kind });

function resolveTurn(message: string, last: Turn | null, context: FollowUpContext): FollowUp {
  if (message.length > longestFollowUp || findDigression(foldForSearch(message)) !== null)
    return alone(message);
  const request = findLanguageRequest(message);
  if (request !== null) {
    const { language, rest } = request;
    if (rest !== '') return { ...resolveTurn(rest, last, context), language };
    const query = last?.frame.text ?? message;
    return { query, carried: last === null ? [] : [query], kind: 'language-switch', language };
  }
  const announced = topicChangeLength(message);
  if (announced > 0) return alone(message.slice(announced).trim() || message, 'new-topic');
  const changed = last === null ? null : askedOfNewTopic(message, context.segment);
  if (changed !== null) return alone(changed, 'new-topic');
  const ofDocument = askedOfDocument(message);
  if (ofDocument !== null) return alone(ofDocument);
  return last === null ? alone(findCorrection(message) ?? message) : leanOn(last, message, context);
}

/** The kinds of leaning, the most explicit first. */
function leanOn(last: Turn, message: string, context: FollowUpContext): FollowUp {
  if (isContinuation(message)) {
    return { query: last.frame.text, carried: [last.frame.text], kind: 'continuation' };
  }
  const meant = findCorrection(message);
  if (meant !== null) return correct(meant, last, context);
  const things = { ...last, sections: context.sections ?? [] };
  const ordinal = resolveOrdinal(message, things, context.segment);
  if (ordinal !== null) return { ...ordinal, kind: 'ordinal' };
  if (onlyCounts(message)) return alone(message, 'uncounted');
  const which = askWhich(message, last.frame) ?? putHead(message.slice(openerLength(message)), last.frame);
  if (which !== null) return { query: which.query, carried: [which.carried], kind: 'ellipsis' };

  const qualified = askQualified(message.slice(openerLength(message)), last, context);
  if (qualified !== null) return { query: qualified.query, carried: [qualified.carried], kind: 'ellipsis' };

  const antecedents = { ...last, entities: context.entities ?? [], segment: context.segment };
  const body = message.slice(openerLength(message));
  const replaced = replacePronoun(body, antecedents);
  const found = findSubstitute(
    replaced === null ? message : replaced.query,
    context.segment,
    context.isKnownTerm,
  );
  if (found !== null) {
    const { frame } = last;
    // 那它呢 and 那这些呢 ask the same question again.
    if (replaced !== null && found.text === replaced.carried && found.text === subjectText(frame)) {
      return { query: frame.text, carried: [frame.text], kind: 'continuation' };
    }
    const { query, carried } = substitute(found, frameFor(found.text, last, context), context);
    return { query, carried: [carried], kind: replaced === null ? 'ellipsis' : 'pronoun' };
  }
  if (replaced !== null) return { query: replaced.query, carried: [replaced.carried], kind: 'pronoun' };

  const full = nameInFull(body, last.names, context);
  if (full !== null) return { query: full.query, carried: [full.carried], kind: 'pronoun' };
  if (isComplete(body, last.frame, context))
    return alone(
      withoutPointing(body, context.segment) || message,
      sharesSubject(body, last.frame, context) ? 'standalone' : 'new-topic',
    );
  const { query, carried } = putUnderSubject(body, last.frame, context);
  return { query, carried: [carried], kind: 'ellipsis' };
}

/** 龙头企业那边呢 behind 怎么培育中小企业 and 培训会一年办几次: the question of the thread that names something of its kind, else the last one. */
function frameFor(text: string, { frame, thread }: Turn, context: FollowUpContext): QuestionFrame {
  if (thread === null || hasOfItsKind(text, frame, context)) return frame;
  return hasOfItsKind(text, thread, context) ? thread : frame;
}

/** Longest name, UTF-16 units, that is put in the place of what was misunderstood. */
const longestMeant = 24;

/** 我说的是区块链 asks of it what was asked before; 我说的是区块链怎么发展 asks that. */
function correct(meant: string, last: Turn, context: FollowUpContext): FollowUp {
  const words = meant.replace(/[。.!！\s]+$/, '');
  const isName = words.length <= longestMeant && isNounsOnly(readFrame(words, context.segment));
  if (!isName || /[?？]$/.test(words)) return leanOn(last, meant, context);
  return leanOn(last, /[\u4e00-\u9fff]/.test(words) ? `${words}呢？` : `What about ${words}?`, context);
}
