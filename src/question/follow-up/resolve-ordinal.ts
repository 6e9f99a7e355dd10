import { findArticlePlace } from '../../corpus/outline/article-place.ts';
import { foldForSearch } from '../../text/fold.ts';
import { toSimplified } from '../../text/script.ts';
import type { Segmenter } from '../../text/segment.ts';
import { answerItems, findOrdinal, itemWords, markedPassage, type OrdinalReference } from './answer-items.ts';
import { askedOfParts, isElaboration, type OrdinalQuestion } from './count-in-section.ts';
import { openerLength } from './cues.ts';
import { type QuestionFrame, readFrame } from './question-frame.ts';
import { partsAt, partTitled, type Section, sectionNamed } from './sections.ts';

/** Where an ordinal may count: the previous question, its answer, and the list that an earlier ordinal counted in. */
export interface CountedThings {
  readonly frame: QuestionFrame;
  readonly answer: string;
  readonly listed: string;
  /** Sections of the documents with the parts that their text counts. */
  readonly sections?: readonly Section[];
}

/** Resolves 第二条展开说说, 最后一个用在哪里, [2]是什么意思; `null` when nothing is counted, or nothing stands in that place. */
export function resolveOrdinal(
  message: string,
  things: CountedThings,
  segment: Segmenter,
): OrdinalQuestion | null {
  const reference = findOrdinal(message);
  if (reference === null || saysWhatIsCounted(message.slice(0, reference.start), segment)) return null;
  const inDocument =
    inArticles(message, reference, things.frame.text) ?? sameCount(message, reference, things.frame.text);
  if (inDocument !== null) return inDocument;
  // 第五条呢 behind a look at the third goes on counting where that was counted.
  const sections = things.sections ?? [];
  const around = sections.find(({ parts }) =>
    parts.some(({ label, title }) => title !== '' && things.frame.text.startsWith(`${label}“`)),
  );
  const isWhole = isElaboration(message, reference);
  if (around !== undefined && isWhole) {
    const counted = askedOfParts(message, reference, partsAt(around, reference), isWhole);
    if (counted !== null) return counted;
  }
  const items = [things.answer, things.listed]
    .map((answer) => itemsAt(answer, reference))
    .find((found) => found.length > 0);
  const named = items === undefined ? sectionNamed(things.frame.text, sections) : null;
  if (items === undefined)
    return named === null ? null : askedOfParts(message, reference, partsAt(named, reference), isWhole);
  // An answer that lists the parts of a section gives their titles: what is asked for is what stands under them.
  const parts = items.flatMap(({ text }) => partTitled(text, sections) ?? []);
  if (parts.length === items.length) return askedOfParts(message, reference, parts, isWhole);
  const [first] = items;
  const single = items.length === 1 && first !== undefined ? { ordinal: first.place } : {};
  return { ...asked(message, reference, items), ...single };
}

/** 那第二十五条第二款呢, 第四款呢 behind 第十五条第三款的原文: another place in the articles. */
function inArticles(message: string, reference: OrdinalReference, question: string): OrdinalQuestion | null {
  const earlier = findArticlePlace(question);
  if (earlier === null) return null;
  const own = findArticlePlace(message);
  const place = own === null ? reference : { ...reference, end: own.index + own.text.length };
  const asked = own?.text ?? placeBeside(earlier.text, message, reference);
  if (asked === null) return null;
  // 违反第二十四条怎么处罚 asks something of its own.
  if (!isElaboration(message, place))
    return { query: message.slice(0, place.start) + asked + message.slice(place.end), carried: [] };
  const behind = question.slice(earlier.index + earlier.text.length);
  const query = question.slice(0, earlier.index) + asked + behind;
  return { query, carried: [`${question.slice(0, earlier.index)}…${behind}`.replace(/[?？\s]+$/, '')] };
}

/** 第四款 or 第二项 of the article that was spoken of; an item is one of the paragraph that was. */
function placeBeside(
  earlier: string,
  message: string,
  { start, end, measure }: OrdinalReference,
): string | null {
  if (!/[款项]/.test(measure)) return null;
  const around = (measure === '项' ? /^第[^第]+条(?:第[^第]+款)?/ : /^第[^第]+条/).exec(
    toSimplified(earlier),
  )?.[0];
  return around === undefined ? null : around + message.slice(start, end);
}

/** 基本原则第一条是什么？ 第二条呢？ counts in the document, not in the answer. */
function sameCount(message: string, reference: OrdinalReference, question: string): OrdinalQuestion | null {
  const earlier = findOrdinal(question);
  if (earlier === null) return null;
  const before = question.slice(0, earlier.start);
  const query = before + message.slice(reference.start, reference.end) + question.slice(earlier.end);
  const [place] = reference.places;
  const single = reference.places.length === 1 && place !== undefined && place > 0 ? { ordinal: place } : {};
  return { query, carried: [`${before}…${question.slice(earlier.end)}`.replace(/[?？\s]+$/, '')], ...single };
}

function asked(message: string, reference: OrdinalReference, items: readonly { text: string }[]) {
  const head = message.slice(0, reference.start);
  const front = head.slice(openerLength(head));
  const back = message.slice(reference.end);
  const elaborates = isElaboration(message, reference);
  const carried = items.map(({ text }) => itemWords(text, !elaborates));
  const item = carried.join('、');
  if (!elaborates) return { query: `${front}${item}${back}`, carried };
  const inChinese = /[\u4e00-\u9fff]/.test(message + item);
  return { query: inChinese ? `具体说说${item}` : `Tell me more about ${item}`, carried };
}

function itemsAt(answer: string, reference: OrdinalReference) {
  const items = answerItems(answer, reference.measure);
  return reference.places.flatMap((place) => {
    const index = place < 0 ? items.length + place : place - 1;
    const text = (reference.marker ? markedPassage(answer, place) : null) ?? items[index];
    return text === undefined || text === '' ? [] : [{ text, place: index + 1 }];
  });
}

/** 规划第二条, 北辰区第一个平台: what stands before says what is counted. */
function saysWhatIsCounted(before: string, segment: Segmenter): boolean {
  const { groups, parts } = readFrame(before, segment);
  const own = groups.filter(({ parts: [first] }) => !/^[那这]/.test(first?.text ?? ''));
  return (
    (own.length > 0 && !/[这那]|[里中]面?$/.test(foldForSearch(before))) ||
    groups.some((group) => group.named) ||
    parts.some((part) => part.kind === 'document' || part.kind === 'number')
  );
}
