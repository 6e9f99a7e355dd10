import type { Clause } from '../../corpus/types.ts';
import { splitSubsentences } from '../../text/sentences.ts';
import type { Span } from '../../text/span.ts';
import { type ActionWord, grantIn, isGiving, leadingAction } from './action-words.ts';
import { isContinuation } from './continuations.ts';
import { binds, reporting } from './duties.ts';
import { isOwnTask, tellsOnly } from './measure-clauses.ts';
import { isOfRule, punishes, tellsOffence } from './no-benefit.ts';

/** A stretch of a clause that offers something, with the word that says how strongly. Offsets are in the clause's text. */
export interface MeasureSpan extends Span {
  readonly action: ActionWord;
}

/** (责任单位:…) says who sees to it, not what is offered. */
const responsibility = /[(（](?:责任|牵头|配合)单位[:：][^()（）]*[)）]/g;
/** 支持企业上规模。对…: an article's first words are its title. */
const articleTitle = /^[^,，；;：:\d]{2,24}。$/;
const marks = /[。；;,，\s]+$/;
/** 第三条, (一), 2.: what numbers a clause is none of its words. */
const ordinal =
  /^\s*(?:第[零一二三四五六七八九十百\d]+[条章节]|[(（](?:[一二三四五六七八九十]+|\d+)[)）]|\d{1,2}[.、．﹒](?!\d)|[一二三四五六七八九十]+、)\s*/;

/**
 * Cuts a clause into what it offers. A sentence that gives something is one, with its conditions before and its ceiling behind; of others
 * every phrase that begins with an action word begins a new one.
 */
export function splitMeasures({ text, title }: Clause): MeasureSpan[] {
  const blanked = text.replace(responsibility, (found) => ' '.repeat(found.length));
  return withContinuations(blanked).flatMap((whole): MeasureSpan[] => {
    const numbered = ordinal.exec(blanked.slice(whole.start, whole.end))?.[0].length ?? 0;
    const sentence = { start: whole.start + numbered, end: whole.end };
    const words = blanked.slice(sentence.start, sentence.end);
    const isTitle =
      (title !== '' && words.startsWith(title) && !isGiving(words)) ||
      (numbered > 0 && articleTitle.test(words) && blanked.slice(sentence.end).trim() !== '');
    if (isTitle || tellsOnly(words) || isOfRule(words)) return [];
    const phrases = phrasesOf(blanked, sentence);
    const grant = phrases.findIndex(({ start, end }) => isGiving(blanked.slice(start, end)));
    if (grant >= 0) return reporting.test(words) ? [] : [wholeSentence(blanked, phrases, grant)];
    if (punishes(words) || tellsOffence(words)) return [];
    return byAction(blanked, phrases).filter(
      ({ start, end, action }) =>
        !isDuty(action, blanked.slice(sentence.start, phraseEnd(blanked, action.at, end))) &&
        !isOwnTask(blanked.slice(Math.max(start, action.at), end), action.strength === 'promotion'),
    );
  });
}

function phraseEnd(text: string, from: number, end: number): number {
  const length = text.slice(from, end).search(/[,，]/);
  return length < 0 ? end : from + length;
}

/** 企业应当…,推进…: what somebody is bound to do is no offer; what an office is bound to support or to give is one. */
function isDuty({ strength }: ActionWord, upToEnd: string): boolean {
  return (strength === 'promotion' || strength === 'exploration') && binds(upToEnd);
}

/** Parts of sentences; one that only says more of the amount in front of it stays with it: …的8%;单个企业最高150万元. */
function withContinuations(text: string): Span[] {
  const parts: Span[] = [];
  for (const part of splitSubsentences(text)) {
    const last = parts.at(-1);
    const goesOn =
      last !== undefined &&
      !text.slice(last.end, part.start).includes('\n') &&
      isGiving(text.slice(last.start, last.end)) &&
      isContinuation(text.slice(part.start, part.end));
    if (goesOn) parts[parts.length - 1] = { start: last.start, end: part.end };
    else parts.push(part);
  }
  return parts;
}

function phrasesOf(text: string, sentence: Span): Span[] {
  const phrases: Span[] = [];
  let start = sentence.start;
  let depth = 0;
  for (let at = sentence.start; at < sentence.end; at += 1) {
    const unit = text[at] ?? '';
    if (/[(（“《]/.test(unit)) depth += 1;
    if (/[)）”》]/.test(unit)) depth = Math.max(0, depth - 1);
    if (depth > 0 || !/[,，]/.test(unit)) continue;
    phrases.push({ start, end: at });
    start = at + 1;
  }
  return [...phrases, { start, end: sentence.end }];
}

function wholeSentence(text: string, phrases: readonly Span[], grant: number): MeasureSpan {
  const given = phrases[grant] ?? { start: 0, end: 0 };
  const [start, end] = [phrases[0]?.start ?? 0, phrases[phrases.length - 1]?.end ?? 0];
  const action = grantIn(text.slice(given.start, given.end));
  if (action === null) throw new Error('a phrase that gives has a word of giving');
  return { ...trimmed(text, start, end), action: { ...action, at: given.start + action.at } };
}

function byAction(text: string, phrases: readonly Span[]): MeasureSpan[] {
  const found: MeasureSpan[] = [];
  /** Phrases that only lead up to the first action: 围绕…, 以…为突破口, 在…领域. */
  let lead: number | null = null;
  for (const { start, end } of phrases) {
    const phrase = text.slice(start, end);
    const blanks = /^\s*(?:[“"]|一是|二是|三是)?/.exec(phrase)?.[0].length ?? 0;
    const action = leadingAction(phrase.slice(blanks));
    const last = found[found.length - 1];
    if (action !== null) {
      const at = start + blanks + action.at;
      found.push({ ...trimmed(text, lead ?? start + blanks, end), action: { ...action, at } });
      lead = null;
    } else if (last !== undefined && lead === null && !isLead(phrase))
      found[found.length - 1] = { ...last, ...trimmed(text, last.start, end) };
    else lead ??= start + blanks;
  }
  return found;
}

function isLead(phrase: string): boolean {
  return /^\s*(?:围绕|以|在|依托|面向|针对|按照|聚焦|结合|根据|通过|利用|对|对于|为)/.test(phrase);
}

function trimmed(text: string, start: number, end: number): Span {
  return { start, end: start + text.slice(start, end).replace(marks, '').length };
}
