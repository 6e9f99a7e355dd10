import { foldForSearch } from '../text/fold.ts';
import type { Segmenter } from '../text/segment.ts';
import type { Span } from '../text/span.ts';
import { openerLength } from './follow-up-cues.ts';
import { dateText, type NounGroup, type QuestionFrame, readFrame, subjectText } from './question-frame.ts';
import type { Replacement } from './refer-back.ts';

/** What a message puts in the place of a part of the previous question. */
export interface Substitute {
  readonly text: string;
  /** Words of the message that go on after it: 各自搞啥 in 北辰也说一下，各自搞啥. */
  readonly rest: string;
}

const chineseForms = [
  /^(.{1,40}?)(?:的话)?呢[?!.~\s]*$/,
  /^(.{1,40}?)(?:也|再)(?:给我|帮我|一起|一并)?(?:说|讲|介绍|列|看|查|来)(?:说|讲)?(?:一?下|看看)?(?:吧|吗|呗)?(?:[,.?!\s]+(.*))?$/,
];
/** Only after 那 or another opener: 那软件怎么样? is elliptical, 软件怎么样? is not. */
const openedForm = /^(.{1,30}?)(?:又)?(?:怎么样|如何|怎样|咋样|怎么说)?[?!.~\s]*$/;
const englishForms = [
  /^(?:and |but |so |then )?(?:what|how) about (.{1,60}?)(?:,? then)?[?!.\s]*$/,
  /^(?:and|same (?:question )?(?:for|about|with)) (?!is |are |when|what|who|which|where|why|how|do |does )(.{1,40}?)[?!.\s]*$/,
  /^(.{1,40}?) too[?!.\s]*$/,
];
const placeholderTail = /(?:那|这)(?:一)?(?:块儿?|边|部分|方面|头)$|方面$/;

/** Finds what 那X呢, X也说一下, what about X put into the previous question; `null` for other messages. */
export function findSubstitute(
  message: string,
  segment: Segmenter,
  isKnownTerm: (word: string) => boolean,
): Substitute | null {
  const folded = foldForSearch(message);
  for (const form of englishForms) {
    const match = form.exec(folded);
    if (match?.[1] === undefined) continue;
    const start = folded.indexOf(
      match[1],
      match[0].length - match[1].length - 20 < 0 ? 0 : folded.indexOf(' '),
    );
    return asSubstitute(message.slice(start, start + match[1].length), '', segment);
  }
  const opener = openerLength(message);
  const body = folded.slice(opener);
  for (const form of chineseForms) {
    const match = form.exec(body);
    if (match?.[1] === undefined) continue;
    const rest = match[2] === undefined ? '' : message.slice(message.length - match[2].length);
    const found = asSubstitute(message.slice(opener, opener + match[1].length), rest, segment);
    if (found !== null) return found;
  }
  const match = openedForm.exec(body);
  if (match?.[1] === undefined) return null;
  const text = message.slice(opener, opener + match[1].length);
  const nounsOnly = isNounsOnly(text, segment);
  if (opener > 0 && /[\u4e00-\u9fff]/.test(folded.slice(0, opener)) && nounsOnly)
    return asSubstitute(text, '', segment);
  // A bare name (软件？) asks the same of something else when the documents know it.
  const bare = match[1].length === body.replace(/[?!.~\s]+$/, '').length;
  return bare && nounsOnly && isBareName(text, segment) && isKnownTerm(foldForSearch(text))
    ? asSubstitute(text, '', segment)
    : null;
}

function asSubstitute(text: string, rest: string, segment: Segmenter): Substitute | null {
  const trimmed = text.trim();
  const shortened = trimmed.slice(
    0,
    trimmed.length - (placeholderTail.exec(foldForSearch(trimmed))?.[0].length ?? 0),
  );
  const core = shortened === '' ? trimmed : shortened;
  const frame = readFrame(core, segment);
  if (frame.parts.some((part) => part.kind === 'asking' || part.kind === 'polar')) return null;
  return frame.parts.some((part) => /^(?:name|kind|attribute|date|deverbal|number|verb)$/.test(part.kind))
    ? { text: core, rest }
    : null;
}

function isNounsOnly(text: string, segment: Segmenter): boolean {
  const { parts } = readFrame(text, segment);
  return (
    parts.length > 0 &&
    parts.every(
      (part) => /^(?:name|kind|attribute|date|deverbal|conjunction)$/.test(part.kind) || part.text === '的',
    )
  );
}

function isBareName(text: string, segment: Segmenter): boolean {
  const { groups } = readFrame(text, segment);
  return groups.length === 1 && groups[0]?.named === true && groups[0].name.end === groups[0].end;
}

/** What the places and names of a substitution are judged by. */
export interface SubstitutionKnowledge {
  readonly segment: Segmenter;
  readonly entities: readonly string[];
  isKnownTerm(word: string): boolean;
}

