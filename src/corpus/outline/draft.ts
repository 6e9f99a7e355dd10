import { parseChineseNumeral } from '../../text/chinese-numerals.ts';
import type { DocumentFinding } from '../types.ts';
import type { BoxHeading } from './box-heading.ts';
import type { DocumentPart } from './find-parts.ts';
import { boxItemLabel, boxLabel, nodeLabel, paragraphLabel } from './labels.ts';
import type { NumberedLine, OutlineLine } from './outline-line.ts';

/** An outline under construction. */
export interface Draft {
  readonly id: string;
  readonly label: string;
  readonly title: string;
  readonly heading: readonly string[];
  readonly start: number;
  readonly bodyEnd: number | null;
  readonly line: NumberedLine | null;
  /** Depth among the styles of numbering: smaller is further out. A box is as deep as the section that it stands in. */
  readonly rank: number;
  readonly isBox: boolean;
  /** The document itself, or a part of it: ids below begin with its letter, without a dot. */
  readonly isRoot: boolean;
  readonly children: Draft[];
  /** How often each ordinal was printed among the children. */
  readonly ordinals: Map<number, number>;
  paragraphs: number;
  /** How many of the paragraphs stand before the first numbered child. */
  leading: number;
  boxes: number;
  /** Whether some child has text of its own and further paragraphs behind it. */
  hasLongChild: boolean;
}

/** What a document and its parts have in common: they are printed by no marker and have no text of their own. */
export const emptyRoot = {
  id: '',
  label: '',
  title: '',
  heading: [],
  bodyEnd: null,
  line: null,
  rank: -1,
  isBox: false,
  isRoot: true,
} as const;

export function draft(
  given: Omit<Draft, 'children' | 'ordinals' | 'paragraphs' | 'leading' | 'boxes' | 'hasLongChild'>,
): Draft {
  const ordinals = given.line === null && given.bodyEnd !== null ? noOrdinals : new Map<number, number>();
  return { ...given, children: [], ordinals, paragraphs: 0, leading: 0, boxes: 0, hasLongChild: false };
}

/** A plain paragraph has no children. */
const noOrdinals = new Map<number, number>();

/** A part's id is a letter that goes before the ordinals; its label names it, so that labels are not ambiguous. */
export function partNode({ title, start }: DocumentPart, position: number): Draft {
  const id = letters(position);
  const heading = title === '' ? [] : [title];
  return draft({ ...emptyRoot, id, label: title === '' ? '' : `《${title}》`, title, heading, start });
}

/** 0 → a, 25 → z, 26 → aa. */
function letters(position: number): string {
  const last = String.fromCharCode(0x61 + (position % 26));
  return position < 26 ? last : `${letters(Math.floor(position / 26) - 1)}${last}`;
}

export function numberedNode(
  line: NumberedLine,
  parent: Draft,
  next: OutlineLine | undefined,
  findings: DocumentFinding[],
): Draft {
  const { ordinal, rank } = line.marker;
  const plainId = parent.isRoot ? `${parent.id}${ordinal}` : `${parent.id}.${ordinal}`;
  const times = (parent.ordinals.get(ordinal) ?? 0) + 1;
  parent.ordinals.set(ordinal, times);
  const id = times === 1 ? plainId : `${plainId}~${times}`;
  const label = parent.isBox
    ? boxItemLabel(parent.label, line.marker)
    : nodeLabel(parent.line?.marker ?? null, parent.label, line.marker);
  if (times > 1)
    findings.push({ code: 'duplicate-ordinal', message: `${label} is printed ${times} times; id ${id}` });
  // A heading with nothing below it is the clause itself: items of a bare list.
  const isAlone = next === undefined || (next.kind === 'numbered' && next.marker.rank <= rank);
  return draft({
    id,
    label,
    title: line.title,
    heading: line.title === '' ? parent.heading : [...parent.heading, line.title],
    start: line.start,
    bodyEnd: line.hasBody || isAlone ? line.end : null,
    line,
    rank,
    isBox: false,
    isRoot: false,
  });
}

/** A box with numbered lines: they count anew, so that its id goes before their ordinals, 3.2.b1.1. */
export function boxNode(line: OutlineLine, { number, title }: BoxHeading, parent: Draft): Draft {
  parent.boxes += 1;
  const id = `${parent.id}.b${(/^\d+$/.test(number) ? Number(number) : parseChineseNumeral(number)) ?? parent.boxes}`;
  return draft({
    id: parent.children.some((child) => child.id === id) ? `${id}~${parent.boxes}` : id,
    label: boxLabel(parent.line?.marker ?? null, parent.label, number === '' ? String(parent.boxes) : number),
    title,
    heading: title === '' ? parent.heading : [...parent.heading, title],
    start: line.start,
    bodyEnd: null,
    line: null,
    rank: parent.rank,
    isBox: true,
    isRoot: false,
  });
}

export function paragraphNode(line: OutlineLine, parent: Draft, hasHeadings: boolean): Draft {
  return draft({
    id: `${parent.id}${parent.isRoot ? '0' : ''}.p${parent.paragraphs}`,
    label: paragraphLabelOf(parent, hasHeadings),
    title: '',
    heading: parent.heading,
    start: line.start,
    bodyEnd: line.end,
    line: null,
    rank: parent.rank,
    isBox: false,
    isRoot: false,
  });
}

function paragraphLabelOf(parent: Draft, hasHeadings: boolean): string {
  const { line, label, paragraphs, leading, isBox } = parent;
  if (isBox) return paragraphLabel(null, label, paragraphs, 'inside');
  if (line !== null) return paragraphLabel(line.marker, label, paragraphs, 'inside');
  if (!hasHeadings) return `${label}${paragraphLabel(null, '', paragraphs, 'alone')}`;
  const isBehind = paragraphs > leading;
  const number = isBehind ? paragraphs - leading : paragraphs;
  return `${label}${paragraphLabel(null, '', number, isBehind ? 'behind' : 'before')}`;
}
