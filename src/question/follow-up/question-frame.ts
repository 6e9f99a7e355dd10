import { findClauseReference } from '../../corpus/outline/clause-reference.ts';
import type { Segmenter } from '../../text/segment.ts';
import type { Span } from '../../text/span.ts';
import { type Part, readParts, touches } from './sentence-parts.ts';

/** Nouns that stand together, joined by 和 where they are coordinated: `软件和信息技术服务业`, `产值目标`. */
export interface NounGroup extends Span {
  readonly parts: readonly Part[];
  readonly text: string;
  /** Whether it names something; `重点项目` and `产值目标` do not. */
  readonly named: boolean;
  /** What it names, without the attributes behind: `电子信息制造业` of `电子信息制造业增长情况`. */
  readonly name: Span;
  /** The asked noun of 哪些…, 几家…. */
  readonly asked: boolean;
  /** An asked noun that is the object of a verb (带动哪些关键技术) and therefore not what the question is about. */
  readonly object: boolean;
}

/** A question taken apart. */
export interface QuestionFrame {
  readonly text: string;
  readonly parts: readonly Part[];
  readonly groups: readonly NounGroup[];
  /** What it is about: its first name, with names joined to it by 的; failing that its first noun. */
  readonly subject: Span | null;
}

const nominal = new Set(['name', 'kind', 'attribute', 'deverbal']);
/** Three common nouns in a row name something: 企业技术中心, 示范应用工程. */
const kindsThatName = 3;

/** Takes a question apart into noun groups and finds its subject. */
export function readFrame(text: string, segment: Segmenter): QuestionFrame {
  const parts = readParts(text, segment);
  const groups = joinCoordinated(text, parts, nounRuns(text, parts));
  return { text, parts, groups, subject: findSubject(text, parts, groups) };
}

function nounRuns(text: string, parts: readonly Part[]): NounGroup[] {
  const runs: NounGroup[] = [];
  let from = 0;
  while (from < parts.length) {
    if (!nominal.has(parts[from]?.kind ?? '')) {
      from += 1;
      continue;
    }
    let to = from + 1;
    for (let next = parts[to]; next !== undefined; next = parts[to]) {
      const last = parts[to - 1];
      if (last === undefined || !nominal.has(next.kind) || !touches(last, next)) break;
      to += 1;
    }
    runs.push(nounGroup(text, parts, from, to));
    from = to;
  }
  return runs;
}

function nounGroup(text: string, all: readonly Part[], from: number, to: number): NounGroup {
  const parts = all.slice(from, to);
  const start = parts[0]?.start ?? 0;
  const end = parts.at(-1)?.end ?? start;
  const named =
    namingText(parts).length > 1 || parts.filter((part) => part.kind !== 'attribute').length >= kindsThatName;
  const nameParts = named ? parts.slice(0, lastNaming(parts) + 1) : parts;
  let before = from - 1;
  while (all[before]?.kind === 'adverb' || all[before]?.text === '的') before -= 1;
  const asked = all[before]?.kind === 'asking' && !/^(?:怎|如何|为|咋|何时|谁)/.test(all[before]?.text ?? '');
  const governor = all[before - 1];
  const object = asked && governor !== undefined && governor.kind === 'verb' && governor.text !== '有';
  const name = { start, end: nameParts.at(-1)?.end ?? end };
  return { start, end, parts, text: text.slice(start, end), named, name, asked, object };
}

/** The words that name, joined: a name that the segmenter does not know falls into single characters. */
function namingText(parts: readonly Part[]): string {
  return parts.map((part) => (part.kind === 'name' ? part.text : '')).join('');
}

function lastNaming(parts: readonly Part[]): number {
  const last = parts.findLastIndex((part) => part.kind === 'name');
  // 创新平台, 产业集群: kinds behind a name belong to it, attributes do not.
  let end = last < 0 ? parts.length - 1 : last;
  while (parts[end + 1]?.kind === 'kind') end += 1;
  // 中小企业融资 is a name; in 制造业增长情况 the action belongs to the attribute.
  const actions = parts.slice(end + 1);
  return actions.every((part) => part.kind === 'deverbal') ? parts.length - 1 : end;
}