/**
 * Asks the previous question of something else. A date takes the place of the date, an attribute (那增速呢) that of the attribute, a name
 * that of the name most like it: a district for a district, 软件业 for 制造业, else the subject.
 */
export function substitute(
  { text, rest }: Substitute,
  frame: QuestionFrame,
  know: SubstitutionKnowledge,
): Replacement {
  const own = readFrame(text, know.segment);
  const result = substituted(text, own, frame, know);
  return rest === ''
    ? result
    : { ...result, query: `${result.query.replace(/[?？。.!！\s]+$/, '')}，${rest}` };
}

function substituted(
  text: string,
  own: QuestionFrame,
  frame: QuestionFrame,
  know: SubstitutionKnowledge,
): Replacement {
  const ownGroup = own.groups.find((group) => group.named);
  const date = frame.parts.find((part) => part.kind === 'date');
  if (own.groups.length === 0 && own.parts.some((part) => part.kind === 'date')) {
    return date === undefined
      ? { query: text + frame.text, carried: frame.text }
      : replaceSpan(frame, date, text);
  }
  if (ownGroup === undefined) return askAttribute(text, frame);
  const target = mostLike(text, frame, know);
  if (target === null) return { query: `${text}：${frame.text}`, carried: frame.text };
  const hasAttribute = own.groups.some((group) => !group.named || group.name.end < group.end);
  return replaceSpan(frame, hasAttribute ? withAttribute(target, frame) : target, text);
}

function replaceSpan(frame: QuestionFrame, span: Span, text: string): Replacement {
  const before = frame.text.slice(0, span.start);
  const after = frame.text.slice(span.end);
  return { query: before + text + after, carried: `${before}…${after}`.replace(/[?？\s]+$/, '') };
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

const askedBy: readonly (readonly [RegExp, string])[] = [
  [/时间|期限|日期|年份|截止/, '是什么时候'],
  [/地点|地址|位置/, '在哪里'],
  [/单位|部门|负责人|机构/, '是哪个'],
  [
    /值|收入|营收|速|率|幅|比|额|规模|数|量|投资|预算|补贴|补助|奖|钱|面积|成本|价格|利润|税收|排名|名次/,
    '是多少',
  ],
  [/原因|理由|定位|标准|意义|作用|依据|目标|现状|情况/, '是什么'],
];

function askAttribute(attribute: string, frame: QuestionFrame): Replacement {
  const subject = subjectText(frame);
  const date = dateText(frame);
  if (/[a-z]$/i.test(attribute) && /[a-z]$/i.test(subject)) {
    return {
      query: `What is the ${attribute} of ${subject}${date === '' ? '' : ` ${date}`}?`,
      carried: subject,
    };
  }
  const asking = askedBy.find(([pattern]) => pattern.test(attribute))?.[1] ?? '有哪些';
  const carried = subject.includes(date) ? subject : date + subject;
  return { query: `${carried}的${attribute}${asking}？`, carried };
}

function mostLike(text: string, frame: QuestionFrame, know: SubstitutionKnowledge): Span | null {
  const counted = frame.groups.find(
    (group) =>
      group.asked && group.named && /^(?:几|多少|how many|how much)/.test(askingBefore(frame, group)),
  );
  let best: { span: Span; score: number } | null = null;
  for (const group of frame.groups) {
    if (!group.named || (group.object && group !== counted)) continue;
    const span = group.name;
    const score =
      likeness(foldForSearch(text), foldForSearch(frame.text.slice(span.start, span.end)), know) +
      (group === counted ? 0.5 : 0);
    if (best === null || score > best.score) best = { span, score };
  }
  return best?.span ?? frame.subject;
}

function askingBefore(frame: QuestionFrame, group: NounGroup): string {
  return frame.parts.findLast((part) => part.end <= group.start && part.kind === 'asking')?.text ?? '';
}

function likeness(one: string, other: string, know: SubstitutionKnowledge): number {
  let shared = 0;
  while (shared < Math.min(one.length, other.length) && one.at(-1 - shared) === other.at(-1 - shared))
    shared += 1;
  const isEntity = (name: string) => know.entities.some((entity) => foldForSearch(entity) === name);
  return (
    2 * Math.min(shared, 2) +
    (isPlace(one, know) && isPlace(other, know) ? 3 : 0) +
    (isEntity(one) && isEntity(other) ? 1 : 0)
  );
}

/** A place by its last character, or by a known name that adds it: 北辰 when the documents speak of 北辰区. */
function isPlace(name: string, know: SubstitutionKnowledge): boolean {
  const last = name.split(/[和与、,]/).at(-1) ?? name;
  return (
    /[区市县省]$/.test(last) ||
    ['区', '市', '县', '省'].some((suffix) => last.length < 5 && know.isKnownTerm(last + suffix))
  );
}
