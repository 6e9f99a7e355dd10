import { findClauseReference } from '../../corpus/outline/clause-reference.ts';
import { foldForSearch } from '../../text/fold.ts';
import type { Segmenter } from '../../text/segment.ts';
import { isPlace, type NameKnowledge } from './places.ts';
import {
  dateText,
  type NounGroup,
  type QuestionFrame,
  readFrame,
  subjectText,
  topicText,
} from './question-frame.ts';
import type { Replacement } from './refer-back.ts';

interface Knowledge {
  readonly segment: Segmenter;
  isKnownTerm(word: string): boolean;
}

/** 八大任务, 四项原则: counted things that the document has as a set. */
const definiteKinds =
  /^[一二三四五六七八九十两\d]+(?:大|项|个|条|类|种)(?!(?:地|区)?(?:都|各|分别|还|之间))[\u4e00-\u9fff]{2}/;
/** 谁负责组织实施, 什么时候印发的: only a document is issued and carried out. */
const ofWholeDocument =
  /^(?:那|那么|最后|另外)?(?:谁|由谁|哪个部门|哪些部门|什么时候|何时|哪天|哪年)[^,?]{0,6}(?:组织实施|印发|发布|出台|编制|起草|施行|生效)(?:的)?[?]?$|^(?:有效期|规划期|总体目标|指导思想|基本原则|保障措施)/;
const challenge = /^(?:不对|不是|错了|不止|难道|真的)/;

/**
 * Whether a message says itself what it is about. It does when it names something outside the noun that it asks for; and when it has words
 * that the documents do not know, for these are no sign of a question about the same subject (晚上吃什么).
 */
export function isComplete(message: string, before: QuestionFrame, know: NameKnowledge): boolean {
  const frame = readFrame(message, know.segment);
  const folded = foldForSearch(message);
  if (challenge.test(folded)) return false;
  if (frame.parts.some((part) => part.kind === 'document')) return true;
  if (/^(?:你|您)/.test(folded) || findClauseReference(message) !== null) return true;
  if (definiteKinds.test(folded) || ofWholeDocument.test(folded)) return true;
  if (frame.groups.some((group) => ownsSubject(group))) return true;
  // 攻哪几类芯片 asks for a thing of its own; behind a place it is asked of that place.
  const isOfPlace = isPlace(subjectText(before), know);
  if (!isOfPlace && frame.groups.some((group) => group.object && namesParticular(group))) return true;
  const foreign = frame.groups.some(
    (group) =>
      !group.asked &&
      !isPartOfSomething(group) &&
      group.parts.some((part) => part.kind === 'name' && !know.isKnownTerm(part.text)),
  );
  return foreign || !asksSomething(frame);
}

function ownsSubject(group: NounGroup): boolean {
  return group.named && !group.object && group.text.length > 1 && !isPartOfSomething(group);
}

/** What is always of something, and says nothing of what: 分数打出来以后拿来干啥用. */
const ofSomething = /^(?:分数|得分|分值|成绩|结果|名次|等次|名单)$/;

function isPartOfSomething({ parts }: NounGroup): boolean {
  const names = parts.filter(({ kind }) => kind === 'name');
  return names.length > 0 && names.every(({ text }) => ofSomething.test(text));
}

const ofAnyKind =
  /(?:技术|产品|产业|企业|公司|项目|平台|领域|措施|园区|基地|方向|工程|机构|政策|任务|工作|行业|集群|场景|内容|资源|设施|服务|研发)$/;

/** 芯片 and 示范工厂 are things of their own, 关键技术 and 重点产品 are somebody's. */
function namesParticular({ named, text }: NounGroup): boolean {
  return named && text.length > 1 && !ofAnyKind.test(foldForSearch(text));
}

function asksSomething(frame: QuestionFrame): boolean {
  return (
    frame.parts.some((part) => part.kind === 'asking' || part.kind === 'polar' || part.kind === 'verb') ||
    /[?？]\s*$/.test(frame.text)
  );
}