function joinCoordinated(text: string, parts: readonly Part[], runs: readonly NounGroup[]): NounGroup[] {
  const groups: NounGroup[] = [];
  for (const run of runs) {
    const last = groups.at(-1);
    const between =
      last === undefined ? [] : parts.filter((part) => part.start >= last.end && part.end <= run.start);
    const joins = last?.named === true && run.named && last.name.end === last.end && !run.asked;
    if (last !== undefined && joins && between.length === 1 && between[0]?.kind === 'conjunction') {
      const start = last.start;
      const joined = { ...last, end: run.end, parts: [...last.parts, ...between, ...run.parts] };
      groups[groups.length - 1] = {
        ...joined,
        text: text.slice(start, run.end),
        name: { start, end: run.name.end },
      };
    } else {
      groups.push(run);
    }
  }
  return groups;
}

function findSubject(text: string, parts: readonly Part[], groups: readonly NounGroup[]): Span | null {
  const first =
    groups.find((group) => group.named && !group.object) ??
    groups.find((group) => isPointedAt(group, parts)) ??
    groups.find((group) => !group.object) ??
    groups[0];
  if (first === undefined) return null;
  if (!first.named) return { start: first.start, end: first.end };
  let end = first.name.end;
  for (const next of groups.slice(groups.indexOf(first) + 1)) {
    const between = text.slice(end, next.start).trim();
    if ((between !== '的' && between !== 'of') || !next.named || end < (parts[0]?.start ?? 0)) break;
    end = next.name.end;
  }
  return { start: first.start, end };
}

/** 这个考核怎么打分 is about 考核. */
function isPointedAt(group: NounGroup, parts: readonly Part[]): boolean {
  const before = parts.findLast((part) => part.end <= group.start);
  return before?.end === group.start && /^(?:[这该此](?:个|项|次|种|类)?|this)$/.test(before.text);
}

/** The subject's words, or the clause's number; for 天津有几家企业技术中心 the place and the thing counted. Empty when there is none. */
export function subjectText(frame: QuestionFrame): string {
  const { subject, groups, text } = frame;
  const numbered = findClauseReference(text);
  if (subject === null || (numbered !== null && !groups.some((group) => group.named)))
    return numbered?.text ?? '';
  const own = text.slice(subject.start, subject.end);
  const counted = groups.find(
    (group) =>
      group.asked &&
      group.named &&
      group.start > subject.end &&
      /几|多少/.test(text.slice(subject.end, group.start)),
  );
  return counted === undefined ? own : own + counted.text;
}

/** The question's date with the preposition before it (到2025年); empty when it has none. */
export function dateText({ text, parts }: QuestionFrame): string {
  const index = parts.findIndex((part) => part.kind === 'date');
  const date = parts[index];
  if (date === undefined) return '';
  const before = parts[index - 1];
  return text.slice(
    before !== undefined && /^(?:到|至|截至|by|in)$/.test(before.text) ? before.start : date.start,
    date.end,
  );
}

const dropped = new Set(['asking', 'polar', 'document', 'filler', 'mark', 'person']);
const reporting =
  /^(?:有|是|提到|提及|提出|说|讲|写|谈到|规定|一共|总共|分别|共|具体|到底|究竟|都|is|are|was|does|do|did|has|have|say|says|mention|mentions)$/;
const tail = /^(?:呢|吧|啊|呀|啦|嘛|了)$/;

/** What this stands for after a question: what was asked whether there is (用手机办事照顾老年人), else the subject. */
export function matterText(frame: QuestionFrame): string {
  const asksWhether = frame.parts.some(({ text }) =>
    /^(?:有没有|是否|能不能|可不可以|能否|可否)$/.test(text),
  );
  // 用手机办事…: what is done with it begins with it.
  const matter = asksWhether ? topicText(frame).replace(/^[用拿靠在对给]/, '') : '';
  return matter || subjectText(frame);
}

/** The question without its interrogative: 科技成果怎么变成产业 → 科技成果变成产业. */
export function topicText(frame: QuestionFrame): string {
  const { text, parts } = frame;
  if (frame.groups.length < 2) return subjectText(frame);
  const kept = parts.filter(
    (part) => !dropped.has(part.kind) && !reporting.test(part.text) && !tail.test(part.text),
  );
  let out = '';
  let end = -1;
  for (const part of kept) {
    const piece = text.slice(part.start, part.end);
    const spaced = /[A-Za-z0-9]$/.test(out) && /^[A-Za-z0-9]/.test(piece) && part.start !== end;
    out += `${spaced ? ' ' : ''}${piece}`;
    end = part.end;
  }
  return out.replace(/^(?:的|了)+|(?:的|了)+$/g, '').trim();
}
