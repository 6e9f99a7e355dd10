import { foldForSearch } from '../../text/fold.ts';
import type { Span } from '../../text/span.ts';
import { askedOf, openQuestion, whetherClause } from './asking-clause.ts';
import { askAspect } from './aspects.ts';
import type { Substitute } from './find-substitute.ts';
import { isOfItsKind, type Likeness, mostLike, possessionOf, sharedEnding } from './most-like.ts';
import { isPlace, type NameKnowledge } from './places.ts';
import { type QuestionFrame, readFrame, subjectText, topicText } from './question-frame.ts';
import { gapBetween, type Replacement } from './refer-back.ts';
import { isRelativeYear, yearFrom } from './relative-years.ts';

/**
 * Asks the previous question of something else. A date takes the place of the date, an aspect (那增速呢) that of the aspect, a name that of
 * the name most like it: a district for a district, 软件业 for 制造业, else the subject. A place where no place stood is added. What is like
 * nothing in the question is put before what it asks, or beside what it was about.
 */
export function substitute(
  { text, rest }: Substitute,
  frame: QuestionFrame,
  know: NameKnowledge,
): Replacement {
  const result = put(text, frame, know);
  if (rest === '') return result;
  return { ...result, query: `${result.query.replace(/[?？。.!！\s]+$/, '')}，${rest}` };
}

const article = /^the /i;
const comparison = /^(?:和|跟|与|同|比|比起|相比).+?(?:相?比(?:较)?|比起来)?$/;

function put(given: string, frame: QuestionFrame, know: NameKnowledge): Replacement {
  if (comparison.test(foldForSearch(given))) {
    const carried = topicText(frame) || subjectText(frame);
    return { query: `${carried}${given}怎么样？`, carried };
  }
  const text = given.replace(/的$/, '').replace(article, '');
  return inTime(text, frame, know) ?? ofLevel(text, frame) ?? ofKind(given, text, frame, know);
}

function inTime(text: string, frame: QuestionFrame, know: NameKnowledge): Replacement | null {
  if (isRelativeYear(text)) {
    const found = yearFrom(text, frame);
    return found === null ? beside(text, frame) : replace(frame, found.span, found.year);
  }
  const own = readFrame(text, know.segment);
  if (own.groups.length > 0 || !own.parts.some((part) => part.kind === 'date')) return null;
  const date = frame.parts.find((part) => part.kind === 'date');
  if (date !== undefined) return replace(frame, date, text);
  return /[\u4e00-\u9fff]/.test(frame.text) ? insert(frame, 0, text) : atEnd(frame, `in ${text}`);
}

/** 国家级, 市级: what stands behind them in the question stays. */
const isLevel = (text: string) => /级$/.test(text);

function ofLevel(text: string, frame: QuestionFrame): Replacement | null {
  const level = frame.groups
    .flatMap((group) => group.parts)
    .find((part) => isLevel(text) && isLevel(part.text));
  return level === undefined ? null : replace(frame, level, text);
}

function ofKind(given: string, text: string, frame: QuestionFrame, know: NameKnowledge): Replacement {
  const own = readFrame(text, know.segment);
  if (!own.groups.some((group) => group.named)) {
    // 市级企业 after 国家级企业 is the other of two kinds, not an aspect of the first.
    const sibling = frame.groups.find((group) => sharedEnding(text, group.text) > 1 && group.text !== text);
    if (sibling?.named === true) return replace(frame, sibling, text);
    const owned = /的/.test(text) ? possessionOf(frame) : null;
    if (owned !== null) return replace(frame, owned, text);
    return askAspect(text, frame, know.segment);
  }
  const target = mostLike(text, frame, know);
  if (target === null) return unlike(given, frame, know);
  if (isPlace(text, know) && !target.isPlace) return addPlace(text, target, frame);
  if (/的$/.test(given) && !isOfItsKind(target)) {
    // 外籍的 is another kind of what was asked about, unless it is like it: 津南区的 after 北辰区.
    return insert(frame, target.start, given);
  }
  if (!isOfItsKind(target) && !target.isPlace && (isOpen(frame, know) || !target.leads))
    return unlike(given, frame, know);
  const hasAttribute = own.groups.some((group) => !group.named || group.name.end < group.end);
  const span = hasAttribute ? withAttribute(target, frame) : withNumber(target, frame);
  const needsArticle = article.test(given) && !/\bthe $/i.test(frame.text.slice(0, span.start));
  return replace(frame, span, needsArticle ? given : text);
}

const isOpen = (frame: QuestionFrame, know: NameKnowledge) => openQuestion(frame, know.segment) !== null;

/** What is like nothing in the question: put before what it asks, else beside its subject. */
function unlike(given: string, frame: QuestionFrame, know: NameKnowledge): Replacement {
  const open = openQuestion(frame, know.segment);
  if (open !== null) return { query: askedOf(given, open.asking), carried: open.asking };
  const whether = whetherClause(frame);
  return whether === null ? beside(given, frame) : { query: `${given}${whether}`, carried: whether };
}

/** No rewriting is clean: the fragment as asked, under what was spoken of. */
function beside(given: string, frame: QuestionFrame): Replacement {
  const carried = topicText(frame) || subjectText(frame);
  return /[a-z]$/i.test(given)
    ? { query: `${carried}: what about ${given}?`, carried }
    : { query: `${carried}：${given}呢？`, carried };
}

/** Puts words into a place of the question, and wherever else the same words stand. */
function replace({ text }: QuestionFrame, span: Span, put: string): Replacement {
  const old = text.slice(span.start, span.end);
  const elsewhere = (piece: string) => (old.length > 1 ? piece.replaceAll(old, put) : piece);
  const before = text.slice(0, span.start);
  const after = text.slice(span.end);
  return {
    query: `${elsewhere(before)}${put}${gapBetween(put, after)}${elsewhere(after)}`,
    carried: `${before}…${after}`.replace(/[?？\s]+$/, ''),
  };
}

function insert({ text }: QuestionFrame, position: number, put: string): Replacement {
  return { query: text.slice(0, position) + put + text.slice(position), carried: text };
}

function addPlace(place: string, target: Span, frame: QuestionFrame): Replacement {
  if (!/[a-z]$/i.test(frame.text.slice(0, target.end))) return insert(frame, target.start, place);
  return atEnd(frame, `in ${place}`);
}

function atEnd(frame: QuestionFrame, words: string): Replacement {
  return insert(frame, frame.text.search(/[?.!\s]*$/), ` ${words}`);
}

/** A name together with the attribute behind it: 电子信息制造业的产值目标. */
function withAttribute(target: Likeness, frame: QuestionFrame): Span {
  let end = target.end;
  for (const group of frame.groups) {
    if (group.start <= target.start && group.end > end) end = group.end;
    if (group.start > end && !group.named && frame.text.slice(end, group.start) === '的') end = group.end;
  }
  return { start: target.start, end };
}

/** 6大CPU厂商: as many are there of those only. */
function withNumber(target: Likeness, { text }: QuestionFrame): Span {
  const before = /(?:\d+|[一二三四五六七八九十]+)大$/.exec(foldForSearch(text.slice(0, target.start)));
  return { start: before?.index ?? target.start, end: target.end };
}