/** Whether a complete message goes on about what the previous question was about. */
export function sharesSubject(message: string, frame: QuestionFrame, know: Knowledge): boolean {
  const earlier = foldForSearch(frame.text);
  return readFrame(message, know.segment).groups.some(
    (group) =>
      group.named &&
      group.parts.some((part) => part.kind === 'name' && part.text.length > 1 && earlier.includes(part.text)),
  );
}

const bareAsking =
  /^(?:那|是|在|又|这|具体|分别|都|到底|大概|,|\.|\?|!|\s)*(?:为什么|为何|为啥|凭什么|什么时候|何时|啥时候|哪(?:一)?年|多少|几[个家项]|在?哪(?:一)?[条章节]|哪里|什么|怎么(?:会|说)|why|when|where|how (?:much|many)|who|which one)[^\u4e00-\u9fff]*$/;
const asksNumber = /多少|几|占比|增速|比例|how (?:many|much)/;

/** A message without a subject, put under that of the previous question: 聚焦什么方向？ → “芯火”基地聚焦什么方向？ */
export function putUnderSubject(message: string, frame: QuestionFrame, know: Knowledge): Replacement {
  const folded = foldForSearch(message);
  const subject = subjectText(frame);
  if (bareAsking.test(folded)) return joined(topicText(frame) || subject, message, know);
  if (challenge.test(folded)) {
    const claim = message
      .replace(/^[^,，。.!！]{1,6}[,，。.!！]\s*/, '')
      .replace(/^[我咱]们?(?:记得|以为|听说|觉得|看到)/, '');
    return joined(topicText(frame) || subject, claim, know);
  }
  const date = dateText(frame);
  const dated =
    asksNumber.test(folded) &&
    date !== '' &&
    !subject.includes(date) &&
    dateText(readFrame(message, know.segment)) === '';
  return joined(dated ? date + subject : subject, message, know);
}

function joined(carried: string, message: string, know: Knowledge): Replacement {
  const first = readFrame(message, know.segment).parts[0]?.kind;
  if (carried === '') return { query: message, carried };
  if (/^[A-Za-z]/.test(message)) return { query: `${carried}, ${message}`, carried };
  // 人才，企业能享受什么: without a pause the two nouns would be read as one.
  return { query: `${carried}${first === 'person' || first === 'kind' ? '，' : ''}${message}`, carried };
}

/**
 * 委员会由谁组成？ after a question about the 专家咨询委员会: a short form at the head of a message is the earlier name.
 *
 * @param earlier names of earlier questions, latest first
 */
export function nameInFull(message: string, earlier: readonly string[], know: Knowledge): Replacement | null {
  const { parts, groups } = readFrame(message, know.segment);
  const [first, ...others] = groups;
  if (first === undefined || first.asked || first.text.length > longestShortForm) return null;
  if (others.some((group) => group.named && !group.object)) return null;
  const opens = parts.every(
    (part) => part.start >= first.start || /^(?:adverb|date|filler|mark)$/.test(part.kind),
  );
  if (!opens) return null;
  const short = foldForSearch(first.text);
  const full = earlier.find((name) => isShortForm(short, foldForSearch(name)));
  if (full === undefined) return null;
  return { query: message.slice(0, first.start) + full + message.slice(first.end), carried: full };
}

const longestShortForm = 6;

/** 软件 is no short form of 芯片和软件. */
function isShortForm(short: string, name: string): boolean {
  const rest = name.slice(0, name.length - short.length);
  return name.endsWith(short) && rest.length > 0 && !/[和与及或,、]$/.test(rest);
}

/** The names that a question speaks of: its subject, then the others. */
export function namesOf(frame: QuestionFrame): string[] {
  const others = frame.groups
    .filter((group) => group.named)
    .map((group) => frame.text.slice(group.start, group.name.end));
  return [...new Set([subjectText(frame), ...others])];
}
