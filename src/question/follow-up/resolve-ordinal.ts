import { foldForSearch } from '../../text/fold.ts';
import type { Segmenter } from '../../text/segment.ts';
import { answerItems, findOrdinal, itemWords, markedPassage, type OrdinalReference } from './answer-items.ts';
import { openerLength } from './cues.ts';
import { type QuestionFrame, readFrame } from './question-frame.ts';

/** A message that counts in what was said before, as a question of its own. */
export interface OrdinalQuestion {
  readonly query: string;
  readonly carried: readonly string[];
  /** 1-based; absent when several items were asked for, or when the document counts. */
  readonly ordinal?: number;
}

/** Where an ordinal may count: the previous question, its answer, and the list that an earlier ordinal counted in. */
export interface CountedThings {
  readonly frame: QuestionFrame;
  readonly answer: string;
  readonly listed: string;
}

const chineseElaboration =
  /^[\s,.?!]*(?:(?:请|再|能|帮我|给我|可以|就|关于)*(?:展开|详细|具体|仔细|继续|细)?地?(?:说|讲|介绍|解释|谈)?(?:说|讲|一?下|看看?)?(?:呢|吧|吗|了)?|是什么(?:意思|内容)?|是啥|怎么说|什么意思)[\s,.?!]*$/;
const englishElaboration =
  /^[\s,.?!]*(?:(?:please|and|can you|could you|what about|how about|tell me(?: more)?(?: about)?|more on|explain|expand(?: on)?|elaborate(?: on)?|describe|go into|in (?:more )?detail) ?)*[\s,.?!]*$/;

/** Resolves 第二条展开说说, 最后一个用在哪里, [2]是什么意思; `null` when nothing is counted, or nothing stands in that place. */
export function resolveOrdinal(
  message: string,
  things: CountedThings,
  segment: Segmenter,
): OrdinalQuestion | null {
  const reference = findOrdinal(message);
  if (reference === null || saysWhatIsCounted(message.slice(0, reference.start), segment)) return null;
  const inDocument = sameCount(message, reference, things.frame.text);
  if (inDocument !== null) return inDocument;
  const items = [things.answer, things.listed]
    .map((answer) => itemsAt(answer, reference))
    .find((found) => found.length > 0);
  if (items === undefined) return null;
  const [first] = items;
  const single = items.length === 1 && first !== undefined ? { ordinal: first.place } : {};
  return { ...asked(message, reference, items), ...single };
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
  const elaborates = [chineseElaboration, englishElaboration].some(
    (pattern) => pattern.test(foldForSearch(front)) && pattern.test(foldForSearch(back)),
  );
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
  return (
    groups.some((group) => group.named) ||
    parts.some((part) => part.kind === 'document' || part.kind === 'number')
  );
}
