import { foldForSearch } from '../../text/fold.ts';
import type { Segmenter } from '../../text/segment.ts';
import { namesMatter } from '../self-introduction.ts';
import { type QuestionFrame, readFrame, subjectText } from './question-frame.ts';
import type { Replacement } from './refer-back.ts';

/** What a qualifier may be put before, and what is known of the documents. */
export interface Qualified {
  readonly frame: QuestionFrame;
  /** What was answered of late. */
  readonly told: string;
  /** Names of this and earlier questions, latest first. */
  readonly names: readonly string[];
}

interface Knowledge {
  readonly segment: Segmenter;
  isKnownTerm(word: string): boolean;
}

/** 远程的呢,打算怎么搞; 软件的呢; 民营的那些呢. Folded. */
const form =
  /^(?<qualifier>[^,.?的]{1,8})的(?:那?[些个种])?(?:呢|嘛|啊)?(?:[,]\s*(?<rest>.{2,})|(?<=呢)[?!.~\s]*)$/;
/** How much of an answer is read for a noun that the documents have with the qualifier; UTF-16 units. */
const readOfAnswer = 1_200;

/**
 * A fragment that qualifies what was asked about before: 远程的呢,打算怎么搞 after a question about 医疗 is 远程医疗打算怎么搞 where the documents
 * speak of that, else 远程的 with the noun of the question. `null` for anything else.
 */
export function askQualified(message: string, before: Qualified, know: Knowledge): Replacement | null {
  const match = form.exec(foldForSearch(message));
  if (match === null) return null;
  const qualifier = message.slice(0, match.groups?.qualifier?.length ?? 0);
  const words = readFrame(qualifier, know.segment).parts;
  if (words.length === 0 || !words.every(({ kind }) => /^(?:name|deverbal|kind|adverb)$/.test(kind)))
    return null;
  const rest = match.groups?.rest ?? '';
  const { frame } = before;
  // 国家级的 takes the place of 市级, whatever stands behind.
  if (rest === '') return /级$/.test(qualifier) ? null : inPlace(qualifier, frame);
  const asks = readFrame(rest, know.segment).parts.some(({ kind }) => kind === 'asking' || kind === 'polar');
  if (!asks || namesMatter(rest, know.segment)) return null;
  const noun = known(qualifier, before, know) ?? subjectText(frame);
  if (noun === '') return null;
  const joined = know.isKnownTerm(foldForSearch(qualifier + noun)) ? '' : '的';
  return {
    query: `${qualifier}${joined}${noun}${message.slice(message.length - rest.length)}`,
    carried: noun,
  };
}

/** 软件的呢 after 人工智能企业有哪些 is 软件企业有哪些, after 制造业的产值是多少 it is 软件的产值是多少. */
function inPlace(qualifier: string, { groups, text }: QuestionFrame): Replacement | null {
  const [index, group] = [...groups.entries()].find(([, { named, object }]) => named && !object) ?? [];
  if (index === undefined || group === undefined) return null;
  const next = groups[index + 1];
  // 营业收入 is an attribute by its end.
  const isAttribute = next !== undefined && (!next.named || next.parts.at(-1)?.kind === 'attribute');
  const owned = isAttribute && text.slice(group.end, next.start) === '的';
  const head = group.parts.findIndex(({ kind }) => kind === 'kind');
  const kinds = head > 0 && group.parts.slice(head).every(({ kind }) => kind === 'kind');
  const attributes = group.name.end < group.end;
  if (!owned && !kinds && !attributes) return null;
  const end = owned ? group.end : kinds ? (group.parts[head]?.start ?? group.end) : group.name.end;
  const tail = text.slice(end);
  return {
    query: text.slice(0, group.start) + qualifier + tail,
    carried: `${text.slice(0, group.start)}…${tail}`.replace(/[?？\s]+$/, ''),
  };
}

/** The noun, of what was asked about or of its answer, that the documents have together with the qualifier. */
function known(qualifier: string, { frame, told, names }: Qualified, know: Knowledge): string | null {
  const asked = [...frame.groups.map(({ text }) => text), ...names];
  const answered = readFrame(told.slice(0, readOfAnswer), know.segment).groups;
  const words = [
    ...asked.flatMap((name) => [name, ...nounsOf(name, know)]),
    ...answered.flatMap(({ text }) => nounsOf(text, know)),
  ];
  return (
    words.find(
      (word) => word.length > 1 && word !== qualifier && know.isKnownTerm(foldForSearch(qualifier + word)),
    ) ?? null
  );
}

function nounsOf(text: string, { segment }: Knowledge): string[] {
  return readFrame(text, segment)
    .parts.filter(({ kind }) => /^(?:name|kind|attribute|deverbal)$/.test(kind))
    .map(({ start, end }) => text.slice(start, end));
}
