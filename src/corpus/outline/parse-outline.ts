import type { DocumentFinding, OutlineNode } from '../types.ts';
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
  readonly children: Draft[];
  paragraphs: number;
}

export interface ParsedOutline {
  readonly outline: readonly OutlineNode[];
  readonly findings: readonly DocumentFinding[];
}

/**
 * Reads the outline of an official document: 篇, 章, 节, 条, 一、 (一) 1. (1) ① and plain paragraphs, with ids made of
 * the ordinals as printed.
 *
 * @param text canonical text; all offsets refer to it
 * @param bodyStart where the document begins behind a title block
 */
export function parseOutline(text: string, bodyStart = 0): ParsedOutline {
  const lines = linesToParse(text, bodyStart);
  const findings: DocumentFinding[] = [];
  const root: Draft = {
    id: '',
    label: '',
    title: '',
    heading: [],
    start: bodyStart,
    bodyEnd: null,
    line: null,
    children: [],
    paragraphs: 0,
  };
  const hasHeadings = lines.some((line) => line.kind === 'numbered');
  const stack: Draft[] = [root];
  const top = () => stack[stack.length - 1] ?? root;

  for (const [index, line] of lines.entries()) {
    if (line.kind === 'numbered') {
      while (stack.length > 1 && (top().line?.marker.rank ?? -1) >= line.marker.rank) stack.pop();
      const node = numberedNode(line, top(), lines[index + 1], findings);
      top().children.push(node);
      stack.push(node);
    } else {
      while (stack.length > 1 && !takesParagraph(top(), stack[stack.length - 2] ?? root, lines, index))
        stack.pop();
      const parent = top();
      parent.paragraphs += 1;
      parent.children.push(paragraphNode(line, parent, hasHeadings));
    }
  }
  return { outline: root.children.map(finish), findings };
}

function numberedNode(
  line: NumberedLine,
  parent: Draft,
  next: OutlineLine | undefined,
  findings: DocumentFinding[],
): Draft {
  const plainId = parent.id === '' ? `${line.marker.ordinal}` : `${parent.id}.${line.marker.ordinal}`;
  const twins = parent.children.filter((child) => child.id.replace(/~\d+$/, '') === plainId).length;
  const id = twins === 0 ? plainId : `${plainId}~${twins + 1}`;
  const label = nodeLabel(parent.line?.marker ?? null, parent.label, line.marker);
  if (twins > 0)
    findings.push({ code: 'duplicate-ordinal', message: `${label} is printed ${twins + 1} times; id ${id}` });
  // A heading with nothing below it is the clause itself: items of a bare list.
  const isAlone = next === undefined || (next.kind === 'numbered' && next.marker.rank <= line.marker.rank);
  return {
    id,
    label,
    title: line.title,
    heading: line.title === '' ? parent.heading : [...parent.heading, line.title],
    start: line.start,
    bodyEnd: line.hasBody || isAlone ? line.end : null,
    line,
    children: [],
    paragraphs: 0,
  };
}

function paragraphNode(line: OutlineLine, parent: Draft, hasHeadings: boolean): Draft {
  const number = parent.paragraphs;
  return {
    id: `${parent.id === '' ? '0' : parent.id}.p${number}`,
    label: paragraphLabel(parent.line?.marker ?? null, parent.label, number, hasHeadings),
    title: '',
    heading: parent.heading,
    start: line.start,
    bodyEnd: line.end,
    line: null,
    children: [],
    paragraphs: 0,
  };
}

/**
 * Whether a plain paragraph belongs to the open node or closes it. A bare heading takes it. A node with text of its own takes it
 * when numbering goes on behind it (it stands between siblings or before subitems), or when an earlier sibling had such paragraphs;
 * otherwise it follows the list and belongs to the parent (一、 after its last 6.).
 */
function takesParagraph(node: Draft, parent: Draft, lines: readonly OutlineLine[], index: number): boolean {
  if (node.bodyEnd === null || node.line === null) return true;
  if (node.paragraphs > 0) return true;
  const rank = node.line.marker.rank;
  const next = lines.slice(index + 1).find((line): line is NumberedLine => line.kind === 'numbered');
  if (next !== undefined && next.marker.rank > rank) return true;
  if (next !== undefined && next.marker.rank === rank && next.marker.ordinal === node.line.marker.ordinal + 1)
    return true;
  return parent.children.some(
    (sibling) => sibling !== node && sibling.bodyEnd !== null && sibling.paragraphs > 0,
  );
}

function finish(draft: Draft): OutlineNode {
  const children = draft.children.map(finish);
  const ownEnd = draft.bodyEnd ?? draft.line?.end ?? draft.start;
  const last = children[children.length - 1];
  return {
    id: draft.id,
    label: draft.label,
    title: draft.title,
    heading: draft.heading,
    start: draft.start,
    end: Math.max(ownEnd, last?.end ?? 0),
    body: draft.bodyEnd === null ? null : { start: draft.start, end: draft.bodyEnd },
    children,
  };
}
