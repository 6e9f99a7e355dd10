import type { DocumentFinding, OutlineNode } from '../types.ts';
import { type DocumentPart, findParts, nextNumbered } from './find-parts.ts';
import { nodeLabel, paragraphLabel } from './labels.ts';
import { linesToParse, type NumberedLine, type OutlineLine } from './lines.ts';

/** An outline under construction. */
interface Draft {
  readonly id: string;
  readonly label: string;
  readonly title: string;
  readonly heading: readonly string[];
  readonly start: number;
  readonly bodyEnd: number | null;
  readonly line: NumberedLine | null;
  /** The document itself, or a part of it: ids below begin with its letter, without a dot. */
  readonly isRoot: boolean;
  readonly children: Draft[];
  /** How often each ordinal was printed among the children. */
  readonly ordinals: Map<number, number>;
  paragraphs: number;
  /** How many of the paragraphs stand before the first numbered child. */
  leading: number;
  /** Whether some child has text of its own and further paragraphs behind it. */
  hasLongChild: boolean;
}

export interface ParsedOutline {
  readonly outline: readonly OutlineNode[];
  readonly findings: readonly DocumentFinding[];
}

/**
 * Reads the outline of an official document: 篇, 章, 节, 条, 一、 (一) 1. (1) ① and plain paragraphs, with ids made of
 * the ordinals as printed. Where a file holds several documents, each has a letter before its ordinals.
 *
 * @param text canonical text; all offsets refer to it
 * @param bodyStart where the document begins behind a title block
 */
export function parseOutline(text: string, bodyStart = 0): ParsedOutline {
  const lines = linesToParse(text, bodyStart);
  const { before, parts } = findParts(text, lines);
  const findings: DocumentFinding[] = [];
  const root = draft({ ...emptyRoot, start: bodyStart });
  // What stands above the parts is their preamble.
  readLines(before, root, findings, parts.length > 0 || undefined);
  for (const [position, part] of parts.entries()) {
    const node = partNode(part, position);
    readLines(part.lines, node, findings);
    root.children.push(node);
  }
  return { outline: root.children.map(finish), findings };
}

/** A part's id is a letter that goes before the ordinals; its label names it, so that labels are not ambiguous. */
function partNode({ title, start }: DocumentPart, position: number): Draft {
  const id = letters(position);
  const heading = title === '' ? [] : [title];
  return draft({ ...emptyRoot, id, label: title === '' ? '' : `《${title}》`, title, heading, start });
}

/** 0 → a, 25 → z, 26 → aa. */
function letters(position: number): string {
  const last = String.fromCharCode(0x61 + (position % 26));
  return position < 26 ? last : `${letters(Math.floor(position / 26) - 1)}${last}`;
}

/** Reads lines into the nodes of a document, or of a part of it. */
function readLines(
  lines: readonly OutlineLine[],
  root: Draft,
  findings: DocumentFinding[],
  hasHeadings = lines.some((line) => line.kind === 'numbered'),
): void {
  const followers = nextNumbered(lines);
  const stack: Draft[] = [root];
  const top = () => stack[stack.length - 1] ?? root;

  for (const [index, line] of lines.entries()) {
    if (line.kind === 'numbered') {
      while (stack.length > 1 && (top().line?.marker.rank ?? -1) >= line.marker.rank) stack.pop();
      const node = numberedNode(asListItem(line, top()), top(), lines[index + 1], findings);
      top().children.push(node);
      stack.push(node);
    } else {
      while (stack.length > 1 && !takesParagraph(top(), stack[stack.length - 2] ?? root, followers[index]))
        stack.pop();
      const parent = top();
      parent.paragraphs += 1;
      if (parent.ordinals.size === 0) parent.leading += 1;
      if (parent.bodyEnd !== null) (stack[stack.length - 2] ?? root).hasLongChild = true;
      parent.children.push(paragraphNode(line, parent, hasHeadings));
    }
  }
}

/** What a document and its parts have in common: they are printed by no marker and have no text of their own. */
const emptyRoot = {
  id: '',
  label: '',
  title: '',
  heading: [],
  bodyEnd: null,
  line: null,
  isRoot: true,
} as const;

function draft(
  given: Omit<Draft, 'children' | 'ordinals' | 'paragraphs' | 'leading' | 'hasLongChild'>,
): Draft {
  const ordinals = given.line === null && given.bodyEnd !== null ? noOrdinals : new Map<number, number>();
  return { ...given, children: [], ordinals, paragraphs: 0, leading: 0, hasLongChild: false };
}

/** A plain paragraph has no children. */
const noOrdinals = new Map<number, number>();

/** The last item of an enumeration ends with a full stop and looks like a heading: (一)研究; (二)开发。 */
function asListItem(line: NumberedLine, parent: Draft): NumberedLine {
  const previous = parent.children[parent.children.length - 1]?.line;
  const isItem = previous?.endsWithSemicolon === true && previous.marker.rank === line.marker.rank;
  return isItem && !line.hasBody ? { ...line, title: '', hasBody: true } : line;
}

function numberedNode(
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
  const label = nodeLabel(parent.line?.marker ?? null, parent.label, line.marker);
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
    isRoot: false,
  });
}

function paragraphNode(line: OutlineLine, parent: Draft, hasHeadings: boolean): Draft {
  return draft({
    id: `${parent.id}${parent.isRoot ? '0' : ''}.p${parent.paragraphs}`,
    label: paragraphLabelOf(parent, hasHeadings),
    title: '',
    heading: parent.heading,
    start: line.start,
    bodyEnd: line.end,
    line: null,
    isRoot: false,
  });
}

function paragraphLabelOf({ line, label, paragraphs, leading }: Draft, hasHeadings: boolean): string {
  if (line !== null) return paragraphLabel(line.marker, label, paragraphs, 'inside');
  if (!hasHeadings) return `${label}${paragraphLabel(null, '', paragraphs, 'alone')}`;
  const isBehind = paragraphs > leading;
  const number = isBehind ? paragraphs - leading : paragraphs;
  return `${label}${paragraphLabel(null, '', number, isBehind ? 'behind' : 'before')}`;
}

/**
 * Whether a plain paragraph belongs to the open node or closes it. A bare heading and an article take it. A node with text of its
 * own takes it when numbering goes on behind it (it stands between siblings or before subitems), or when an earlier sibling had
 * such paragraphs; otherwise it follows the list and belongs to the parent (一、 after its last 6.).
 */
function takesParagraph(node: Draft, parent: Draft, next: NumberedLine | undefined): boolean {
  if (node.bodyEnd === null || node.line === null || node.paragraphs > 0) return true;
  const { rank, ordinal, style } = node.line.marker;
  if (style === 'article') return true;
  if (next !== undefined && next.marker.rank > rank) return true;
  // Not only the very next ordinal: some are missing in print.
  if (next !== undefined && next.marker.rank === rank && next.marker.ordinal > ordinal) return true;
  return parent.hasLongChild;
}

function finish(node: Draft): OutlineNode {
  const children = node.children.map(finish);
  const ownEnd = node.bodyEnd ?? node.line?.end ?? node.start;
  const last = children[children.length - 1];
  return {
    id: node.id,
    label: node.label,
    title: node.title,
    heading: node.heading,
    start: node.start,
    end: Math.max(ownEnd, last?.end ?? 0),
    body: node.bodyEnd === null ? null : { start: node.start, end: node.bodyEnd },
    children,
  };
}
