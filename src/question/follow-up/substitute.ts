import { foldForSearch } from '../../text/fold.ts';
import type { Segmenter } from '../../text/segment.ts';
import type { Span } from '../../text/span.ts';
import type { Substitute } from './find-substitute.ts';
import {
  dateText,
  type NounGroup,
  type QuestionFrame,
  readFrame,
  subjectText,
  topicText,
} from './question-frame.ts';
import type { Replacement } from './refer-back.ts';

/** What places and names are told by. */
export interface NameKnowledge {
  readonly segment: Segmenter;
  readonly entities?: readonly string[];
  isKnownTerm(word: string): boolean;
  isPlace?(word: string): boolean;
}

/**
 * Asks the previous question of something else. A date takes the place of the date, an attribute (那增速呢) that of the attribute, a name
 * that of the name most like it: a district for a district, 软件业 for 制造业, else the subject. A place where no place stood is added.
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

const comparison = /^(?:和|跟|与|同|比|比起|相比).+?(?:相?比(?:较)?|比起来)?$/;

function put(given: string, frame: QuestionFrame, know: NameKnowledge): Replacement {
  if (comparison.test(foldForSearch(given))) {
    const carried = topicText(frame) || subjectText(frame);
    return { query: `${carried}${given}怎么样？`, carried };
  }
  const text = given.replace(/的$/, '');
  const level = frame.groups
    .flatMap((group) => group.parts)
    .find((part) => isLevel(text) && isLevel(part.text));
  if (level !== undefined) return replace(frame, level, text);
  const own = readFrame(text, know.segment);
  const isDate = own.groups.length === 0 && own.parts.some((part) => part.kind === 'date');
  if (isDate) {
    const date = frame.parts.find((part) => part.kind === 'date');
    return date === undefined ? insert(frame, 0, text) : replace(frame, date, text);
  }
  if (!own.groups.some((group) => group.named)) {
    // 市级企业 after 国家级企业 is the other of two kinds, not an attribute of the first.
    const sibling = frame.groups.find((group) => sharedEnding(text, group.text) > 1 && group.text !== text);
    return sibling === undefined || !sibling.named
      ? askAttribute(text, frame)
      : replace(frame, sibling, text);
  }
  const target = mostLike(text, frame, know);
  if (target === null) return insert(frame, 0, `${text}：`);
  const targetText = frame.text.slice(target.start, target.end);
  if (isPlace(text, know) && !isPlace(targetText, know)) return addPlace(text, target, frame);
  if (text !== given && likeness(foldForSearch(text), foldForSearch(targetText), know) < sharedCharacter) {
    // 外籍的 is another kind of what was asked about, unless it is like it: 津南区的 after 北辰区.
    return insert(frame, target.start, given);
  }
  const hasAttribute = own.groups.some((group) => !group.named || group.name.end < group.end);
  return replace(frame, hasAttribute ? withAttribute(target, frame) : target, text);
}

/** 国家级, 市级: what stands behind them in the question stays. */
const isLevel = (text: string) => /级$/.test(text);

function replace({ text }: QuestionFrame, span: Span, put: string): Replacement {
  const before = text.slice(0, span.start);
  const after = text.slice(span.end);
  return { query: before + put + after, carried: `${before}…${after}`.replace(/[?？\s]+$/, '') };
}

function insert({ text }: QuestionFrame, position: number, put: string): Replacement {
  return { query: text.slice(0, position) + put + text.slice(position), carried: text };
}

function addPlace(place: string, target: Span, frame: QuestionFrame): Replacement {
  if (!/[a-z]$/i.test(frame.text.slice(0, target.end))) return insert(frame, target.start, place);
  const end = frame.text.search(/[?.!\s]*$/);
  return insert(frame, end, ` in ${place}`);
}

/** A name together with the attribute behind it: 电子信息制造业的产值目标. */
function withAttribute(target: Span, frame: QuestionFrame): Span {
  let end = target.end;
  for (const group of frame.groups) {
    if (group.start <= target.start && group.end > end) end = group.end;
    if (group.start > end && !group.named && frame.text.slice(end, group.start) === '的') end = group.end;
  }
  return { start: target.start, end };
}

