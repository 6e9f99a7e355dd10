import { foldForSearch } from '../../text/fold.ts';
import { findOrdinal, type OrdinalReference } from './answer-items.ts';
import { openerLength } from './cues.ts';
import { partsAt, type Section, type SectionPart, sectionBefore } from './sections.ts';

/** A message that counts in what was said before, as a question of its own. */
export interface OrdinalQuestion {
  readonly query: string;
  readonly carried: readonly string[];
  /** 1-based; absent when several items were asked for, or when the document counts. */
  readonly ordinal?: number;
}

const chineseElaboration =
  /^[\s,.?!]*(?:(?:请|再|能|帮我|给我|可以|就|关于)*(?:展开|详细|具体|仔细|继续|细)?地?(?:说|讲|介绍|解释|谈)?(?:说|讲|一?下|看看?)?(?:呢|吧|吗|了)?|(?:具体|都|主要)?(?:是|讲|写|说)(?:的是|了)?(?:什么|啥|哪些)(?:意思|内容)?|怎么(?:说|写)的?|什么意思|(?:的)?(?:具体)?(?:内容|原文|原话)(?:是什么)?)[\s,.?!]*$/;
const englishElaboration =
  /^[\s,.?!]*(?:(?:please|and|can you|could you|what about|how about|tell me(?: more)?(?: about)?|more on|explain|expand(?: on)?|elaborate(?: on)?|describe|go into|in (?:more )?detail) ?)*[\s,.?!]*$/;

/** Whether a message asks no more of what it counts than to be told of it: 第三条展开说说. */
export function isElaboration(message: string, { start, end }: OrdinalReference): boolean {
  const head = message.slice(0, start);
  return elaborates(head.slice(openerLength(head)), message.slice(end));
}

function elaborates(front: string, back: string): boolean {
  return [chineseElaboration, englishElaboration].some(
    (pattern) => pattern.test(foldForSearch(front)) && pattern.test(foldForSearch(back)),
  );
}

/** Whether a message is no more than an ordinal. */
export function onlyCounts(message: string): boolean {
  const reference = findOrdinal(message);
  return reference !== null && !reference.marker && isElaboration(message, reference);
}

/**
 * 保障措施第三条: what a message counts in a section that it names itself, by the title of the part; with or without a conversation.
 *
 * @returns `null` where it names none, or one that has no such part
 */
export function countInSection(message: string, sections: readonly Section[]): OrdinalQuestion | null {
  const reference = findOrdinal(message);
  if (reference === null || reference.marker) return null;
  const section = sectionBefore(message.slice(0, reference.start), sections);
  if (section === null) return null;
  const isWhole = elaborates('', message.slice(reference.end));
  const resolved = askedOfParts(message, reference, partsAt(section, reference), isWhole);
  return resolved === null ? null : { ...resolved, carried: [] };
}

/** Parts of a section as a question: for what stands under them, or for something of it. */
export function askedOfParts(
  message: string,
  { places, start, end }: OrdinalReference,
  parts: readonly SectionPart[],
  isWhole: boolean,
): OrdinalQuestion | null {
  const [first] = parts;
  if (first === undefined) return null;
  const [place] = places;
  const single = parts.length === 1 && place !== undefined && place > 0 ? { ordinal: place } : {};
  const carried = parts.map(({ title, label }) => title || label);
  if (isWhole) {
    const spoken =
      message
        .slice(0, end)
        .split(/[,，。.;；:：?？!！]/)
        .at(-1) ?? '';
    const titled = first.title === '' ? `${spoken}（${first.label}）` : `${first.label}${quoted(first)}`;
    const name = parts.length === 1 ? titled : carried.join('、');
    const isChinese = /[\u4e00-\u9fff]/.test(message);
    const query = parts.length === 1 ? `${name}讲了什么？` : `具体说说${name}`;
    return { query: isChinese ? query : `What does ${name} say?`, carried, ...single };
  }
  const head = message.slice(0, start);
  const front = head.slice(openerLength(head));
  const names = parts.map((part) => quoted(part) || part.label).join('、');
  return { query: `${front}${front === '' ? '' : '的'}${names}${message.slice(end)}`, carried, ...single };
}

function quoted({ title }: SectionPart): string {
  return title === '' ? '' : `“${title.replaceAll('“', '‘').replaceAll('”', '’')}”`;
}
