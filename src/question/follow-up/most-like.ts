import { foldForSearch } from '../../text/fold.ts';
import type { Span } from '../../text/span.ts';
import { isPlace, type NameKnowledge } from './places.ts';
import type { NounGroup, QuestionFrame } from './question-frame.ts';
import type { Part } from './sentence-parts.ts';

/** A name of the previous question whose place another may take. */
export interface Likeness extends Span {
  readonly score: number;
  readonly isPlace: boolean;
  /** Whether it is what the question is about, plainly: it stands first, or is the only thing named. */
  readonly leads: boolean;
}

// Ranks, not measured weights: a shared kind outranks everything, what is counted outranks what stands first.
const samePlaceKind = 6;
const samePersonKind = 3;
const sharedCharacter = 2;
const bothEntities = 1;
const countedThing = 0.5;

/** Whether a name is of the same kind as what takes its place, and not only where it stands. */
export function isOfItsKind({ score }: Likeness): boolean {
  return score >= sharedCharacter;
}

/** The name of a question that another one is most like; the first where none is; `null` without any that it could stand for. */
export function mostLike(text: string, frame: QuestionFrame, know: NameKnowledge): Likeness | null {
  const places = isPlace(text, know);
  const spans = frame.groups.flatMap((group) => namesIn(group, frame, know));
  const things = spans.filter((span) => !span.isPlace);
  // A thing takes no place's place: 人工智能 after 天津的集成电路 is another industry of the city.
  const fitting = places ? spans : things;
  const possible = fitting.some((span) => !span.isObject)
    ? fitting.filter((span) => !span.isObject)
    : fitting;
  const ranked = fitting.map((span): Likeness => {
    const name = foldForSearch(frame.text.slice(span.start, span.end));
    const score = likeness(foldForSearch(text), name, know) + (span.isCounted ? countedThing : 0);
    const leads = span.isCounted || possible.length === 1 || isAtHead(span, frame, know);
    return { ...span, score, leads };
  });
  const best = (among: readonly Likeness[]) =>
    among.reduce<Likeness | null>(
      (one, other) => (one === null || other.score > one.score ? other : one),
      null,
    );
  const alike = best(ranked);
  if (alike === null || isOfItsKind(alike)) return alike;
  const owned = people.test(foldForSearch(text)) ? null : possessionOf(frame);
  if (owned !== null) {
    // 老师住的地方, not 老师的住的地方.
    const start = owned.start + (text.includes('的') ? 0 : 1);
    return { start, end: owned.end, score: sharedCharacter, isPlace: false, leads: true };
  }
  return best(ranked.filter(({ start }) => possible.some((span) => span.start === start)));
}

/** Whether a question names a thing, no place, of the kind of what would take its place. */
export function hasOfItsKind(text: string, frame: QuestionFrame, know: NameKnowledge): boolean {
  const target = mostLike(text, frame, know);
  return target !== null && !target.isPlace && isOfItsKind(target);
}

interface NameIn extends Span {
  readonly isPlace: boolean;
  /** The asked noun of 攻哪些机器人, which another thing may be only where nothing else is named. */
  readonly isObject: boolean;
  readonly isCounted: boolean;
}

/** What a noun group names: a place at its head (天津经济) or its end (CPU厂商天津) is a name of its own. */
function namesIn(group: NounGroup, frame: QuestionFrame, know: NameKnowledge): NameIn[] {
  if (!group.named) return [];
  const isCounted = group.asked && /^(?:几|多少|how many|how much)/.test(askingBefore(frame, group));
  const base = { isObject: (group.object || group.asked) && !isCounted, isCounted };
  const { start, end } = group.name;
  const folded = foldForSearch(frame.text.slice(start, end));
  if (isPlace(folded, know)) return [{ start, end, ...base, isPlace: true }];
  const whole = { start, end, ...base, isPlace: false };
  const named = group.parts.filter((part) => part.end <= end);
  const first = named[0];
  const last = named.at(-1);
  const isEntity = know.entities?.some((entity) => foldForSearch(entity) === folded) === true;
  if (first === undefined || last === undefined || named.length < 2 || isEntity) return [whole];
  if (named.some(({ kind }) => kind === 'conjunction')) return [whole];
  const isOwnName = (part: Part) =>
    know.isPlace?.(part.text) === true || /[\u4e00-\u9fff]{2,}[区市县省]$/.test(part.text);
  if (isOwnName(first))
    return [
      { ...whole, end: first.end, isPlace: true },
      { ...whole, start: first.end },
    ];
  if (isOwnName(last))
    return [
      { ...whole, end: last.start },
      { ...whole, start: last.start, isPlace: true },
    ];
  return [whole];
}

const lead = new Set([
  'date',
  'preposition',
  'adverb',
  'document',
  'person',
  'filler',
  'particle',
  'modal',
  'number',
]);

/** 到2025年软件业…, 规划对小微企业…, 北辰的芯片…: nothing that says something stands before it. */
function isAtHead(span: Span, { parts, text }: QuestionFrame, know: NameKnowledge): boolean {
  return parts
    .filter((part) => part.end <= span.start)
    .every(
      (part) => lead.has(part.kind) || isPlace(part.text, know) || /[a-z]/i.test(text[part.start] ?? ''),
    );
}

const people = /(?:[人师生员者工家]|老师|学生|家长|居民|市民|农民|职工|企业|公司|厂商|商户|单位|学校|医院)$/;

/** What people have in a question, with the 的 before it: 的工资待遇 of 老师的工资待遇怎么说; `null` when it speaks of none. */
export function possessionOf({ groups, text }: QuestionFrame): Span | null {
  for (const [index, owner] of groups.entries()) {
    const next = groups[index + 1];
    if (next === undefined || !people.test(foldForSearch(owner.text)) || next.asked) continue;
    if (text.slice(owner.end, next.start) === '的') return { start: owner.end, end: next.end };
  }
  return null;
}

function likeness(one: string, other: string, know: NameKnowledge): number {
  const isEntity = (name: string) => know.entities?.some((entity) => foldForSearch(entity) === name) === true;
  return (
    sharedCharacter * Math.min(sharedEnding(one, other), 2) +
    (isPlace(one, know) && isPlace(other, know) ? samePlaceKind : 0) +
    (people.test(one) && people.test(other) ? samePersonKind : 0) +
    (isEntity(one) && isEntity(other) ? bothEntities : 0)
  );
}

/** How many characters two names end in alike. */
export function sharedEnding(one: string, other: string): number {
  // The s of servers and cities is nothing that they share; a last word is.
  if (/[a-z0-9]$/.test(one)) return one.split(/[\s-]/).at(-1) === other.split(/[\s-]/).at(-1) ? 1 : 0;
  let shared = 0;
  while (shared < Math.min(one.length, other.length) && one.at(-1 - shared) === other.at(-1 - shared))
    shared += 1;
  return shared;
}

function askingBefore(frame: QuestionFrame, group: NounGroup): string {
  return frame.parts.findLast((part) => part.end <= group.start && part.kind === 'asking')?.text ?? '';
}