/** How one asks for an attribute; the first that fits. */
const askedBy: readonly (readonly [RegExp, string])[] = [
  [/时间|期限|日期|年份|截止/, '是什么时候'],
  [/地点|地址|位置/, '在哪里'],
  [/单位|部门|负责人|机构/, '是哪个'],
  [
    /值|收入|营收|速|率|幅|比|额|规模|数|量|投资|预算|补贴|补助|奖|钱|面积|成本|价格|利润|税收|排名|名次|电话/,
    '是多少',
  ],
  [/原因|理由|定位|标准|意义|作用|依据|目标|现状|情况/, '是什么'],
];

function askAttribute(attribute: string, frame: QuestionFrame): Replacement {
  const subject = subjectText(frame);
  const date = dateText(frame);
  if (/[a-z]$/i.test(attribute) && /[a-z]$/i.test(subject)) {
    const dated = date === '' ? '' : ` ${date}`;
    return { query: `What is the ${attribute} of ${subject}${dated}?`, carried: subject };
  }
  const asking = askedBy.find(([pattern]) => pattern.test(foldForSearch(attribute)))?.[1] ?? '有哪些';
  const carried = subject.includes(date) ? subject : date + subject;
  return { query: `${carried}的${attribute}${asking}？`, carried };
}

function mostLike(text: string, frame: QuestionFrame, know: NameKnowledge): Span | null {
  let best: { span: Span; score: number } | null = null;
  for (const group of frame.groups) {
    const counted = group.asked && /^(?:几|多少|how many|how much)/.test(askingBefore(frame, group));
    if (!group.named || (group.object && !counted)) continue;
    // A thing takes no place's place: 人工智能 after 天津的集成电路 is another industry of the city.
    if (
      isPlace(foldForSearch(frame.text.slice(group.name.start, group.name.end)), know) &&
      !isPlace(text, know)
    )
      continue;
    const name = foldForSearch(frame.text.slice(group.name.start, group.name.end));
    const score = likeness(foldForSearch(text), name, know) + (counted ? countedThing : 0);
    if (best === null || score > best.score) best = { span: group.name, score };
  }
  return best?.span ?? frame.subject;
}

// Ranks, not measured weights: a shared kind outranks everything, what is counted outranks what stands first.
const samePlaceKind = 6;
const sharedCharacter = 2;
const bothEntities = 1;
const countedThing = 0.5;

function likeness(one: string, other: string, know: NameKnowledge): number {
  const isEntity = (name: string) => know.entities?.some((entity) => foldForSearch(entity) === name) === true;
  const places = isPlace(one, know) && isPlace(other, know);
  const entities = isEntity(one) && isEntity(other);
  return (
    sharedCharacter * Math.min(sharedEnding(one, other), 2) +
    (places ? samePlaceKind : 0) +
    (entities ? bothEntities : 0)
  );
}

function sharedEnding(one: string, other: string): number {
  let shared = 0;
  while (shared < Math.min(one.length, other.length) && one.at(-1 - shared) === other.at(-1 - shared))
    shared += 1;
  return shared;
}

function askingBefore(frame: QuestionFrame, group: NounGroup): string {
  return frame.parts.findLast((part) => part.end <= group.start && part.kind === 'asking')?.text ?? '';
}

const placeSuffixes = ['区', '市', '县', '省'];

/** A place by the list, by its last character, or by a known name that adds it: 北辰 when the documents speak of 北辰区. */
function isPlace(name: string, know: NameKnowledge): boolean {
  const last =
    foldForSearch(name)
      .split(/[和与、,]/)
      .at(-1) ?? '';
  if (know.isPlace?.(last) === true) return true;
  if (last.length > 5) return false;
  return (
    (/[区市县省]$/.test(last) && !/园区|先导区|示范区$/.test(last)) ||
    placeSuffixes.some((suffix) => know.isKnownTerm(last + suffix))
  );
}
