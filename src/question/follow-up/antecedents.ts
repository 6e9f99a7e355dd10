import { foldForSearch } from '../../text/fold.ts';
import type { Segmenter } from '../../text/segment.ts';
import { type NounGroup, type QuestionFrame, readFrame, subjectText } from './question-frame.ts';

/** What a pronoun may refer to. */
export interface Antecedents {
  /** The previous question, complete. */
  readonly frame: QuestionFrame;
  /** What the assistant answered. */
  readonly answer: string;
  /** Names that the documents use. */
  readonly entities: readonly string[];
  readonly segment: Segmenter;
  /** Names of this and earlier questions, latest first. */
  readonly names?: readonly string[];
}

const clauseEnd = /[，,。.；;？?！!：:—–\-\n]/;
const clauseEnds = new RegExp(clauseEnd, 'g');

/**
 * Whether the message itself says before a pronoun what it means: 北辰区怎么发展，它…; 人工智能这个产业; 用来供暖的那个项目. An adjunct
 * (在国际交流方面，它…) is no antecedent.
 */
export function hasAntecedent(message: string, position: number, segment: Segmenter): boolean {
  const before = message.slice(0, position);
  if (/的\s*$/.test(before)) return true;
  const { groups, parts } = readFrame(before, segment);
  const last = parts.at(-1);
  // 像我这种小店, MES、排程这类软件, 贷款融资这些: what it means stands right before it.
  if (last?.kind === 'person' && last.end === position && /^(?:我|咱|俺|你|您)/.test(last.text)) return true;
  if (last?.end === position && (/^(?:name|deverbal)$/.test(last.kind) || /、[^，。,.；;]*$/.test(before)))
    return true;
  if (parts.some((part) => part.kind === 'document' && /[a-z]/.test(part.text))) return true;
  return groups.some((group) => {
    if (!group.named) return false;
    if (group.end === position) return true;
    const starts = [...before.slice(0, group.start).matchAll(clauseEnds)].map((match) => match.index + 1);
    const clause = starts.at(-1) ?? 0;
    const adjunct = parts.find((part) => part.start >= clause)?.kind === 'preposition';
    return !adjunct && clauseEnd.test(before.slice(group.end));
  });
}

/** Whether a message names something of its own, apart from the words between two offsets. */
export function namesSomething(message: string, start: number, end: number, segment: Segmenter): boolean {
  return readFrame(message, segment).groups.some(
    (group) => group.named && !group.object && (group.end <= start || group.start >= end),
  );
}

/** The noun group that a text begins with; `null` when it begins with something else. */
export function leadingNoun(text: string, segment: Segmenter): NounGroup | null {
  const group = readFrame(text, segment).groups[0];
  return group?.start === 0 ? group : null;
}

/** The thing that a head noun (平台, 先导区) means: of the previous question, else of its answer; `null` when neither has one. */
export function namedByHead(head: string, to: Antecedents): string | null {
  const own = subjectText(to.frame);
  const folded = foldForSearch(head);
  const ends = (name: string) => foldForSearch(name).endsWith(folded) && name.length > head.length;
  if (ends(own)) return own;
  const inQuestion = to.frame.groups.find((group) => ends(group.text));
  if (inQuestion !== undefined) return inQuestion.named ? inQuestion.text : `${own}的${inQuestion.text}`;
  const entity = to.entities.find((name) => ends(name) && to.answer.includes(name));
  if (entity !== undefined) return entity;
  const answer = readFrame(to.answer.slice(0, readOfAnswer), to.segment);
  return (
    answer.groups.find((group) => group.named && group.text.length <= longestName && ends(group.text))
      ?.text ?? null
  );
}

/** Pronouns point to the beginning of an answer; UTF-16 units. */
const readOfAnswer = 600;
/** Longest name that is taken out of an answer. */
const longestName = 40;

/** Whether a name stood in the previous question or its answer. */
export function wasMentioned(name: string, to: Antecedents): boolean {
  const plain = foldForSearch(name).replace(/["<>]/g, '');
  return foldForSearch(`${to.frame.text}\n${to.answer}`).includes(plain);
}

/** 人才那个问题怎么解决: what is pointed at stands before the word that points. */
export function withoutPointing(message: string, segment: Segmenter): string {
  const match = /[那这](?:个|些|种)(?=问题|情况|事|方面|领域|产业|行业|项目)/.exec(foldForSearch(message));
  if (match === null || match.index === 0) return message;
  const before = readFrame(message.slice(0, match.index), segment);
  const isNoun = before.groups.at(-1)?.end === match.index && before.parts.at(-1)?.kind === 'name';
  return isNoun ? message.slice(0, match.index) + message.slice(match.index + match[0].length) : message;
}

/** 其中人才那个问题怎么解决 names what it asks about; 其中哪些在武清 does not. */
export function asksOfItsOwn(rest: string, segment: Segmenter): boolean {
  const { groups, parts } = readFrame(rest, segment);
  const asking = parts.find(({ kind }) => kind === 'asking' || kind === 'polar')?.start ?? rest.length;
  const [first] = groups;
  // 其中企业占多少 is a share of what was spoken of.
  return first?.named === true && first.start <= 1 && first.end <= asking && !/占|比重|份额/.test(rest);
}
